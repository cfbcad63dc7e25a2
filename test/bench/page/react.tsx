import { useLayoutEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { CardName } from './by-hand.js';
import { shownPlans } from './facts.js';
import type { Bench, Interaction, ServedPlan } from './interactions.js';
import { METALS, SORTS, TIERS, VIEWS } from './interactions.js';
import { FullCard, NineCard, PlanRow } from './react-cards.js';

const NOTHING = () => {};
const CARDS = { full: FullCard, nine: NineCard };

interface AppProps {
  readonly plans: readonly ServedPlan[];
  readonly cards: CardName;
  /** Called when the page has what was rendered last. */
  readonly onCommit?: () => void;
}

/** The plans as a partner would show them with React: state, keys, and a component that is memoized for each plan. */
export function App({ plans, cards, onCommit = NOTHING }: AppProps) {
  const [chosen, setChosen] = useState<string>();
  const [tier, setTier] = useState<string>('EE');
  const [sort, setSort] = useState<string>();
  const [metals, setMetals] = useState<readonly string[]>([]);
  const [view, setView] = useState<string>('cards');
  const shown = useMemo(() => shownPlans(plans, { sort, metals }), [plans, sort, metals]);
  useLayoutEffect(onCommit, [onCommit]);

  const button = (act: string, onClick: () => void) => (
    <button key={act} type="button" data-act={act} onClick={onClick}>
      {act}
    </button>
  );
  const Plan = view === 'cards' ? CARDS[cards] : PlanRow;
  const items = shown.map((plan) => (
    <Plan key={plan.id} plan={plan} tier={tier} isChosen={plan.id === chosen} onChoose={setChosen} />
  ));
  return (
    <>
      <div>
        {TIERS.map((one) => button(one, () => setTier(one)))}
        {SORTS.map((one) => button(one, () => setSort(one)))}
        {METALS.map((some) => button(`metals ${some.join(' ')}`, () => setMetals(some)))}
        {VIEWS.map((one) => button(one, () => setView(one)))}
      </div>
      <div className="list">
        {view === 'cards' ? (
          items
        ) : (
          <table>
            <tbody>{items}</tbody>
          </table>
        )}
      </div>
    </>
  );
}

/** The page with all of its interactions. */
export function react(plans: readonly ServedPlan[], cards: CardName = 'full'): Bench {
  const container = document.createElement('div');
  let onCommit = () => {};
  const committed = new Promise<void>((resolve) => (onCommit = resolve));
  const list = () => container.querySelector('.list')!;
  const view = () => (container.querySelector('table') === null ? 'cards' : 'table');
  const button = (act: string) => container.querySelector<HTMLButtonElement>(`[data-act="${act}"]`)!;
  /** React renders within the press of a button, so nothing is left to wait for after it. */
  const press =
    (acts: readonly string[]): Interaction =>
    (turn) => {
      const pressed = button(acts[turn % acts.length]!);
      return () => pressed.click();
    };
  const inTable =
    (interaction: Interaction): Interaction =>
    async (turn) => {
      if (view() !== 'table') button('table').click();
      await Promise.resolve();
      return interaction(turn);
    };
  return {
    interactions: {
      select: (turn) => {
        const radio = list().querySelectorAll('input')[1 + (turn % 5)]!;
        return () => radio.click();
      },
      tier: press(TIERS),
      sort: press(SORTS),
      filter: press(METALS.map((some) => `metals ${some.join(' ')}`)),
      view: press(VIEWS),
      tierOfTable: inTable(press(TIERS)),
      sortOfTable: inTable(press([...SORTS].reverse())),
    },
    root: list,
    show: () => {
      document.body.append(container);
      createRoot(container).render(<App {...{ plans, cards, onCommit }} />);
    },
    isShown: () => container.querySelector('input') !== null,
    settled: () => committed,
    state: () => [list().textContent, container.querySelector('input:checked')?.id, view()].join('|'),
  };
}
