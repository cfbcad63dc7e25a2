import { sendKeys } from '@web/test-runner-commands';
import type { PlanFilters } from '../../src/benefits/coverage/plan-list.js';
import type { ViewChangeDetail } from '../../src/elements/plan-picker/events.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, breathe, cleanUp, record } from '../support/elements/mount.js';
import type { Picker } from '../support/elements/picker.js';
import {
  announcements,
  click,
  names,
  pickerOf,
  place,
  planBox,
  write,
  unfold,
} from '../support/elements/picker.js';
import {
  button,
  expectFocus,
  field,
  hasButton,
  hasPart,
  labelOf,
  part,
  partWords,
  parts,
  radios,
  select,
  words,
} from '../support/elements/shadow.js';
import { pendingEnrollment, threePlans } from '../support/fixtures/models.js';
import { numberedPlans, plan, twelvePlans } from '../support/fixtures/plans.js';

const NO_FILTERS: PlanFilters = { metals: [], carriers: [], maxCostCents: undefined, search: '' };

/** The orders in words, and the twelve plans in each, at employee-only coverage with individual cost sharing. */
const ORDERS = {
  'your-cost': [
    'What you pay, lowest first',
    'Cedar Basic, Alder Bronze 9, Birch Bronze, Alder Bronze 10, Próxima Ámbar, Birch Silver, Alder Silver, Cedar Plus, Birch Gold, Alder Gold, Birch Platinum, Cedar Family',
  ],
  // 12 × cost + out-of-pocket maximum: 4,400; 5,680; 6,400; 6,800; 7,592; 8,020; 8,980; 9,440; 9,600 dollars.
  'max-cost': [
    'The most you could pay in a year, lowest first',
    'Birch Platinum, Birch Gold, Cedar Basic, Alder Gold, Cedar Plus, Birch Silver, Alder Bronze 9, Birch Bronze, Alder Bronze 10, Próxima Ámbar, Alder Silver, Cedar Family',
  ],
  deductible: [
    'Deductible, lowest first',
    'Alder Gold, Birch Platinum, Birch Gold, Birch Silver, Alder Silver, Cedar Plus, Alder Bronze 10, Cedar Basic, Birch Bronze, Alder Bronze 9, Próxima Ámbar, Cedar Family',
  ],
  'out-of-pocket': [
    'Out-of-pocket maximum, lowest first',
    'Birch Platinum, Birch Gold, Alder Gold, Cedar Basic, Cedar Plus, Birch Silver, Alder Bronze 9, Birch Bronze, Alder Bronze 10, Próxima Ámbar, Alder Silver, Cedar Family',
  ],
  name: [
    'Name, A to Z',
    'Alder Bronze 9, Alder Bronze 10, Alder Gold, Alder Silver, Birch Bronze, Birch Gold, Birch Platinum, Birch Silver, Cedar Basic, Cedar Plus, Próxima Ámbar, Cedar Family',
  ],
  host: [
    'Your employer’s order',
    twelvePlans()
      .map(({ name }) => name)
      .join(', '),
  ],
} as const;

const sortField = (picker: Picker) => part(picker, 'sort') as HTMLSelectElement;
const sortWords = (picker: Picker) =>
  [...sortField(picker).options].map(({ text }) => text.replace(/\s+/g, ' ').trim());

async function sortBy(picker: Picker, order: keyof typeof ORDERS): Promise<void> {
  select(part(picker, 'sort') as HTMLInputElement, order);
  await picker.updateComplete;
}

const search = (picker: Picker, text: string) => write(picker, field(picker, 'Find a plan by name'), text);

/** Opens and returns the panel with the filters. */
async function filterPanel(picker: Picker): Promise<HTMLElement> {
  const toggle = part(picker, 'filters-button');
  if (toggle.getAttribute('aria-expanded') === 'false') await click(picker, toggle);
  return part(picker, 'filters');
}

async function tick(picker: Picker, label: string): Promise<void> {
  await click(picker, field(await filterPanel(picker), label));
}

/** The choices of a group of filters, by its legend. */
function choices(panel: HTMLElement, legend: string): readonly string[] {
  const group = [...panel.querySelectorAll('fieldset')].find(
    (one) => words(one.querySelector('legend')) === legend,
  );
  return [...(group?.querySelectorAll('input') ?? [])].map(labelOf);
}

