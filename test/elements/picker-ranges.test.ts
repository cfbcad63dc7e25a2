import { sendKeys } from '@web/test-runner-commands';
import type { PlanOption } from '../../src/api/models.js';
import type { CostSharing } from '../../src/benefits/coverage/yearly-range.js';
import { expect } from '../support/elements/expect.js';
import { record, watchConsole } from '../support/elements/mount.js';
import type { Picker } from '../support/elements/picker.js';
import { click, names, pickerOf, planBox, realPlans, unfold, write } from '../support/elements/picker.js';
import { field, fact, hasPart, part, partWords, parts, radios, words } from '../support/elements/shadow.js';
import { enrolledEnrollment, pendingEnrollment, threePlans } from '../support/fixtures/models.js';
import { plan, twelvePlans } from '../support/fixtures/plans.js';

/** Monthly cents at EE and EF, and the out-of-pocket maximum in cents a year. */
const ranged = (name: string, ee: number, most: number | null): PlanOption =>
  plan(name, { EE: [ee, 10_000], EF: [2 * ee, 10_000] }, { out_of_pocket_max_cents: most });

/**
 * From 1,200 to 6,200, from 6,000 to 9,000, from 0 to 10,000 dollars, where the scale ends; and one plan without a
 * range.
 */
const four = () => [
  ranged('Low', 10_000, 500_000),
  ranged('High', 50_000, 300_000),
  ranged('Wide', 0, 1_000_000),
  ranged('Silent', 20_000, null),
];

/** The start and end of a plan's bar, as shares of the bar's full width. */
function stretchOf(picker: Picker, name: string, shape: 1 | 2 = 1): readonly [from: number, to: number] {
  const bar = part(planBox(picker, name), 'range-bar');
  const room = bar.getBoundingClientRect();
  const { left, right } = bar.children[shape]!.getBoundingClientRect();
  return [(left - room.left) / room.width, (right - room.left) / room.width];
}

/** Half a pixel of a bar of 200 is a quarter of a percent. */
const near = (one: number, other: number) => Math.abs(one - other) < 0.005;

function expectStretch(picker: Picker, name: string, from: number, to: number): void {
  const [left, right] = stretchOf(picker, name);
  expect(near(left, from) && near(right, to), `${name}: ${left} to ${right}`).to.be.true;
}

const rangeWords = (picker: Picker, name: string) => words(part(planBox(picker, name), 'range'));

async function openCare(picker: Picker): Promise<HTMLInputElement> {
  const about = part(picker, 'range-about') as HTMLDetailsElement;
  await unfold(picker);
  if (!about.open) about.querySelector('summary')!.click();
  await picker.updateComplete;
  return part(picker, 'care') as HTMLInputElement;
}

