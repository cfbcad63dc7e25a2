import type { Facts } from './facts.js';
import { cellsOf, factsOf, shownPlans } from './facts.js';
import type { Bench, Interaction, ServedPlan } from './interactions.js';
import { METALS, SORTS, TIERS, VIEWS } from './interactions.js';

/**
 * A page without the elements: it shows the same facts, made with `createElement`, and makes all of them anew after each
 * change. It has no states, no other languages and no keyboard handling of its own.
 */

type Child = string | Element;

function make(tag: string, className: string, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

const amount = (text: string) => make('span', 'amount', text);

function drawing(tag: string, attributes: Readonly<Record<string, string>>, ...children: Element[]): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function labelOf(plan: ServedPlan): HTMLElement {
  const label = make('label', 'name', plan.name);
  label.setAttribute('for', plan.id);
  return label;
}

const fact = (name: string, value: string) =>
  make('div', '', make('dt', '', name), make('dd', '', amount(value)));

/** A card with the picker's structure: each fact in elements of its own. */
function fullCard(plan: ServedPlan, facts: Facts, radio: HTMLInputElement): HTMLElement {
  radio.setAttribute('aria-describedby', `${plan.id}-cost ${plan.id}-facts`);
  const costs = make(
    'div',
    'cost',
    make('p', 'small', 'You pay'),
    make('p', 'price', make('span', '', amount(facts.yours)), make('span', 'small', 'a month')),
    drawing(
      'svg',
      { class: 'split', viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      drawing('rect', { class: 'employer', width: '100', height: '1' }),
      drawing('rect', { class: 'yours', width: facts.share, height: '1' }),
    ),
    make('p', 'small', amount(facts.split)),
  );
  costs.id = `${plan.id}-cost`;
  const more = make(
    'div',
    '',
    make(
      'dl',
      'facts',
      fact('Deductible (yearly)', facts.deductible),
      fact('Out-of-pocket maximum (yearly)', facts.max),
    ),
    make('p', 'small', plan.description),
  );
  more.id = `${plan.id}-facts`;
  const title = make('div', 'title', labelOf(plan), make('p', 'small', plan.carrier_name));
  const metal = facts.metal === undefined ? [] : [make('p', '', make('span', 'metal', facts.metal))];
  return make(
    'div',
    radio.checked ? 'card chosen' : 'card',
    make('div', 'head', radio, title),
    ...metal,
    costs,
    more,
  );
}

/** The same facts as plain lines: nine elements. */
function nineCard(plan: ServedPlan, facts: Facts, radio: HTMLInputElement): HTMLElement {
  return make(
    'div',
    radio.checked ? 'card chosen' : 'card',
    radio,
    labelOf(plan),
    make('p', 'small', [plan.carrier_name, facts.metal].filter(Boolean).join(', ')),
    make('p', 'amount', `You pay ${facts.yours} a month`),
    make('p', 'small', facts.split),
    make('p', '', `Deductible (yearly) ${facts.deductible}`),
    make('p', '', `Out-of-pocket maximum (yearly) ${facts.max}`),
    make('p', 'small', plan.description),
  );
}

const CARDS = { full: fullCard, nine: nineCard };
/** How many elements a card is made of. */
export type CardName = keyof typeof CARDS;

/** The page with all of its interactions. */
export function byHand(plans: readonly ServedPlan[], cards: CardName = 'full'): Bench {
  const list = make('div', 'list');
  let chosen: string | undefined;
  let tier = 'EE';
  let sort: string | undefined;
  let metals: readonly string[] = [];
  let view = 'cards';

  function radioOf(plan: ServedPlan): HTMLInputElement {
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'plan';
    radio.id = plan.id;
    radio.value = plan.id;
    radio.checked = plan.id === chosen;
    radio.addEventListener('change', () => {
      chosen = plan.id;
      render();
    });
    return radio;
  }

  const card = (plan: ServedPlan) => CARDS[cards](plan, factsOf(plan, tier), radioOf(plan));
  const row = (plan: ServedPlan) =>
    make(
      'tr',
      '',
      make('th', '', radioOf(plan), labelOf(plan)),
      ...cellsOf(plan, factsOf(plan, tier)).map((cell) => make('td', '', amount(cell))),
    );

  function render(): void {
    const shown = shownPlans(plans, { sort, metals });
    if (view === 'cards') list.replaceChildren(...shown.map(card));
    else list.replaceChildren(make('table', '', make('tbody', '', ...shown.map(row))));
  }

  const changing = (change: (turn: number) => void) => (turn: number) => () => {
    change(turn);
    render();
  };
  const inTable =
    (interaction: Interaction): Interaction =>
    (turn) => {
      if (view !== 'table') {
        view = 'table';
        render();
      }
      return interaction(turn);
    };
  const reorder = (sorts: readonly string[]) => changing((turn) => (sort = sorts[turn % sorts.length]));
  const switchTier = changing((turn) => (tier = TIERS[turn % TIERS.length]!));
  return {
    interactions: {
      select: (turn) => {
        const radio = list.querySelectorAll('input')[1 + (turn % 5)]!;
        return () => radio.click();
      },
      tier: switchTier,
      sort: reorder(SORTS),
      filter: changing((turn) => (metals = METALS[turn % METALS.length]!)),
      view: changing((turn) => (view = VIEWS[turn % VIEWS.length]!)),
      tierOfTable: inTable(switchTier),
      sortOfTable: inTable(reorder([...SORTS].reverse())),
    },
    root: () => list,
    show: () => {
      render();
      document.body.append(list);
    },
    isShown: () => list.querySelector('input') !== null,
    settled: () => Promise.resolve(),
    state: () => [list.textContent, chosen, view].join('|'),
  };
}
