import type { ElectionReceipt } from '../../src/elements/plan-picker/events.js';
import type { VitablePlanPicker } from '../../src/elements/plan-picker/plan-picker.js';
import { dollars } from '../support/e2e/money.js';
import {
  confirm,
  fourteenPlans,
  openOffice,
  pick,
  pickerAt,
  plain,
  press,
  review,
  submitDetail,
} from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { record } from '../support/elements/mount.js';
import { unfold } from '../support/elements/picker.js';
import { button, field, hasPart, labelOf, parts, radios, select } from '../support/elements/shadow.js';
import { threePlans } from '../support/fixtures/models.js';

/** The list as a person sees it, read from the screen. */
function screen(picker: VitablePlanPicker) {
  const chosen = (legend: string) =>
    radios(picker, legend)
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .join();
  const boxes = (legend: string) =>
    [...picker.shadowRoot!.querySelectorAll('fieldset')]
      .filter((group) => plain(group.querySelector('legend')!) === legend)
      .flatMap((group) => [...group.querySelectorAll<HTMLInputElement>('input:checked')].map(labelOf));
  const table = picker.shadowRoot!.querySelector('[part~=plan-table]');
  const amounts = table
    ? [...table.querySelectorAll('tbody tr')].map((row) => plain(row.querySelector('td')!))
    : parts(picker, 'cost').map(
        (cost) => /\$[\d,.]*\d/.exec(plain(cost))?.[0] ?? /Not offered.*/.exec(plain(cost))?.[0] ?? '',
      );
  const most = field(picker, 'Highest monthly cost').value;
  return {
    order: radios(picker, 'Plans').map(({ value }) => value),
    amounts,
    coverageTier: chosen('Who will be covered?'),
    costPeriod: chosen('Show costs by'),
    view: chosen('View'),
    sort: field(picker, 'Sort by').value,
    metals: boxes('Metal level'),
    carriers: boxes('Insurance company'),
    maxCostCents: most === '' ? undefined : Math.round(Number(most) * 100),
    search: field(picker, 'Find a plan by name').value,
  };
}

/** The same list, as the receipt describes it. */
function told({ plans, filters, ...receipt }: ElectionReceipt): ReturnType<typeof screen> {
  const { costPeriod, coverageTier, view, sort } = receipt;
  const shown = (cents: number) =>
    dollars(
      { month: cents, year: cents * 12, paycheck: Math.round((cents * 12) / receipt.payPeriods!) }[
        costPeriod
      ],
    );
  const tier = { EE: 'You only', ES: 'You and spouse', EC: 'You and children', EF: 'Family' };
  return {
    order: plans.map(({ planId }) => planId),
    amounts: plans.map(({ cost }) =>
      cost
        ? shown(cost.employee_contribution_cents)
        : `Not offered for “${tier[coverageTier as keyof typeof tier]}”`,
    ),
    coverageTier,
    costPeriod,
    view,
    sort,
    metals: filters.metals.map((metal) => (metal === 'none' ? 'No metal level' : metal)),
    carriers: [...filters.carriers],
    maxCostCents: filters.maxCostCents,
    search: filters.search,
  };
}