describe('The yearly cost of a plan', () => {
  it('is at least twelve contributions, and at most these plus the out-of-pocket maximum, as text', async () => {
    const picker = await pickerOf(threePlans(), { costSharing: 'individual' });
    // 12 × 105.34; + 7,000
    expect(rangeWords(picker, 'Larkspur Silver')).to.equal(
      'What a year can cost you $1,264.08 to $8,264.08 for covered, in-network care',
    );
    expect(rangeWords(picker, 'Larkspur Bronze')).to.include('$0 to $8,500');
  });

  it('is not shown for a plan whose out-of-pocket maximum is not provided, and is shown for a maximum of 0', async () => {
    const picker = await pickerOf([...four(), ranged('All paid', 10_000, 0)], { costSharing: 'individual' });
    expect(hasPart(planBox(picker, 'Silent'), 'range')).to.be.false;
    expect(rangeWords(picker, 'All paid')).to.include('$1,200 to $1,200');
  });

  it('is for the year, whatever period the costs are shown in', async () => {
    const picker = await pickerOf(four(), { costSharing: 'individual', payPeriods: 26 });
    for (const costPeriod of ['month', 'paycheck', 'year'] as const) {
      picker.costPeriod = costPeriod;
      await picker.updateComplete;
      expect(rangeWords(picker, 'Low')).to.include('$1,200 to $6,200');
    }
  });

  const UNKNOWN =
    'What a year can cost you in all isn’t shown: we don’t know whether the out-of-pocket maximum is for one person or for a family.';
  const NOT_HERE =
    'What a year can cost you in all is shown for “You only” only: the out-of-pocket maximum is for one person.';
  const SHOWN = undefined;

  for (const [costSharing, tier, why] of [
    ['unknown', 'EE', UNKNOWN],
    ['unknown', 'EF', UNKNOWN],
    [undefined, 'EE', UNKNOWN],
    ['per head', 'EE', UNKNOWN],
    ['individual', 'EE', SHOWN],
    ['individual', 'ES', NOT_HERE],
    ['individual', 'EC', NOT_HERE],
    ['individual', 'EF', NOT_HERE],
    ['individual', 'Unspecified', NOT_HERE],
    ['family', 'EE', SHOWN],
    ['family', 'ES', SHOWN],
    ['family', 'EF', SHOWN],
    ['family', 'Unspecified', SHOWN],
  ] as const) {
    it(`cost-sharing ${costSharing ?? 'not set'}, ${tier}: ${why === SHOWN ? 'is shown' : 'is not shown, and one sentence says why'}`, async () => {
      const costs = { EE: [100], ES: [100], EC: [100], EF: [100], Unspecified: [100] } as const;
      const plans = [1, 2].map((nth) => plan(`Plan ${nth}`, costs, { out_of_pocket_max_cents: 1_000 }));
      for (const view of ['cards', 'table'] as const) {
        const picker = await pickerOf(plans, {
          costSharing: costSharing as CostSharing | undefined,
          coverageTier: tier,
          compareNotes: 'strict',
          view,
        });
        expect(words(part(picker, 'plans')).includes('What a year can cost you')).to.equal(why === SHOWN);
        expect(partWords(picker, 'range-about')).to.have.length(1);
        if (why !== SHOWN) {
          expect(partWords(picker, 'range-about')).to.deep.equal([why]);
          expect(hasPart(picker, 'care')).to.be.false;
          expect(hasPart(picker, 'note')).to.be.false;
        }
      }
    });
  }

  it('needs no explanation where no plan has an out-of-pocket maximum', async () => {
    for (const costSharing of ['unknown', 'individual', 'family'] as const) {
      const picker = await pickerOf([ranged('One', 100, null), ranged('Two', 200, null)], { costSharing });
      expect(hasPart(picker, 'range-about')).to.be.false;
      expect(words(picker)).not.to.include('What a year can cost you');
    }
  });

  it('A9: is said in Spanish', async () => {
    const picker = await pickerOf(four(), { costSharing: 'individual', locale: 'es' });
    expect(rangeWords(picker, 'Low')).to.match(
      /^Lo que podría costarle un año De .*1[.,]?200.* a .*6[.,]?200.* por atención cubierta y dentro de la red$/,
    );
  });
});

describe('The bars of a year', () => {
  it('are all on one scale, which ends at the most expensive year of any plan', async () => {
    const picker = await pickerOf(four(), { costSharing: 'individual' });
    expectStretch(picker, 'Low', 0.12, 0.62);
    expectStretch(picker, 'High', 0.6, 0.9);
    expectStretch(picker, 'Wide', 0, 1);
    for (const bar of parts(picker, 'range-bar')) expect(bar.getAttribute('aria-hidden')).to.equal('true');
  });

  it('keep that scale when filters hide the most expensive year', async () => {
    const picker = await pickerOf(four(), { costSharing: 'individual', filters: { search: 'low' } });
    expect(names(picker)).to.deep.equal(['Low']);
    expectStretch(picker, 'Low', 0.12, 0.62);
  });

  it('have the scale of their coverage tier', async () => {
    const picker = await pickerOf(four(), { costSharing: 'family', coverageTier: 'EF' });
    // Twice the contributions: High from 12,000 to 15,000 is the most expensive now.
    expectStretch(picker, 'High', 12 / 15, 1);
    expectStretch(picker, 'Low', 2.4 / 15, 7.4 / 15);
  });

  it('A9: begin on the right in languages that read from right to left', async () => {
    const picker = await pickerOf(four(), { costSharing: 'individual' });
    picker.dir = 'rtl';
    expectStretch(picker, 'Low', 1 - 0.62, 1 - 0.12);
  });

  it('of real plans have the lengths of their amounts (skipped where ../shared/data/plans is absent)', async function () {
    const plans = await realPlans('county-il-sangamon.json');
    if (plans === undefined) this.skip();
    const picker = await pickerOf(plans, { costSharing: 'individual', sort: 'host' });
    const ranges = plans.map(({ costs, out_of_pocket_max_cents: most }) => {
      const yours = costs.find(({ coverage_tier }) => coverage_tier === 'EE')?.employee_contribution_cents;
      return yours === undefined || most === null ? undefined : [12 * yours, 12 * yours + most];
    });
    const scale = Math.max(...ranges.map((range) => range?.[1] ?? 0));
    expect(scale).to.be.greaterThan(0);
    for (const [index, box] of parts(picker, 'plan').entries()) {
      const range = ranges[index];
      expect(hasPart(box, 'range')).to.equal(range !== undefined);
      if (range === undefined) continue;
      const room = part(box, 'range-bar').getBoundingClientRect();
      const { left, right } = part(box, 'range-bar').children[1]!.getBoundingClientRect();
      expect(near((left - room.left) / room.width, range[0]! / scale), plans[index]!.name).to.be.true;
      expect(near((right - room.left) / room.width, range[1]! / scale), plans[index]!.name).to.be.true;
    }
  });
});

