import type { VitablePlanPicker } from '../../../src/index.js';
import type { Bench, Interaction, InteractionName, ServedPlan } from './interactions.js';
import { ENROLLMENT } from './records.js';
import { METALS, SORTS, TIERS, VIEWS } from './interactions.js';

const turned = <Value>(values: readonly Value[], turn: number) => values[turn % values.length];

/** The picker with every step of an election, as on an employee's page. */
export function picker(plans: readonly ServedPlan[]): Bench {
  const element = document.createElement('vitable-plan-picker');
  // Properties that this version may not have.
  const open = element as VitablePlanPicker & Record<string, unknown>;
  const root = () => {
    if (element.shadowRoot === null) throw new Error('vitable-plan-picker has no shadow root.');
    return element.shadowRoot;
  };
  const radios = (name: string) => [...root().querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const press = (radio: HTMLInputElement | undefined) => {
    if (radio === undefined) throw new Error('The radio to press is not there.');
    return () => radio.click();
  };
  const set =
    (property: string, values: readonly unknown[]): Interaction =>
    (turn) =>
    () => {
      open[property] = turned(values, turn);
    };

  const interactions: Partial<Record<InteractionName, Interaction>> = {
    select: (turn) => press(radios('plan')[1 + (turn % 5)]),
    tier: (turn) => press(radios('tier').find(({ value }) => value === turned(TIERS, turn))),
  };
  if ('sort' in element) interactions.sort = set('sort', SORTS);
  if ('filters' in element) {
    const filters = METALS.map((metals) => ({ metals, carriers: [], maxCostCents: undefined, search: '' }));
    interactions.filter = set('filters', filters);
  }
  if ('view' in element) {
    interactions.view = set('view', VIEWS);
    const inTable =
      (interaction: Interaction): Interaction =>
      async (turn) => {
        open['view'] = 'table';
        await element.updateComplete;
        return interaction(turn);
      };
    interactions.tierOfTable = inTable(interactions.tier!);
    interactions.sortOfTable = inTable(set('sort', [...SORTS].reverse()));
  }

  return {
    interactions,
    root,
    show: () => {
      element.mode = 'elect';
      // The API's own JSON; the type of `data` has the models only.
      (open as Record<string, unknown>)['data'] = { enrollment: ENROLLMENT, plans };
      document.body.append(element);
    },
    isShown: () => Boolean(element.shadowRoot?.querySelector('input[name="plan"]')),
    settled: () => element.updateComplete,
    state: () => {
      const checked = [...root().querySelectorAll<HTMLInputElement>('input:checked')];
      return [root().textContent, ...checked.map(({ value }) => value)].join('|');
    },
  };
}