const details = (events: readonly CustomEvent[]) => events.map(({ detail }) => detail as ViewChangeDetail);

const isVisible = (element: HTMLElement) => element.checkVisibility() && element.offsetHeight > 0;

describe('The order of the plans', () => {
  for (const [order, [label, expected]] of Object.entries(ORDERS)) {
    it(`by ${order}, in words "${label}": plans without the value come after it, and plans not offered last`, async () => {
      const picker = await pickerOf(twelvePlans(), { costSharing: 'individual', sort: 'name' });
      if (order === 'name') await sortBy(picker, 'host');
      await sortBy(picker, order as keyof typeof ORDERS);
      expect(names(picker).join(', ')).to.equal(expected);
      expect(picker.sort).to.equal(order);
      expect(sortWords(picker)[sortField(picker).selectedIndex]).to.equal(label);
      // A host page gets the same order by the attribute.
      const second = await pickerOf(twelvePlans(), { costSharing: 'individual' });
      second.setAttribute('sort', order);
      await second.updateComplete;
      expect(names(second).join(', ')).to.equal(expected);
      expect(sortField(second).value).to.equal(order);
    });
  }

  it('is by the person’s cost unless the host page sets another valid order', async () => {
    const picker = await pickerOf(twelvePlans());
    expect(names(picker).join(', ')).to.equal(ORDERS['your-cost'][1]);
    expect(sortField(picker).value).to.equal('your-cost');
    picker.setAttribute('sort', 'alphabetical');
    await picker.updateComplete;
    expect(names(picker).join(', ')).to.equal(ORDERS['your-cost'][1]);
  });

  it('by the highest cost of a year is offered only where that may be computed', async () => {
    const [label] = ORDERS['max-cost'];
    const picker = await pickerOf(twelvePlans(), { costSharing: 'individual' });
    expect(sortWords(picker)).to.deep.equal(Object.values(ORDERS).map(([words]) => words));
    picker.coverageTier = 'EF';
    await picker.updateComplete;
    expect(sortWords(picker)).not.to.include(label);
    picker.costSharing = 'family';
    await picker.updateComplete;
    expect(sortWords(picker)).to.include(label);
    picker.costSharing = undefined;
    picker.coverageTier = 'EE';
    await picker.updateComplete;
    expect(sortWords(picker)).not.to.include(label);
  });

  it('follows the coverage tier', async () => {
    const plans = [plan('Rises', { EE: [100], EF: [900] }), plan('Falls', { EE: [500], EF: [600] })];
    const picker = await pickerOf(plans);
    expect(names(picker)).to.deep.equal(['Rises', 'Falls']);
    await click(picker, field(picker, 'Family'));
    expect(names(picker)).to.deep.equal(['Falls', 'Rises']);
  });

  it('A2: is the order in which arrows go through the plans', async () => {
    const picker = await pickerOf(twelvePlans(), { sort: 'name', value: 'alder_gold' });
    radios(picker, 'Plans')
      .find(({ checked }) => checked)!
      .focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(picker.value).to.equal('alder_silver');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect(picker.value).to.equal('alder_bronze_10');
  });

  it('does not change the choice and the focus when it changes', async () => {
    const picker = await pickerOf(twelvePlans(), { value: 'cedar_plus' });
    await unfold(picker);
    sortField(picker).focus();
    await sortBy(picker, 'name');
    expectFocus(sortField(picker));
    expect(partWords(part(picker, 'plan-chosen'), 'plan-name')).to.deep.equal(['Cedar Plus']);
    expect(field(planBox(picker, 'Cedar Plus'), 'Cedar Plus').checked).to.be.true;
  });
});

