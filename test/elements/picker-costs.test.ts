import type { CoverageTier } from '../../src/api/models.js';
import type { CostPeriod, PayPeriods } from '../../src/benefits/money/periods.js';
import { expect } from '../support/elements/expect.js';
import { record, watchConsole } from '../support/elements/mount.js';
import { click, names, pickerOf, place, planBox, realPlans, write } from '../support/elements/picker.js';
import type { Picker } from '../support/elements/picker.js';
import {
  button,
  fact,
  field,
  hasPart,
  labelOf,
  part,
  partWords,
  parts,
  radios,
  words,
} from '../support/elements/shadow.js';
import { enrolledEnrollment, pendingEnrollment, threePlans } from '../support/fixtures/models.js';
import { costRows, plan } from '../support/fixtures/plans.js';

/** Every field that the API may leave out is null. */
const bare = () => plan('Fern Basic', { EE: [10_000, 20_000] });

const costOf = (picker: Picker, name: string) => words(part(planBox(picker, name), 'cost'));
const differencesOf = (picker: Picker, name: string) => partWords(planBox(picker, name), 'difference');
const radioOf = (picker: Picker, name: string) => field(planBox(picker, name), name);

async function show(picker: Picker, words: string): Promise<void> {
  const chosen = radios(picker, 'Show costs by').find((radio) => labelOf(radio) === words);
  await click(picker, chosen!);
}

describe('The cost of a plan', () => {
  it('is on its card with its name, carrier, metal, deductible, out-of-pocket maximum and description', async () => {
    const picker = await pickerOf(threePlans());
    const card = planBox(picker, 'Larkspur Silver');
    expect(words(card)).to.include('Larkspur Mutual');
    expect(partWords(card, 'metal')).to.deep.equal(['Silver plan']);
    expect(partWords(card, 'price')).to.deep.equal(['$105.34']);
    expect(words(part(card, 'cost'))).to.equal('You pay $105.34 a month Your employer pays $360 of $465.34');
    expect(fact(card, 'Deductible (yearly)')).to.equal('$2,500');
    expect(fact(card, 'Out-of-pocket maximum (yearly)')).to.equal('$7,000');
    expect(partWords(card, 'description')).to.deep.equal(['A broad network.']);
  });

  it('describes its radio, so that a screen reader reads it at each plan', async () => {
    const picker = await pickerOf(threePlans());
    const ids = radioOf(picker, 'Larkspur Silver').getAttribute('aria-describedby')!.split(' ');
    const described = ids.map((id) => words(picker.shadowRoot!.getElementById(id))).join(' ');
    expect(described).to.include('You pay $105.34 a month').and.to.include('Deductible (yearly) $2,500');
  });

  it('is split between employee and employer in a bar whose lengths match the amounts beside it', async () => {
    const picker = await pickerOf([
      plan('Quarter', { EE: [10_000, 30_000] }),
      plan('Nothing', { EE: [0, 30_000] }),
      plan('Everything', { EE: [30_000, 0] }),
    ]);
    for (const [name, share] of [
      ['Quarter', 0.25],
      ['Nothing', 0],
      ['Everything', 1],
    ] as const) {
      const bar = part(planBox(picker, name), 'split');
      const yours = bar.lastElementChild!.getBoundingClientRect();
      const all = bar.getBoundingClientRect();
      expect(Math.abs(yours.width - all.width * share) < 1, `${name}: ${yours.width}`).to.be.true;
      if (share > 0) expect(Math.abs(yours.left - all.left) < 1, name).to.be.true;
      // Its text is beside it, once.
      expect(bar.getAttribute('aria-hidden')).to.equal('true');
    }
    expect(costOf(picker, 'Nothing')).to.include('You pay $0 a month Your employer pays $300 of $300');
    expect(costOf(picker, 'Everything')).to.include('Your employer pays $0 of $300');
  });

  it('has no bar where nobody pays anything', async () => {
    const picker = await pickerOf([plan('Gift', { EE: [0, 0] })]);
    expect(hasPart(picker, 'split')).to.be.false;
    expect(costOf(picker, 'Gift')).to.equal('You pay $0 a month Your employer pays $0 of $0');
  });

  it('shows a missing value as not provided, and 0 as $0', async () => {
    const picker = await pickerOf(threePlans());
    const gold = planBox(picker, 'Harborlight Gold');
    expect(fact(gold, 'Deductible (yearly)')).to.equal('Not provided');
    expect(fact(gold, 'Out-of-pocket maximum (yearly)')).to.equal('Not provided');
    expect(words(gold)).not.to.match(/\$0(?!\.)/);
    const bronze = planBox(picker, 'Larkspur Bronze');
    expect(fact(bronze, 'Deductible (yearly)')).to.equal('$0');
    expect(partWords(bronze, 'price')).to.deep.equal(['$0']);
    expect(words(bronze)).not.to.include('Not provided');
  });

  it('shows no empty box and no "null" where every optional field is missing', async () => {
    const { warnings, errors } = watchConsole();
    for (const view of ['cards', 'table'] as const) {
      const picker = await pickerOf([bare(), plan('Fern Plus', { EE: [1, 2] })], { view, mode: 'elect' });
      expect(names(picker)).to.deep.equal(['Fern Plus', 'Fern Basic']);
      expect(words(picker)).not.to.match(/null|undefined|NaN/);
      expect(words(planBox(picker, 'Fern Basic'))).to.include('Not provided');
      for (const name of ['metal', 'description', 'current', 'difference', 'range', 'range-about', 'note']) {
        expect(hasPart(picker, name), `${view}: ${name}`).to.be.false;
      }
      const empty = [...planBox(picker, 'Fern Basic').querySelectorAll('p, dl, dd, span')].filter(
        (box) => words(box) === '',
      );
      expect(empty).to.have.length(0);
      await click(picker, radioOf(picker, 'Fern Basic'));
      expect(picker.value).to.equal('fern_basic');
    }
    expect([...warnings, ...errors]).to.deep.equal([]);
  });
});