describe('The cost of a year’s care', () => {
  it('can be set with a slider that is folded away at first, has a label, and marks nothing', async () => {
    const picker = await pickerOf(four(), { costSharing: 'individual' });
    const about = part(picker, 'range-about') as HTMLDetailsElement;
    await unfold(picker);
    expect(about.open).to.be.false;
    about.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(about.open).to.be.true;
    const slider = field(picker, 'Your yearly costs for care, before the plan pays its share');
    expect([slider.type, slider.value, slider.min]).to.deep.equal(['range', '0', '0']);
    expect(slider.getAttribute('aria-valuetext')).to.equal('$0');
    // The slider ends at the highest out-of-pocket maximum, since care above it costs nobody more.
    expect(Number(slider.max)).to.equal(1_000_000);
    expect(part(picker, 'plans').querySelectorAll('[part~=range-bar] > :nth-child(3)')).to.have.length(0);
    expect(words(about)).to.include(
      'Lowest: your share of the premium for a year. Highest: that plus the out-of-pocket maximum, for covered, in-network care.',
    );
  });

  // Per plan, in dollars: the lowest year plus the care, but at most the highest year.
  for (const [care, marks] of [
    [500, { Low: 1_700, High: 6_500, Wide: 500 }],
    [3_000, { Low: 4_200, High: 9_000, Wide: 3_000 }],
    [4_500, { Low: 5_700, High: 9_000, Wide: 4_500 }],
    [10_000, { Low: 6_200, High: 9_000, Wide: 10_000 }],
  ] as const) {
    it(`of $${care} marks each range within its bounds, and the text has the highest cost of that year`, async () => {
      const picker = await pickerOf(four(), { costSharing: 'individual' });
      const slider = await openCare(picker);
      await write(picker, slider, String(100 * care));
      const dollars = (amount: number) => `$${amount.toLocaleString('en')}`;
      expect(slider.getAttribute('aria-valuetext')).to.equal(dollars(care));
      expect(words(part(picker, 'range-about'))).to.include(dollars(care));
      for (const [name, at] of Object.entries(marks)) {
        const [left, right] = stretchOf(picker, name, 2);
        const share = at / 10_000;
        // At the end of the scale, half of the mark would be outside.
        expect(left - 0.005 < share && share < right + 0.005, `${name}: ${left} to ${right}`).to.be.true;
        expect(right - left < 0.03, `${name} is marked, not filled`).to.be.true;
        const [from, to] = stretchOf(picker, name);
        expect(share > from - 0.005 && share < to + 0.005, `${name} is within`).to.be.true;
        expect(rangeWords(picker, name)).to.include(
          `Up to ${dollars(at)} if your covered, in-network care costs ${dollars(care)}`,
        );
      }
      // The range itself stays, and no single number is predicted.
      expect(rangeWords(picker, 'Low')).to.include('$1,200 to $6,200');
      expect(hasPart(planBox(picker, 'Silent'), 'range')).to.be.false;
    });
  }

  it('A8: changes with the arrow keys, in steps, and back to none', async () => {
    const heard = record('input', 'change', 'vitable-view-change', 'vitable-plan-change');
    const picker = await pickerOf(four(), { costSharing: 'individual' });
    const slider = await openCare(picker);
    slider.focus();
    for (const [key, care] of [
      ['ArrowRight', '$500'],
      ['ArrowRight', '$1,000'],
      ['ArrowLeft', '$500'],
    ] as const) {
      await sendKeys({ press: key });
      await picker.updateComplete;
      expect(slider.getAttribute('aria-valuetext')).to.equal(care);
    }
    expect(rangeWords(picker, 'Low')).to.include('Up to $1,700 if your covered, in-network care costs $500');
    await sendKeys({ press: 'Home' });
    await picker.updateComplete;
    expect(rangeWords(picker, 'Low')).to.equal(
      'What a year can cost you $1,200 to $6,200 for covered, in-network care',
    );
    // It changes only the view, so it dispatches no choice and changes no value of the control.
    expect(heard).to.have.length(0);
  });

  it('stays the same while the list is sorted, filtered and used to choose', async () => {
    const picker = await pickerOf(four(), { costSharing: 'individual' });
    await write(picker, await openCare(picker), '300000');
    picker.sort = 'name';
    picker.filters = { search: 'w' };
    await picker.updateComplete;
    await click(picker, field(planBox(picker, 'Low'), 'Low'));
    expect((await openCare(picker)).value).to.equal('300000');
    expect((part(picker, 'range-about') as HTMLDetailsElement).open).to.be.true;
    expect(rangeWords(picker, 'Low')).to.include('Up to $4,200');
  });

  it('is not offered where it would mark nothing: in the table', async () => {
    const picker = await pickerOf(four(), { costSharing: 'individual', view: 'table' });
    if (hasPart(picker, 'care')) {
      await write(picker, await openCare(picker), '300000');
      expect(words(planBox(picker, 'Low'))).to.include('$4,200');
    }
    expect(words(planBox(picker, 'Low'))).to.include('$1,200 to $6,200');
  });
});