describe('Filters', () => {
  it('are folded behind a button with the number of active filters', async () => {
    const picker = await pickerOf(twelvePlans());
    const toggle = button(picker, 'View and filters');
    const panel = picker.shadowRoot!.getElementById(toggle.getAttribute('aria-controls')!)!;
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    expect(isVisible(panel)).to.be.false;
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await picker.updateComplete;
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(isVisible(panel)).to.be.true;
    expectFocus(toggle);
    await tick(picker, 'Bronze');
    await tick(picker, 'Silver');
    await tick(picker, 'Cedar');
    expect(words(toggle)).to.equal('Filters (2)');
    await click(picker, toggle);
    expect(isVisible(panel)).to.be.false;
    expect(words(toggle)).to.equal('Filters (2)');
  });

  for (const [rule, width, filters] of [
    ['with the search, which is folded away with them', 800, 'Filters (2)'],
    ['without the search, which is in sight beside their button', 1000, 'Filters (1)'],
  ] as const) {
    it(`are counted ${rule} at ${width} pixels`, async () => {
      const picker = await pickerOf(twelvePlans(), { sort: 'name' }, place(width));
      await tick(picker, 'Gold');
      await search(picker, 'b');
      expect(words(part(picker, 'filters-button'))).to.equal(filters);
    });
  }

  it('by metal: the metals that occur, in the order of their cost sharing, and none', async () => {
    const picker = await pickerOf(twelvePlans(), { sort: 'name' });
    const panel = await filterPanel(picker);
    expect(choices(panel, 'Metal level')).to.deep.equal([
      'Bronze',
      'Silver',
      'Gold',
      'Platinum',
      'No metal level',
    ]);
    await tick(picker, 'Platinum');
    expect(names(picker)).to.deep.equal(['Birch Platinum']);
    await tick(picker, 'Bronze');
    expect(names(picker)).to.deep.equal([
      'Alder Bronze 9',
      'Alder Bronze 10',
      'Birch Bronze',
      'Birch Platinum',
    ]);
    await tick(picker, 'Bronze');
    await tick(picker, 'Platinum');
    // An undocumented metal counts as no metal level.
    await tick(picker, 'No metal level');
    expect(names(picker)).to.deep.equal(['Cedar Basic', 'Próxima Ámbar']);
    await tick(picker, 'No metal level');
    expect(names(picker)).to.have.length(12);
  });

  it('by carrier: the carriers that occur, by name', async () => {
    const picker = await pickerOf(twelvePlans(), { sort: 'name' });
    const panel = await filterPanel(picker);
    expect(choices(panel, 'Insurance company')).to.deep.equal(['Alder Health', 'Birch Mutual', 'Cedar']);
    await tick(picker, 'Cedar');
    expect(names(picker)).to.deep.equal(['Cedar Basic', 'Cedar Plus', 'Cedar Family']);
    await tick(picker, 'Alder Health');
    expect(names(picker)).to.have.length(7);
  });

  it('offer no group where there are no two values to choose from', async () => {
    const picker = await pickerOf(numberedPlans(4));
    const panel = await filterPanel(picker);
    expect(choices(panel, 'Metal level')).to.deep.equal([]);
    expect(choices(panel, 'Insurance company')).to.deep.equal([]);
    expect(field(panel, 'Highest monthly cost').type).to.equal('number');
  });

  it('by highest cost: includes the limit itself, monthly, at the tier; a plan not offered there is left out', async () => {
    const picker = await pickerOf(twelvePlans(), { sort: 'name', costPeriod: 'year' });
    const most = field(await filterPanel(picker), 'Highest monthly cost, in dollars');
    await write(picker, most, '45');
    expect(names(picker)).to.deep.equal(['Alder Bronze 9', 'Birch Bronze', 'Cedar Basic']);
    await write(picker, most, '44.99');
    expect(names(picker)).to.deep.equal(['Alder Bronze 9', 'Cedar Basic']);
    await write(picker, most, '0');
    expect(names(picker)).to.deep.equal(['Cedar Basic']);
    await click(picker, field(picker, 'Family'));
    expect(names(picker)).to.deep.equal([]);
    await write(picker, most, '500');
    expect(names(picker)).to.deep.equal(['Cedar Basic', 'Cedar Family']);
    await write(picker, most, '');
    expect(names(picker)).to.have.length(12);
  });

  it('by highest cost: do not rewrite the field while the person types', async () => {
    const picker = await pickerOf(twelvePlans());
    const most = field(await filterPanel(picker), 'Highest monthly cost');
    most.focus();
    for (const key of ['9', '0', '.', '0', '5']) {
      await sendKeys({ press: key });
      await picker.updateComplete;
    }
    expect(most.value).to.equal('90.05');
    expect(picker.filters?.maxCostCents).to.equal(9_005);
    expectFocus(most);
  });

  it('combine: a plan must match all of them', async () => {
    const picker = await pickerOf(twelvePlans(), { sort: 'name' });
    await tick(picker, 'Bronze');
    await tick(picker, 'Silver');
    await tick(picker, 'Birch Mutual');
    expect(names(picker)).to.deep.equal(['Birch Bronze', 'Birch Silver']);
    await write(picker, field(await filterPanel(picker), 'Highest monthly cost'), '50');
    expect(names(picker)).to.deep.equal(['Birch Bronze']);
    await search(picker, 'silver');
    expect(names(picker)).to.deep.equal([]);
  });

  it('are offered from 4 plans on, order and view from 2, search from 12', async () => {
    for (const [count, there] of [
      [1, []],
      [2, ['sort', 'view-switch']],
      [3, ['sort', 'view-switch']],
      [4, ['sort', 'view-switch', 'filters-button']],
      [11, ['sort', 'view-switch', 'filters-button']],
      [12, ['sort', 'view-switch', 'filters-button', 'search']],
    ] as const) {
      const picker = await pickerOf(numberedPlans(count));
      const found = ['sort', 'view-switch', 'filters-button', 'search'].filter((name) =>
        hasPart(picker, name),
      );
      expect(found, `${count} plans`).to.deep.equal(there);
    }
  });

  it('contain the period and view switches too', async () => {
    const picker = await pickerOf(twelvePlans(), {}, place(400));
    const toggle = part(picker, 'filters-button');
    expect(toggle.ariaLabel).to.equal('View and filters');
    const switches = () => [part(picker, 'period-switch'), part(picker, 'view-switch')].map(isVisible);
    expect(switches()).to.deep.equal([false, false]);
    await click(picker, toggle);
    expect(switches()).to.deep.equal([true, true]);
    await click(picker, field(picker, 'Table'));
    expect(picker.view).to.equal('table');
    expect(switches()).to.deep.equal([true, true]);
  });

  it('that the host page sets may be partial, empty, or name values that do not occur', async () => {
    const picker = await pickerOf(twelvePlans(), { sort: 'name', filters: { carriers: ['Cedar'] } });
    expect(names(picker)).to.deep.equal(['Cedar Basic', 'Cedar Plus', 'Cedar Family']);
    expect(field(await filterPanel(picker), 'Cedar').checked).to.be.true;
    picker.filters = { maxCostCents: 100, search: '  CEDAR ' };
    await picker.updateComplete;
    expect(names(picker)).to.deep.equal(['Cedar Basic']);
    expect(field(await filterPanel(picker), 'Highest monthly cost').value).to.equal('1');
    picker.filters = { metals: ['Adamantium'] };
    await picker.updateComplete;
    expect(partWords(picker, 'count')).to.deep.equal(['0 of 12 plans match']);
    picker.filters = undefined;
    await picker.updateComplete;
    expect(names(picker)).to.have.length(12);
    // Filters that were stored when there were more plans: even with too few plans to offer filters, they can be
    // cleared.
    const few = await pickerOf(threePlans(), { filters: { search: 'gone' } });
    expect(words(part(few, 'plans'))).to.include('No plan matches');
    await click(few, button(few, 'Clear all'));
    expect(names(few)).to.have.length(3);
  });
});