describe('Costs by month, paycheck and year', () => {
  it('are by month at first; by paycheck only where the pay periods are known', async () => {
    const without = await pickerOf(threePlans());
    expect(radios(without, 'Show costs by').map(labelOf)).to.deep.equal(['Month', 'Year']);
    expect(radios(without, 'Show costs by').map(({ checked }) => checked)).to.deep.equal([true, false]);
    const withThem = await pickerOf(threePlans(), { payPeriods: 26 });
    expect(radios(withThem, 'Show costs by').map(labelOf)).to.deep.equal(['Month', 'Paycheck', 'Year']);
    expect(words(without)).not.to.match(/paycheck \(|About/);
  });

  // 10,534 and 36,000 cents a month × 12 ÷ periods: 4,861.8… and 16,615.4… at 26, 2,430.9… and 8,307.7… at 52.
  for (const [payPeriods, yours, unit, employers, total] of [
    [12, '$105.34', 'a paycheck', '$360', '$465.34'],
    [24, '$52.67', 'a paycheck (estimate)', '$180', '$232.67'],
    [26, '$48.62', 'a paycheck (estimate)', '$166.15', '$214.77'],
    [52, '$24.31', 'a paycheck (estimate)', '$83.08', '$107.39'],
  ] as const) {
    it(`by paycheck, ${payPeriods} a year: ${unit}`, async () => {
      const picker = await pickerOf(threePlans(), { payPeriods });
      await show(picker, 'Paycheck');
      expect(costOf(picker, 'Larkspur Silver')).to.equal(
        `You pay ${yours} ${unit} Your employer pays ${employers} of ${total}`,
      );
    });
  }

  it('by month, include the paycheck too: exact for 12, an estimate for 26', async () => {
    const picker = await pickerOf(threePlans(), { payPeriods: 26 });
    expect(costOf(picker, 'Larkspur Silver')).to.include('About $48.62 a paycheck');
    picker.payPeriods = 12;
    await picker.updateComplete;
    expect(costOf(picker, 'Larkspur Silver')).to.include('$105.34 a paycheck').and.not.to.include('About');
  });

  it('by year, are twelve months to the cent', async () => {
    const picker = await pickerOf(threePlans(), { payPeriods: 26 });
    await show(picker, 'Year');
    expect(costOf(picker, 'Larkspur Silver')).to.equal(
      'You pay $1,264.08 a year Your employer pays $4,320 of $5,584.08',
    );
    expect(picker.costPeriod).to.equal('year');
  });

  it('are as the host page sets them, and by month where that is impossible', async () => {
    const picker = await pickerOf(threePlans(), { costPeriod: 'paycheck' });
    expect(costOf(picker, 'Larkspur Silver')).to.include('$105.34 a month');
    picker.payPeriods = 52;
    await picker.updateComplete;
    expect(costOf(picker, 'Larkspur Silver')).to.include('$24.31 a paycheck (estimate)');
    expect(radios(picker, 'Show costs by').find(({ checked }) => checked)?.value).to.equal('paycheck');
    picker.costPeriod = 'fortnight' as CostPeriod;
    await picker.updateComplete;
    expect(costOf(picker, 'Larkspur Silver')).to.include('$105.34 a month');
    picker.setAttribute('cost-period', 'year');
    await picker.updateComplete;
    expect(costOf(picker, 'Larkspur Silver')).to.include('$1,264.08 a year');
  });

  it('do not change yearly amounts: deductible and out-of-pocket maximum', async () => {
    const picker = await pickerOf(threePlans(), { payPeriods: 26, costPeriod: 'paycheck' });
    expect(fact(planBox(picker, 'Larkspur Silver'), 'Deductible (yearly)')).to.equal('$2,500');
  });

  it('are the same in the table', async () => {
    const picker = await pickerOf(threePlans(), { payPeriods: 26, costPeriod: 'paycheck', view: 'table' });
    expect(words(part(picker, 'plan-table'))).to.include('You pay, a paycheck (estimate)');
    expect(words(planBox(picker, 'Larkspur Silver')))
      .to.include('$48.62')
      .and.to.include('$166.15');
  });
});

describe('The cost of covering others', () => {
  it('is the difference to covering only the employee, per plan, in the chosen period', async () => {
    const plans = [
      plan('Dearer', { EE: [10_000], EF: [75_000] }),
      plan('The same', { EE: [10_000], EF: [10_000] }),
      plan('Cheaper', { EE: [10_000], EF: [8_700] }),
      plan('Family only', { EF: [20_000] }),
    ];
    const picker = await pickerOf(plans, { coverageTier: 'EF', payPeriods: 26, sort: 'host' });
    const all = () => plans.map(({ name }) => differencesOf(picker, name));
    expect(all()).to.deep.equal([
      ['$650 a month more than covering only you'],
      ['Same cost as covering only you'],
      ['$13 a month less than covering only you'],
      [],
    ]);
    await show(picker, 'Paycheck');
    expect(all().slice(0, 3)).to.deep.equal([
      ['$300 a paycheck (estimate) more than covering only you'],
      ['Same cost as covering only you'],
      ['$6 a paycheck (estimate) less than covering only you'],
    ]);
    await show(picker, 'Year');
    expect(all()[0]).to.deep.equal(['$7,800 a year more than covering only you']);
    await click(picker, field(picker, 'You only'));
    expect(all()).to.deep.equal([[], [], [], []]);
  });

  it('is shown beside the difference to the current plan, each with its own words', async () => {
    const picker = await pickerOf(threePlans(), { coverageTier: 'EF', currentPlanId: 'plan_silver' });
    // 46,800 − 75,000 and 46,800 − 0; 75,000 − 10,534 for the current plan itself.
    expect(differencesOf(picker, 'Larkspur Bronze')).to.deep.equal([
      '$282 a month less than your current plan',
      '$468 a month more than covering only you',
    ]);
    expect(differencesOf(picker, 'Larkspur Silver')).to.deep.equal([
      '$644.66 a month more than covering only you',
    ]);
  });
});

describe('The current plan', () => {
  const plans = () => [
    plan('Now', { EE: [20_000], ES: [50_000] }),
    plan('Equal', { EE: [20_000] }),
    plan('More', { EE: [33_000], ES: [50_000] }),
  ];

  it('is marked, and every other plan shows its difference, in the chosen period', async () => {
    const picker = await pickerOf(plans(), { currentPlanId: 'now', payPeriods: 24 });
    expect(partWords(picker, 'current')).to.deep.equal(['Your current plan']);
    expect(partWords(planBox(picker, 'Now'), 'current')).to.have.length(1);
    const all = () => plans().map(({ name }) => differencesOf(picker, name));
    expect(all()).to.deep.equal([
      [],
      ['Same cost as your current plan'],
      ['$130 a month more than your current plan'],
    ]);
    await show(picker, 'Paycheck');
    expect(all()[2]).to.deep.equal(['$65 a paycheck (estimate) more than your current plan']);
    await show(picker, 'Year');
    expect(all()[2]).to.deep.equal(['$1,560 a year more than your current plan']);
  });

  it('is the enrolled one by default, and no plan while nothing is enrolled', async () => {
    const enrolled = await pickerOf(threePlans(), {
      data: { enrollment: enrolledEnrollment(), plans: threePlans() },
    });
    expect(partWords(planBox(enrolled, 'Larkspur Silver'), 'current')).to.have.length(1);
    const pending = await pickerOf(threePlans());
    expect(hasPart(pending, 'current')).to.be.false;
    expect(hasPart(pending, 'difference')).to.be.false;
  });

  it('that is not offered at the tier, or not among the plans, causes no difference', async () => {
    const picker = await pickerOf(plans(), { currentPlanId: 'equal', coverageTier: 'ES' });
    expect(hasPart(picker, 'difference')).to.be.true;
    expect(partWords(picker, 'difference').join()).not.to.include('current plan');
    picker.currentPlanId = 'plan_of_another_year';
    await picker.updateComplete;
    expect(hasPart(picker, 'current')).to.be.false;
  });
});

describe('Coverage tiers', () => {
  it('are only those that occur, in plain words; each shows its own costs', async () => {
    const picker = await pickerOf([plan('Larch', { EF: [40_000], EE: [10_000] }), bare()]);
    const tiers = radios(picker, 'Who will be covered?');
    expect(tiers.map(labelOf)).to.deep.equal(['You only', 'Family']);
    const heard = record('vitable-plan-change');
    await click(picker, tiers[1]!);
    expect(partWords(planBox(picker, 'Larch'), 'price')).to.deep.equal(['$400']);
    expect(heard.map(({ detail }) => (detail as { coverageTier: string }).coverageTier)).to.deep.equal([
      'EF',
    ]);
  });

  it('mark a plan that is not offered; it cannot be chosen and is never $0', async () => {
    for (const view of ['cards', 'table'] as const) {
      const heard = record('vitable-plan-change', 'change');
      const picker = await pickerOf(threePlans(), { coverageTier: 'ES', view });
      const gold = planBox(picker, 'Harborlight Gold');
      expect(words(gold)).to.include('Not offered for “You and spouse”').and.not.to.include('$');
      expect(radioOf(picker, 'Harborlight Gold').disabled).to.be.true;
      await click(picker, radioOf(picker, 'Harborlight Gold'));
      part(gold, 'plan-name').click();
      await picker.updateComplete;
      expect(picker.value).to.be.undefined;
      expect(heard).to.have.length(0);
      picker.remove();
    }
  });

  it('that are all "Unspecified" leave nothing to switch, and plans can be chosen', async () => {
    const heard = record('vitable-plan-change');
    const plans = [plan('Vision', { Unspecified: [900, 100] }), plan('Dental', { Unspecified: [1_200, 0] })];
    const picker = await pickerOf(plans, { coverageTier: undefined, costSharing: 'individual' });
    expect(hasPart(picker, 'tier')).to.be.false;
    expect(partWords(picker, 'count')).to.deep.equal(['2 plans']);
    expect(costOf(picker, 'Vision')).to.include('You pay $9 a month');
    await click(picker, radioOf(picker, 'Vision'));
    const { coverageTier, cost } = heard[0]!.detail as { coverageTier: string; cost: unknown };
    expect(coverageTier).to.equal('Unspecified');
    expect(cost).to.deep.equal(plans[0]!.costs[0]);
  });

  for (const [what, costs] of [
    ['no costs at all', []],
    ['costs of unknown tiers only', [{ ...costRows({ EE: [100, 100] })[0]!, coverage_tier: 'E+1' }]],
  ] as const) {
    it(`leave plans with ${what} without a price, so that they cannot be chosen`, async () => {
      const picker = await pickerOf([
        plan('Larch', {}, { costs }),
        plan('Alder', {}, { costs, deductible_cents: 0 }),
      ]);
      expect(hasPart(picker, 'tier')).to.be.false;
      for (const name of ['Larch', 'Alder']) {
        expect(costOf(picker, name)).to.equal('No price provided');
        expect(radioOf(picker, name).disabled).to.be.true;
      }
      expect(words(picker)).not.to.match(/E\+1|null|undefined|NaN/);
    });
  }

  it('leave a plan without costs, among others that are all "Unspecified", without the name of a tier', async () => {
    const plans = [plan('Vision', { Unspecified: [900, 100] }), plan('Teeth', {})];
    const picker = await pickerOf(plans, { coverageTier: undefined });
    expect(costOf(picker, 'Teeth')).to.equal('No price provided');
  });

  it('show the first that occurs where the host page sets one that no plan has', async () => {
    const picker = await pickerOf([plan('Larch', { ES: [500], EF: [900] })], { coverageTier: 'EC' });
    expect(partWords(picker, 'price')).to.deep.equal(['$5']);
    expect(partWords(picker, 'count')).to.deep.equal(['1 plan for “You and spouse”']);
  });
});

describe('Odd costs', () => {
  it('a tier that occurs twice counts once, the first time, with one warning to the developer', async () => {
    const { warnings } = watchConsole();
    const twice = plan(
      'Twice',
      {},
      {
        costs: [
          ...costRows({ EE: [100, 100], EF: [200, 100] }),
          ...costRows({ EF: [999, 100] }),
          ...costRows({ EF: [888, 100] }),
        ],
      },
    );
    const picker = await pickerOf([twice], { coverageTier: 'EF' });
    await pickerOf([twice], { view: 'table' });
    expect(radios(picker, 'Who will be covered?').map(labelOf)).to.deep.equal(['You only', 'Family']);
    expect(partWords(picker, 'price')).to.deep.equal(['$2']);
    expect(words(picker)).not.to.match(/9\.99|8\.88/);
    picker.data = { enrollment: pendingEnrollment(), plans: [twice] };
    await picker.updateComplete;
    expect(warnings).to.deep.equal(['[vitable-elements] plan twice: tier EF twice']);
  });

  it('parts that are not their total are shown as given, with one warning to the developer', async () => {
    const { warnings } = watchConsole();
    const odd = plan('Odd', { EE: [10_000, 20_000, 35_000], EF: [10_000, 20_000] });
    const picker = await pickerOf([odd], { payPeriods: 12 });
    expect(costOf(picker, 'Odd'))
      .to.include('You pay $100')
      .and.to.include('Your employer pays $200 of $350');
    await show(picker, 'Year');
    expect(costOf(picker, 'Odd')).to.include('$1,200').and.to.include('$2,400 of $4,200');
    picker.coverageTier = 'EF';
    await picker.updateComplete;
    await pickerOf([odd]);
    expect(warnings).to.deep.equal(['[vitable-elements] plan odd: tier EE parts are not the total']);
  });

  it('a part below zero or above the total is shown as given, and its bar stays within its frame', async () => {
    watchConsole();
    const picker = await pickerOf([
      plan('Credit', { EE: [-1_000, 3_000] }),
      plan('Beyond', { EE: [5_000, 0, 3_000] }),
    ]);
    expect(costOf(picker, 'Credit')).to.include('-$10');
    for (const bar of parts(picker, 'split')) {
      const [outer, inner] = [bar, bar.lastElementChild!].map((one) => one.getBoundingClientRect());
      expect(inner!.width < outer!.width + 1).to.be.true;
      expect(inner!.left > outer!.left - 1).to.be.true;
    }
  });
});

describe('The number of plans', () => {
  it('one plan is shown without controls to sort, filter or compare, and can be chosen', async () => {
    const picker = await pickerOf([bare()]);
    expect(partWords(picker, 'count')).to.deep.equal(['1 plan for “You only”']);
    for (const name of ['sort', 'view-switch', 'search', 'filters-button', 'compare', 'tier']) {
      expect(hasPart(picker, name), name).to.be.false;
    }
    await click(picker, radioOf(picker, 'Fern Basic'));
    expect(picker.value).to.equal('fern_basic');
  });

  it('no plans show a message, with no control and no count', async () => {
    const picker = await pickerOf([], { mode: 'elect', allowWaive: true });
    expect(picker.status).to.equal('empty');
    expect(words(picker)).to.include('No plans to choose from yet');
    for (const name of ['plans', 'count', 'toolbar', 'glossary', 'actions']) {
      expect(hasPart(picker, name), name).to.be.false;
    }
  });

  it('a thousand real plans are all shown, sorted, switched, found and chosen (skipped where ../shared/data/plans is absent)', async function () {
    this.timeout(60_000);
    const plans = await realPlans('us-1000.json');
    if (plans === undefined) this.skip();
    const yours = (id: string, tier: CoverageTier) =>
      plans.find((one) => one.id === id)!.costs.find(({ coverage_tier }) => coverage_tier === tier)!
        .employee_contribution_cents;
    const { warnings, errors } = watchConsole();
    const picker = await pickerOf(plans, { coverageTier: 'EE' });
    const ids = () => radios(picker, 'Plans').map(({ value }) => value);
    const cheapestFirst = (tier: CoverageTier) => {
      const costs = ids().map((id) => yours(id, tier));
      return costs.every((cost, index) => index === 0 || costs[index - 1]! <= cost);
    };
    const dollars = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: 'USD',
      trailingZeroDisplay: 'stripIfInteger',
    });
    const expectPrices = (tier: CoverageTier) =>
      expect(partWords(picker, 'price')).to.deep.equal(
        ids().map((id) => dollars.format(yours(id, tier) / 100)),
      );

    expect(new Set(ids()).size).to.equal(plans.length);
    expect(plans.length).to.equal(1000);
    expect(cheapestFirst('EE')).to.be.true;
    expectPrices('EE');
    expect(partWords(picker, 'count')).to.deep.equal(['1,000 plans for “You only”']);

    await click(picker, field(picker, 'Family'));
    expect(cheapestFirst('EF')).to.be.true;
    expectPrices('EF');

    const last = radios(picker, 'Plans').at(-1)!;
    await click(picker, last);
    expect(picker.value).to.equal(last.value);
    expect(partWords(picker, 'plan-chosen')).to.have.length(1);

    picker.sort = 'host';
    await picker.updateComplete;
    expect(ids()).to.deep.equal(plans.map(({ id }) => id));
    expectPrices('EF');

    const wanted = plans.filter(({ name }) => /silver/i.test(name) && /hmo/i.test(name));
    await write(picker, field(picker, 'Find a plan by name'), 'hmo silver');
    expect(ids()).to.deep.equal(wanted.map(({ id }) => id));
    expect(partWords(picker, 'count')).to.deep.equal([`${wanted.length} of 1,000 plans match`]);
    await click(picker, button(picker, 'Clear all'));
    expect(ids()).to.have.length(1000);
    expect(
      radios(picker, 'Plans')
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    ).to.deep.equal([picker.value]);

    picker.view = 'table';
    await picker.updateComplete;
    expect(ids()).to.deep.equal(plans.map(({ id }) => id));
    expect(part(picker, 'plan-table').querySelectorAll('tbody > tr')).to.have.length(1000);
    expect([...warnings, ...errors]).to.deep.equal([]);
  });
});

