import type { Bench, Interaction, ServedPlan } from './interactions.js';
import { METALS, SORTS, TIERS, VIEWS } from './interactions.js';

/**
 * A page without the elements: it shows the same facts in as many nodes, made with `createElement`, and makes all of
 * them anew after each change. It has no states, no other languages and no keyboard handling of its own.
 */

const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  trailingZeroDisplay: 'stripIfInteger',
});
const money = (cents: number | null) => (cents === null ? 'Not provided' : dollars.format(cents / 100));

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

export function byHand(plans: readonly ServedPlan[]): Bench {
  const list = make('div', 'list');
  let chosen: string | undefined;
  let tier = 'EE';
  let sort: string | undefined;
  let metals: readonly string[] = [];
  let view = 'cards';

  const costOf = (plan: ServedPlan) => plan.costs.find(({ coverage_tier }) => coverage_tier === tier)!;

  function radioOf(plan: ServedPlan): HTMLInputElement {
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'plan';
    radio.id = plan.id;
    radio.value = plan.id;
    radio.checked = plan.id === chosen;
    radio.setAttribute('aria-describedby', `${plan.id}-cost ${plan.id}-facts`);
    radio.addEventListener('change', () => {
      chosen = plan.id;
      render();
    });
    return radio;
  }

  function labelOf(plan: ServedPlan): HTMLElement {
    const label = make('label', 'name', plan.name);
    label.setAttribute('for', plan.id);
    return label;
  }

  const fact = (name: string, value: string) =>
    make('div', '', make('dt', '', name), make('dd', '', amount(value)));

  function card(plan: ServedPlan): HTMLElement {
    const cost = costOf(plan);
    const share = (cost.employee_contribution_cents / cost.total_monthly_premium_cents) * 100;
    const split = `Your employer pays ${money(cost.employer_contribution_cents)} of ${money(cost.total_monthly_premium_cents)}`;
    const costs = make(
      'div',
      'cost',
      make('p', 'small', 'You pay'),
      make(
        'p',
        'price',
        make('span', '', amount(money(cost.employee_contribution_cents))),
        make('span', 'small', 'a month'),
      ),
      drawing(
        'svg',
        { class: 'split', viewBox: '0 0 100 1', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        drawing('rect', { class: 'employer', width: '100', height: '1' }),
        drawing('rect', { class: 'yours', width: share.toFixed(2), height: '1' }),
      ),
      make('p', 'small', amount(split)),
    );
    costs.id = `${plan.id}-cost`;
    const facts = make(
      'div',
      '',
      make(
        'dl',
        'facts',
        fact('Deductible (yearly)', money(plan.deductible_cents)),
        fact('Out-of-pocket maximum (yearly)', money(plan.out_of_pocket_max_cents)),
      ),
      make('p', 'small', plan.description),
    );
    facts.id = `${plan.id}-facts`;
    const carrier = make('p', 'small', plan.carrier_name);
    const title = make('div', 'title', labelOf(plan), carrier);
    const metal = plan.tier === null ? [] : [make('p', '', make('span', 'metal', `${plan.tier} plan`))];
    return make(
      'div',
      plan.id === chosen ? 'card chosen' : 'card',
      make('div', 'head', radioOf(plan), title),
      ...metal,
      costs,
      facts,
    );
  }

  function row(plan: ServedPlan): HTMLElement {
    const cost = costOf(plan);
    const cells = [
      plan.carrier_name,
      plan.tier ?? 'None',
      money(cost.employee_contribution_cents),
      money(cost.employer_contribution_cents),
      money(cost.total_monthly_premium_cents),
      money(plan.deductible_cents),
      money(plan.out_of_pocket_max_cents),
      plan.description,
    ];
    return make(
      'tr',
      '',
      make('th', '', radioOf(plan), labelOf(plan)),
      ...cells.map((cell) => make('td', '', amount(cell))),
    );
  }

  function shown(): ServedPlan[] {
    const found = plans.filter((plan) => metals.length === 0 || metals.includes(plan.tier ?? ''));
    if (sort === 'name') return found.sort((a, b) => a.name.localeCompare(b.name));
    if (sort === undefined) return found;
    return found.sort((a, b) => (a.deductible_cents ?? Infinity) - (b.deductible_cents ?? Infinity));
  }

  function render(): void {
    if (view === 'cards') list.replaceChildren(...shown().map(card));
    else list.replaceChildren(make('table', '', make('tbody', '', ...shown().map(row))));
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