describe('Search', () => {
  it('finds names that contain all words in any order, ignoring case and accents', async () => {
    const picker = await pickerOf(twelvePlans(), { sort: 'name' });
    for (const [text, found] of [
      ['proxima', ['Próxima Ámbar']],
      ['PRÓXIMA', ['Próxima Ámbar']],
      ['ambar próx', ['Próxima Ámbar']],
      ['bronze alder', ['Alder Bronze 9', 'Alder Bronze 10']],
      ['  10 ', ['Alder Bronze 10']],
      ['gold birch', ['Birch Gold']],
      // Only the name is searched, and no other field of a plan.
      ['Mutual', []],
      ['.*', []],
    ] as const) {
      await search(picker, text);
      expect(names(picker), text).to.deep.equal(found);
    }
    await search(picker, '   ');
    expect(names(picker)).to.have.length(12);
  });

  it('updates with each key, and keeps the focus and the text', async () => {
    const heard = record('vitable-view-change');
    const picker = await pickerOf(twelvePlans());
    await unfold(picker);
    const input = field(picker, 'Find a plan by name');
    input.focus();
    for (const key of ['g', 'o', 'l', 'd']) {
      await sendKeys({ press: key });
      await picker.updateComplete;
    }
    expectFocus(input);
    expect(input.value).to.equal('gold');
    expect(names(picker)).to.deep.equal(['Birch Gold', 'Alder Gold']);
    expect(details(heard).map(({ filters }) => filters.search)).to.deep.equal(['g', 'go', 'gol', 'gold']);
  });

  it('does not dispatch `input` and `change` as a choice', async () => {
    const heard = record('input', 'change');
    const picker = await pickerOf(twelvePlans(), { name: 'plan' });
    await search(picker, 'gold');
    await sortBy(picker, 'name');
    await tick(picker, 'Gold');
    await write(picker, field(await filterPanel(picker), 'Highest monthly cost'), '150');
    expect(heard).to.have.length(0);
  });
});