const type = (input: HTMLInputElement, value: string) => {
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

type Act = (picker: VitablePlanPicker) => void;
/** Changes that a person may make to the list; each row is done after the rows before it. */
const ACTS: readonly (readonly [what: string, act: Act])[] = [
  ['nothing was changed', () => {}],
  ['another tier', (picker) => pick(picker, 'Who will be covered?', 'ES')],
  ['another order', (picker) => select(field(picker, 'Sort by'), 'deductible')],
  ['amounts per paycheck', (picker) => pick(picker, 'Show costs by', 'paycheck')],
  ['a metal', (picker) => field(picker, 'Silver').click()],
  ['no metal as well', (picker) => field(picker, 'No metal level').click()],
  ['the table', (picker) => pick(picker, 'View', 'table')],
  ['a name', (picker) => type(field(picker, 'Find a plan by name'), 'plan')],
  ['amounts per year', (picker) => pick(picker, 'Show costs by', 'year')],
  ['a highest cost', (picker) => type(field(picker, 'Highest monthly cost'), '250.50')],
  ['a carrier', (picker) => field(picker, 'Juniper Health').click()],
  ['cards again', (picker) => pick(picker, 'View', 'cards')],
  ['all filters cleared', (picker) => button(picker, 'Clear all').click()],
  ['the employer’s order', (picker) => select(field(picker, 'Sort by'), 'host')],
];

describe('The receipt of an election', () => {
  it('contains the state of the screen: order, filters, amounts, tier, period and view, after any changes', async () => {
    const plans = fourteenPlans();
    const picker = await pickerAt(openOffice({ plans }), { payPeriods: 26 });
    await unfold(picker);
    for (const [what, act] of ACTS) {
      act(picker);
      await picker.updateComplete;
      const offered = radios(picker, 'Plans').filter(({ disabled }) => !disabled);
      expect(offered.length, what).to.be.greaterThan(0);
      offered.at(-1)!.click();
      await picker.updateComplete;
      const seen = screen(picker);
      await press(picker, 'review');
      const { receipt } = await submitDetail(picker);
      expect(told(receipt), what).to.deep.equal(seen);
      // The monthly amounts equal the API's, to the cent.
      for (const { planId, cost } of receipt.plans) {
        const given = plans.find(({ id }) => id === planId)!.costs;
        expect(cost, what).to.deep.equal(
          given.find(({ coverage_tier }) => coverage_tier === receipt.coverageTier),
        );
      }
      await press(picker, 'back');
    }
  });

  it('names the order in effect, where the requested one is impossible at the tier', async () => {
    const plans = fourteenPlans();
    const picker = await pickerAt(openOffice({ plans }), { costSharing: 'individual', sort: 'max-cost' });
    expect(field(picker, 'Sort by').value).to.equal('max-cost');
    pick(picker, 'Who will be covered?', 'EC');
    await picker.updateComplete;
    const costs = parts(picker, 'price').map((price) => Number(plain(price).replace(/[$,]/g, '')));
    expect(costs).to.deep.equal([...costs].sort((a, b) => a - b));
    expect(field(picker, 'Sort by').value).to.equal('your-cost');
    radios(picker, 'Plans')[0]!.click();
    await picker.updateComplete;
    await press(picker, 'review');
    expect((await submitDetail(picker)).receipt.sort).to.equal('your-cost');
  });

  it('contains the version, the language, the pay periods, and the time of the press by the host page’s clock', async () => {
    let time = '2026-11-20T12:00:00Z';
    const picker = await pickerAt(openOffice(), {
      payPeriods: 26,
      now: () => new Date(time),
      locale: 'es-US',
    });
    field(picker, 'Larkspur Silver').click();
    await picker.updateComplete;
    await press(picker, 'review');
    time = '2026-11-20T12:34:56.789Z';
    const { receipt } = await submitDetail(picker);
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    expect(receipt.version).to.equal(version);
    expect(receipt.time).to.equal('2026-11-20T12:34:56.789Z');
    expect(receipt.locale).to.equal('es-US');
    expect(receipt.payPeriods).to.equal(26);
  });

  it('is dispatched with ids and amounts and without names, in an event that can be cancelled, so that nothing is sent', async () => {
    const office = openOffice();
    const picker = await pickerAt(office, { memberId: 'mbr_1', coverageTier: 'ES' });
    await review(picker);
    const submits = record('vitable-election-submit');
    const { receipt, ...detail } = await submitDetail(picker);
    expect(detail).to.deep.equal({
      enrollmentId: 'enrl_1',
      decision: 'Enrolled',
      planId: 'plan_silver',
      coverageTier: 'ES',
      dependentIds: ['dpnd_1'],
      cost: threePlans()[0]!.costs[1],
    });
    expect(submits[0]!.cancelable).to.be.true;
    expect(JSON.stringify({ detail, receipt })).not.to.match(
      /Jordan|Riley|Sam|Lindqvist|Larkspur|Harborlight/,
    );
    expect(office.sent()).to.deep.equal([]);
    expect(hasPart(picker, 'confirm')).to.be.true;
    await confirm(picker);
    expect(office.sent()).to.have.length(1);
  });
});