describe('S10, A6: very long and hostile names', () => {
  const LONG = 'Krankenversicherungsgesellschaftsvertrag'.repeat(8);
  const HOSTILE = [
    LONG,
    '<b onmouseover="alert(1)">Bold</b> & "quoted" \'plan\' <!--',
    '\u202eesrever\u2066 \u200b\u0301 👩‍👩‍👧‍👦 Ｐｌａｎ',
    'BlueOptions Everyday Health Ã‚Â® 1418 '.repeat(6),
    '"] , [value="',
    '__proto__',
    ['$', '{value} {amount} {plan}'].join(''),
  ];
  const plans = () =>
    HOSTILE.map((name, index) =>
      plan(
        name,
        { EE: [index, 1], EF: [900, 1] },
        {
          id: `${name}/${index}`,
          carrier_name: name,
          description: name,
          out_of_pocket_max_cents: 1_000,
        },
      ),
    );
  const plain = HOSTILE.map((name) => name.replace(/\s+/g, ' ').trim());

  for (const view of ['cards', 'table'] as const) {
    it(`${view}: each is text, can be chosen, and its box is no wider than 280 px`, async () => {
      const { errors } = watchConsole();
      const box = place(280);
      const picker = await pickerOf(plans(), { view, mode: 'elect', costSharing: 'individual' }, box);
      expect(names(picker)).to.deep.equal(plain);
      expect(picker.shadowRoot!.querySelectorAll('b, a, img, script')).to.have.length(0);
      for (const [index, { id }] of plans().entries()) {
        await click(picker, radios(picker, 'Plans')[index]!);
        expect(picker.value).to.equal(id);
        expect(partWords(picker, 'plan-chosen')).to.have.length(1);
        expect(radios(picker, 'Plans').filter(({ checked }) => checked)).to.have.length(1);
        expect(words(part(picker, 'actions'))).to.include(plain[index]!);
      }
      expect(picker.scrollWidth).to.equal(280);
      for (const inner of parts(picker, view === 'cards' ? 'plan' : 'plans')) {
        expect(inner.scrollWidth <= inner.clientWidth + 1, words(inner).slice(0, 60)).to.be.true;
      }
      expect(errors).to.deep.equal([]);
    });
  }

  it('plans of the same name have descriptions that tell them apart', async () => {
    const twins = [1, 2, 3].map((nth) => plan('Twin', { EE: [nth * 100, 0] }, { id: `twin_${nth}` }));
    const picker = await pickerOf(twins);
    await click(picker, radios(picker, 'Plans')[1]!);
    expect(picker.value).to.equal('twin_2');
    expect(radios(picker, 'Plans').map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    expect(partWords(part(picker, 'plan-chosen'), 'price')).to.deep.equal(['$2']);
  });
});

describe('A9: costs in Spanish', () => {
  for (const [payPeriods, unit] of [
    [12, 'por período de pago'],
    [26, 'por período de pago (aprox.)'],
  ] as const satisfies readonly (readonly [PayPeriods, string])[]) {
    it(`A9: ${unit}`, async () => {
      const picker = await pickerOf(threePlans(), { locale: 'es', payPeriods, costPeriod: 'paycheck' });
      const text = costOf(picker, 'Larkspur Silver');
      expect(text).to.include(` ${unit} Su empleador paga `);
      expect(fact(planBox(picker, 'Harborlight Gold'), 'Deducible (anual)')).to.equal('No disponible');
    });
  }
});