describe('The count', () => {
  it('is of the plans at the tier, and of the matching ones when filters restrict them', async () => {
    const picker = await pickerOf(twelvePlans());
    expect(partWords(picker, 'count')).to.deep.equal(['11 plans for “You only”']);
    await click(picker, field(picker, 'Family'));
    expect(partWords(picker, 'count')).to.deep.equal(['12 plans for “Family”']);
    await search(picker, 'gold');
    expect(partWords(picker, 'count')).to.deep.equal(['2 of 12 plans match']);
    await search(picker, 'platinum');
    expect(partWords(picker, 'count')).to.deep.equal(['1 of 12 plans matches']);
  });

  it('A4: is announced once a change, by a region that existed before', async () => {
    const picker = await pickerOf(twelvePlans());
    const heard = announcements(picker);
    await search(picker, 'gold');
    await breathe();
    expect(heard).to.deep.equal(['2 of 12 plans match']);
    await tick(picker, 'Birch Mutual');
    await breathe();
    expect(heard).to.deep.equal(['2 of 12 plans match', '1 of 12 plans matches']);
    await click(picker, button(picker, 'Clear all'));
    await click(picker, field(picker, 'Family'));
    await breathe();
    expect(heard.slice(2)).to.deep.equal(['11 plans for “You only”', '12 plans for “Family”']);
  });

  it('A12: every change of order, period, filters and plans to compare is announced once, and so is its repetition', async () => {
    const picker = await pickerOf(twelvePlans(), { mode: 'select' });
    const heard = announcements(picker);
    // Another order makes the boxes anew.
    const box = (at: number) => parts(picker, 'compare')[at]!.querySelector('input')!;
    const sortBy = async (value: string) => {
      select(part(picker, 'sort') as HTMLInputElement, value);
      await picker.updateComplete;
    };
    const CHANGES: readonly (readonly [act: () => Promise<void>, words: string])[] = [
      [() => sortBy('name'), 'Sort by: Name, A to Z'],
      [() => sortBy('deductible'), 'Sort by: Deductible, lowest first'],
      [() => click(picker, field(picker, 'Year')), 'Show costs by: Year'],
      [() => click(picker, field(picker, 'Month')), 'Show costs by: Month'],
      [() => search(picker, 'gold'), '2 of 12 plans match'],
      [() => search(picker, 'gol'), '2 of 12 plans match'],
      [() => click(picker, button(picker, 'Clear all')), '11 plans for “You only”'],
      [() => click(picker, field(picker, 'Family')), '12 plans for “Family”'],
      [() => click(picker, box(0)), 'Choose one more plan to compare'],
      [() => click(picker, box(1)), 'Compare 2 plans'],
      [() => click(picker, box(2)), 'Compare 3 plans'],
      [() => click(picker, box(2)), 'Compare 2 plans'],
    ];
    for (const [act, words] of CHANGES) {
      await act();
      await breathe();
      expect(heard).to.deep.equal([...heard.slice(0, -1), words]);
      expect(heard.length).to.equal(CHANGES.findIndex(([one]) => one === act) + 1);
    }
  });

  it('A4: is not announced when the host page restricts the list, nor when only the view changes', async () => {
    const picker = await pickerOf(twelvePlans());
    const heard = announcements(picker);
    picker.filters = { search: 'gold' };
    await picker.updateComplete;
    picker.coverageTier = 'EF';
    await picker.updateComplete;
    await click(picker, field(picker, 'Table'));
    await breathe();
    expect(heard).to.deep.equal([]);
  });
});