describe('compare-notes', () => {
  /** Basic: 100 dollars a month, and this much out of pocket at most. Dear: 500 a month. */
  const pair = (most: number | null) => [
    plan('Basic', { EE: [10_000], EF: [20_000] }, { out_of_pocket_max_cents: most }),
    plan('Dear', { EE: [50_000], EF: [20_001] }, { out_of_pocket_max_cents: 900_000 }),
  ];
  const strict = { compareNotes: 'strict', costSharing: 'individual' } as const;

  it('off, which is the default: shows no note', async () => {
    for (const compareNotes of [undefined, 'off', 'loose' as 'off'] as const) {
      const picker = await pickerOf(pair(0), { costSharing: 'individual', compareNotes });
      expect(hasPart(picker, 'note')).to.be.false;
      expect(words(picker)).not.to.include('Always costs more');
    }
  });

  it('strict: shows the note with its arithmetic, on the card and in the table', async () => {
    // 12 × 500 = 6,000; 12 × 100 + 2,880 = 4,080
    const note =
      'Always costs more than Basic for covered, in-network care: at least $6,000 a year, compared with at most $4,080 ($1,200 in premiums plus $2,880 out of pocket). This also holds if your premium is deducted before tax.';
    const picker = await pickerOf(pair(288_000), strict);
    expect(partWords(picker, 'note')).to.deep.equal([note]);
    expect(partWords(planBox(picker, 'Dear'), 'note')).to.deep.equal([note]);
    picker.view = 'table';
    await picker.updateComplete;
    expect(words(planBox(picker, 'Dear'))).to.include(note);
    expect(words(planBox(picker, 'Basic'))).not.to.include('Always');
  });

  // 12 × (500 − 100) = 4,800 a year more; 2,880 with contributions reduced by 40 %.
  for (const [most, is, why] of [
    [288_000, true, 'as much as the other’s out-of-pocket maximum, with contributions reduced by 40 %'],
    [288_001, false, 'a cent less than that'],
    [480_000, false, 'as much only with full contributions'],
    [0, true, 'any amount, where the other’s out-of-pocket maximum is 0'],
    [null, false, 'any amount, where the other’s out-of-pocket maximum is not provided'],
  ] as const) {
    it(`strict: ${is ? 'shows' : 'does not show'} the note for a plan that is dearer by ${why}`, async () => {
      const picker = await pickerOf(pair(most), strict);
      expect(hasPart(picker, 'note')).to.equal(is);
    });
  }

  it('strict: shows no note for plans that cost the same', async () => {
    const twins = ['One', 'Two'].map((name) => plan(name, { EE: [10_000] }, { out_of_pocket_max_cents: 0 }));
    expect(hasPart(await pickerOf(twins, strict), 'note')).to.be.false;
  });

  it('strict: uses the coverage tier that is shown', async () => {
    const picker = await pickerOf(pair(0), { ...strict, costSharing: 'family', coverageTier: 'EF' });
    // A cent a month more, and no costs besides.
    expect(partWords(picker, 'note')[0]).to.include(
      'at least $2,400.12 a year, compared with at most $2,400',
    );
  });

  it('strict: names, of several plans, the one whose most expensive year is the cheapest', async () => {
    const other = plan('Better still', { EE: [5_000] }, { out_of_pocket_max_cents: 100_000 });
    const picker = await pickerOf([...pair(288_000), other], strict);
    expect(partWords(planBox(picker, 'Dear'), 'note')[0]).to.include(
      'Always costs more than Better still for ',
    );
  });

  it('A9: strict, in Spanish', async () => {
    const picker = await pickerOf(pair(0), { ...strict, locale: 'es' });
    expect(partWords(picker, 'note')[0]).to.match(
      /^Siempre cuesta más que Basic por .*antes de impuestos\.$/,
    );
  });
});