describe('Clear all', () => {
  it('is shown while anything restricts the list, and removes all of it at once', async () => {
    const picker = await pickerOf(twelvePlans());
    expect(hasButton(picker, 'Clear all')).to.be.false;
    await tick(picker, 'Gold');
    await tick(picker, 'Birch Mutual');
    await write(picker, field(await filterPanel(picker), 'Highest monthly cost'), '150');
    await search(picker, 'birch');
    expect(names(picker)).to.deep.equal(['Birch Gold']);
    const heard = record('vitable-view-change');
    await click(picker, button(picker, 'Clear all'));
    expect(names(picker)).to.have.length(12);
    expect(details(heard).map(({ filters }) => filters)).to.deep.equal([NO_FILTERS]);
    const panel = await filterPanel(picker);
    expect(
      [...panel.querySelectorAll<HTMLInputElement>('[type=checkbox], [type=number]')].some(
        ({ checked, value }) => checked && value !== '',
      ),
    ).to.be.false;
    expect(field(panel, 'Highest monthly cost').value).to.equal('');
    expect(field(picker, 'Find a plan by name').value).to.equal('');
    expect(hasButton(picker, 'Clear all')).to.be.false;
  });

  it('A5: moves the focus to the count, since the button disappears', async () => {
    const picker = await pickerOf(twelvePlans(), { filters: { search: 'gold' } });
    button(picker, 'Clear all').focus();
    await sendKeys({ press: 'Enter' });
    await picker.updateComplete;
    await breathe();
    expectFocus(part(picker, 'count'));
  });

  it('keeps the order, the view, the tier and the choice', async () => {
    const picker = await pickerOf(twelvePlans(), {
      filters: { search: 'gold' },
      sort: 'name',
      view: 'table',
      coverageTier: 'EF',
      value: 'cedar_plus',
    });
    await click(picker, button(picker, 'Clear all'));
    const { sort, view, coverageTier, value } = picker;
    expect([sort, view, coverageTier, value]).to.deep.equal(['name', 'table', 'EF', 'cedar_plus']);
  });
});

describe('With no matching plan', () => {
  for (const view of ['cards', 'table'] as const) {
    it(`${view}: shows a message and how to go on; it is not the empty state`, async () => {
      const picker = await pickerOf(twelvePlans(), { view });
      await search(picker, 'zinc');
      expect(words(part(picker, 'plans'))).to.include('No plan matches');
      expect(words(part(picker, 'plans'))).to.include('Change or clear the filters to see the plans again.');
      expect(partWords(picker, 'count')).to.deep.equal(['0 of 12 plans match']);
      expect(picker.status).to.equal('ready');
      expect(hasPart(picker, 'plan-table')).to.be.false;
      await search(picker, 'zi');
      await search(picker, '');
      expect(names(picker)).to.have.length(12);
    });
  }
});

describe('A chosen plan that the filters hide', () => {
  it('stays chosen: in the value, in the form, in the bar, and in the list when it is shown again', async () => {
    const form = cleanUp(document.createElement('form'));
    document.body.append(form);
    const picker = await pickerOf(twelvePlans(), { mode: 'elect', name: 'plan', required: true }, form);
    await click(picker, field(picker, 'Cedar Plus'));
    const heard = record('vitable-plan-change', 'change');
    await search(picker, 'gold');
    expect(names(picker)).not.to.include('Cedar Plus');
    expect(picker.value).to.equal('cedar_plus');
    expect([...new FormData(form)]).to.deep.equal([
      ['plan', 'cedar_plus'],
      ['plan.coverage_tier', 'EE'],
    ]);
    expect(picker.checkValidity()).to.be.true;
    expect(words(part(picker, 'actions')))
      .to.include('Cedar Plus')
      .and.to.include('$91 a month');
    expect(radios(picker, 'Plans').some(({ checked }) => checked)).to.be.false;
    await click(picker, button(picker, 'Clear all'));
    expect(field(picker, 'Cedar Plus').checked).to.be.true;
    expect(partWords(picker, 'plan-chosen')).to.have.length(1);
    expect(heard).to.have.length(0);
  });

  it('can still be reviewed', async () => {
    const picker = await pickerOf(twelvePlans(), { mode: 'elect', value: 'cedar_plus' });
    await search(picker, 'zinc');
    await click(picker, button(picker, 'Review your choice'));
    expect(words(part(picker, 'review'))).to.include('Cedar Plus');
  });

  it('is replaced by another one that is chosen among the shown ones', async () => {
    const picker = await pickerOf(twelvePlans(), { value: 'cedar_plus', filters: { search: 'gold' } });
    await click(picker, field(picker, 'Alder Gold'));
    await click(picker, button(picker, 'Clear all'));
    expect(
      radios(picker, 'Plans')
        .filter(({ checked }) => checked)
        .map(labelOf),
    ).to.deep.equal(['Alder Gold']);
  });
});

describe('vitable-view-change', () => {
  /** Each change that a person can make, and the resulting view. */
  const CHANGES: Readonly<
    Record<string, readonly [change: (picker: Picker) => Promise<unknown>, is: Partial<ViewChangeDetail>]>
  > = {
    order: [(picker) => sortBy(picker, 'name'), { sort: 'name' }],
    view: [(picker) => click(picker, field(picker, 'Table')), { view: 'table' }],
    metal: [(picker) => tick(picker, 'Gold'), { filters: { ...NO_FILTERS, metals: ['Gold'] } }],
    carrier: [(picker) => tick(picker, 'Cedar'), { filters: { ...NO_FILTERS, carriers: ['Cedar'] } }],
    'highest cost': [
      async (picker) => write(picker, field(await filterPanel(picker), 'Highest monthly cost'), '90.5'),
      { filters: { ...NO_FILTERS, maxCostCents: 9_050 } },
    ],
    search: [(picker) => search(picker, 'Gold'), { filters: { ...NO_FILTERS, search: 'Gold' } }],
    'coverage tier': [(picker) => click(picker, field(picker, 'Family')), { coverageTier: 'EF' }],
  };

  for (const [what, [change, is]] of Object.entries(CHANGES)) {
    it(`${what}: is dispatched once, bubbling and composed, with the whole view; the properties have the same values`, async () => {
      const picker = await pickerOf(twelvePlans());
      const heard = record('vitable-view-change');
      await change(picker);
      await breathe();
      expect(details(heard)).to.deep.equal([
        { view: 'cards', sort: 'your-cost', filters: NO_FILTERS, coverageTier: 'EE', ...is },
      ]);
      expect(heard[0]!.composed && heard[0]!.bubbles && !heard[0]!.cancelable).to.be.true;
      for (const [name, value] of Object.entries(is)) {
        expect(picker[name as keyof ViewChangeDetail]).to.deep.equal(value);
      }
    });
  }

  it('its detail restores the same view on another picker, even after it was stored in a URL', async () => {
    const heard = record('vitable-view-change');
    const first = await pickerOf(twelvePlans());
    for (const [change] of Object.values(CHANGES)) await change(first);
    await search(first, 'ced');
    await write(first, field(await filterPanel(first), 'Highest monthly cost'), '900');
    await tick(first, 'Silver');
    const kept = JSON.parse(JSON.stringify(details(heard).at(-1))) as ViewChangeDetail;
    const second = await pickerOf(twelvePlans(), kept);
    expect(heard).to.have.length(Object.keys(CHANGES).length + 3);

    expect(names(first)).to.deep.equal(['Cedar Family', 'Cedar Plus']);
    expect(names(second)).to.deep.equal(names(first));
    await filterPanel(second);
    expect(words(second)).to.equal(
      words(first)
        .replace(words(first.shadowRoot!.querySelector('[role=status]')), '')
        .trim(),
    );
    const controls = (picker: Picker) =>
      [...picker.shadowRoot!.querySelectorAll<HTMLInputElement>('input, select')].map(
        ({ type, value, checked }) => `${type} ${value} ${checked}`,
      );
    expect(controls(second)).to.deep.equal(controls(first));
  });

  it('is not dispatched for a change by the host page', async () => {
    const heard = record('vitable-view-change', 'vitable-plan-change', 'change', 'input');
    const picker = await pickerOf(twelvePlans());
    const steps: readonly (() => unknown)[] = [
      () => (picker.sort = 'name'),
      () => (picker.view = 'table'),
      () => (picker.filters = { search: 'gold', metals: ['Gold'] }),
      () => (picker.coverageTier = 'EF'),
      () => (picker.costPeriod = 'year'),
      () => (picker.payPeriods = 26),
      () => (picker.value = 'birch_gold'),
      () => (picker.locale = 'es'),
      () => (picker.data = { enrollment: pendingEnrollment(), plans: threePlans() }),
      () => picker.setAttribute('sort', 'host'),
      () => picker.setAttribute('coverage-tier', 'EC'),
      () => picker.remove(),
      () => document.body.append(picker),
      () => (picker.filters = undefined),
    ];
    for (const step of steps) {
      step();
      await picker.updateComplete;
      await breathe();
    }
    expect(names(picker)).to.have.length(3);
    expect(heard).to.have.length(0);
  });

  it('may be answered by the host page with another view, which is then shown without a second event', async () => {
    const picker = await pickerOf(twelvePlans());
    const heard = record('vitable-view-change');
    const answer = () => (picker.sort = 'deductible');
    document.addEventListener('vitable-view-change', answer);
    afterThis(() => document.removeEventListener('vitable-view-change', answer));
    await sortBy(picker, 'name');
    expect(names(picker)[0]).to.equal('Alder Gold');
    expect(sortField(picker).value).to.equal('deductible');
    expect(heard).to.have.length(1);
  });
});