describe('Nothing is preselected and nothing is recommended', () => {
  const ADVICE = {
    en: /recommend|suggest|\bbest\b|popular|top pick|ideal|value for|we think|right for you|cheapest/i,
    es: /recom[ie]|suger|mejor|popular|ideal|conviene elegir|más barato/i,
  };

  for (const locale of ['en', 'es'] as const) {
    for (const view of ['cards', 'table'] as const) {
      it(`${locale}, ${view}: for any way of showing twelve plans`, async () => {
        const { warnings } = watchConsole();
        const picker = await pickerOf(twelvePlans(), {
          locale,
          view,
          compareNotes: 'strict',
          costSharing: 'individual',
          allowWaive: true,
          mode: 'elect',
          payPeriods: 26,
        });
        await write(picker, await openCareIfThere(picker), '300000');
        expect(words(picker)).not.to.match(ADVICE[locale]);
        expect(picker.value).to.be.undefined;
        expect(picker.shadowRoot!.querySelectorAll('[name=plan]:checked')).to.have.length(0);
        expect(hasPart(picker, 'plan-chosen')).to.be.false;
        expect(warnings).to.deep.equal([]);
      });
    }
  }

  async function openCareIfThere(picker: Picker): Promise<HTMLInputElement> {
    return hasPart(picker, 'care') ? openCare(picker) : (part(picker, 'search') as HTMLInputElement);
  }

  it('neither the only plan, nor the only one left, nor a plan of an earlier open enrollment', async () => {
    const only = await pickerOf(four().slice(0, 1));
    const left = await pickerOf(twelvePlans(), { filters: { search: 'platinum' } });
    const before = await pickerOf(threePlans(), {
      data: {
        enrollment: pendingEnrollment({ selected_plan_id: 'plan_silver', coverage_tier: 'EF' }),
        plans: threePlans(),
      },
    });
    for (const picker of [only, left, before]) {
      expect(radios(picker, 'Plans').some(({ checked }) => checked)).to.be.false;
      expect(picker.value).to.be.undefined;
    }
  });

  it('but a recorded choice is shown as chosen', async () => {
    const picker = await pickerOf(threePlans(), {
      data: { enrollment: enrolledEnrollment(), plans: threePlans() },
    });
    expect(field(picker, 'Larkspur Silver').checked).to.be.true;
  });

  it('no plan looks different from another before it is chosen', async () => {
    const picker = await pickerOf(
      four().map((one) => ({ ...one, costs: four()[0]!.costs, out_of_pocket_max_cents: 100 })),
      {
        compareNotes: 'strict',
        costSharing: 'individual',
      },
    );
    const looks = parts(picker, 'plan').map((box) => {
      const { backgroundColor, borderTopColor, borderTopWidth, boxShadow, outlineStyle } =
        getComputedStyle(box);
      return [
        backgroundColor,
        borderTopColor,
        borderTopWidth,
        boxShadow,
        outlineStyle,
        box.offsetWidth,
      ].join();
    });
    expect(new Set(looks).size).to.equal(1);
    expect(fact(planBox(picker, 'Low'), 'Out-of-pocket maximum (yearly)')).to.equal('$1');
  });
});