describe('A9: another language', () => {
  it('A9: changes the words in place, and keeps what is unfolded, ticked, typed, ordered and focused', async () => {
    const picker = await pickerOf(twelvePlans(), { sort: 'name' }, place(800));
    await tick(picker, 'Gold');
    await tick(picker, 'Birch Mutual');
    await search(picker, 'b');
    const input = field(picker, 'Find a plan by name');
    input.focus();
    const heard = record('vitable-view-change');
    picker.locale = 'es';
    await picker.updateComplete;
    expectFocus(input);
    expect(labelOf(input)).to.equal('Buscar un plan por nombre');
    expect(input.value).to.equal('b');
    expect(labelOf(sortField(picker) as unknown as HTMLInputElement)).to.equal('Ordenar por');
    expect(sortWords(picker)).to.deep.equal([
      'Lo que usted paga, de menor a mayor',
      'Deducible, de menor a mayor',
      'Gasto máximo de bolsillo, de menor a mayor',
      'Nombre, de la A a la Z',
      'El orden de su empleador',
    ]);
    expect(sortField(picker).value).to.equal('name');
    const panel = part(picker, 'filters');
    expect(isVisible(panel)).to.be.true;
    expect(choices(panel, 'Categoría de metal').slice(0, 3)).to.deep.equal(['Bronce', 'Plata', 'Oro']);
    expect(field(panel, 'Oro').checked).to.be.true;
    expect(words(part(picker, 'filters-button'))).to.equal('Filtros (3)');
    expect(partWords(picker, 'count')).to.deep.equal(['1 de 12 planes coincide']);
    expect(hasButton(picker, 'Borrar todo')).to.be.true;
    expect(parts(picker, 'plan')).to.have.length(1);
    expect(heard).to.have.length(0);
    picker.locale = 'en';
    await picker.updateComplete;
    expect(labelOf(input)).to.equal('Find a plan by name');
    expect(names(picker)).to.deep.equal(['Birch Gold']);
  });
});
