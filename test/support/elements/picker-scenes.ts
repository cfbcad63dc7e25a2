import {
  dependent,
  enrolledEnrollment,
  now,
  page,
  pendingEnrollment,
  planYear,
  threePlans,
  vitableError,
} from '../fixtures/models.js';
import { numberedPlans, plan, twelvePlans } from '../fixtures/plans.js';
import { mount, settled, until } from './mount.js';
import type { Picker } from './picker.js';
import { click, resized, unfold, write } from './picker.js';
import type { Scene } from './scenes.js';
import { field, hasPart, part, parts, words } from './shadow.js';
import type { StubClient } from './stub-client.js';
import { stubClient } from './stub-client.js';

const never = () => new Promise<never>(() => {});

/**
 * A picker that lays out all its plans, also those below the window's edge: the engines skip plans that are not laid
 * out.
 */
async function picker(parent: Element, given: Partial<Picker> = {}): Promise<Picker> {
  const laidOut = parent.appendChild(document.createElement('style'));
  laidOut.textContent = 'vitable-plan-picker::part(plan) { content-visibility: visible }';
  const data = { enrollment: pendingEnrollment(), plans: threePlans(), planYear: planYear() };
  const element = mount(
    'vitable-plan-picker',
    { data, mode: 'elect', coverageTier: 'EE', now, ...given },
    {},
    parent,
  );
  await settled(element);
  return element;
}

const press = (element: Picker, name: string) => click(element, part(element, name));

const SILVER = (element: Picker) => field(element, 'Larkspur Silver');
const WAIVE = (element: Picker) => part(element, 'waive').querySelector('input')!;

/** A picker at its review, with a client that answers an election in this way. */
async function reviewing(
  parent: Element,
  elect: StubClient['elect'],
  given: Partial<Picker> = {},
  choice = SILVER,
): Promise<Picker> {
  const onRecord = { enrollment: pendingEnrollment() };
  const client = stubClient({
    getEnrollment: async () => onRecord.enrollment,
    listEligiblePlans: async () => threePlans(),
    getPlanYear: async () => planYear(),
    listDependents: async () =>
      page([dependent(), dependent({ id: 'dpnd_2', first_name: 'Riley', relationship: 'Child' })]),
    elect: async (...args) => {
      const answer = await elect(...args);
      onRecord.enrollment = answer[0]!;
      return answer;
    },
  });
  const element = mount(
    'vitable-plan-picker',
    { client, enrollmentId: 'enrl_1', mode: 'elect', coverageTier: 'EE', payPeriods: 26, now, ...given },
    {},
    parent,
  );
  await settled(element);
  await until(() => element.data?.planYear, 'there is no plan year');
  await click(element, choice(element));
  await press(element, 'review');
  return element;
}

/** A picker of twelve plans with its filters unfolded and some of them set. */
async function filtered(parent: Element, given: Partial<Picker> = {}): Promise<Picker> {
  const element = await picker(parent, {
    data: { enrollment: pendingEnrollment(), plans: twelvePlans() },
    filters: { metals: ['Silver', 'Gold'], maxCostCents: 14_000 },
    payPeriods: 26,
    ...given,
  });
  await resized(element);
  await press(element, 'filters-button');
  return element;
}

/** A comparison of four plans: one is the current plan, one is chosen, and one is not offered. */
async function comparing(parent: Element, given: Partial<Picker> = {}): Promise<Picker> {
  const element = await picker(parent, {
    data: {
      enrollment: pendingEnrollment(),
      plans: [...threePlans(), plan('Cedar Basic', { EE: [100], EF: [200] })],
    },
    value: 'plan_bronze',
    currentPlanId: 'plan_silver',
    coverageTier: 'ES',
    ...given,
  });
  await resized(element);
  const free = () =>
    parts(element, 'compare').find((one) => one.querySelector('input:enabled:not(:checked)'));
  for (let box = free(); box; box = free()) await click(element, box.querySelector('input')!);
  await press(element, 'compare-button');
  await until(() => hasPart(element, 'comparison'), 'nothing is compared');
  return element;
}

/** Yearly ranges and notes, with the slider unfolded and set to 3,000 dollars. */
async function ranged(parent: Element, given: Partial<Picker> = {}): Promise<Picker> {
  const plans = [...threePlans(), plan('Cedar Basic', { EE: [100] }, { out_of_pocket_max_cents: 50_000 })];
  const element = await picker(parent, {
    data: { enrollment: pendingEnrollment(), plans },
    costSharing: 'individual',
    compareNotes: 'strict',
    ...given,
  });
  await unfold(element);
  await click(element, part(element, 'range-about').querySelector('summary')!);
  await write(element, part(element, 'care') as HTMLInputElement, '300000');
  await until(() => hasPart(element, 'note'), 'there is no note');
  return element;
}

/** A box on the page with this width in pixels. */
function within(parent: Element, width: number): Element {
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  return parent.appendChild(place);
}

/** The states that only a picker has, besides those of every element. */
export const pickerScenes: readonly Scene[] = [
  { name: 'plans, to select one', show: (parent) => picker(parent, { mode: 'select', payPeriods: 24 }) },
  {
    name: 'plans, one chosen',
    show: (parent) => picker(parent, { value: 'plan_bronze', currentPlanId: 'plan_silver' }),
  },
  {
    name: 'a plan not offered at the tier',
    show: (parent) => picker(parent, { value: 'plan_gold', coverageTier: 'ES' }),
  },
  {
    name: 'a review without a plan',
    show: async (parent) => {
      const element = await picker(parent);
      await press(element, 'review');
      return element;
    },
  },
  {
    name: 'closed',
    show: (parent) => picker(parent, { data: { enrollment: enrolledEnrollment(), plans: threePlans() } }),
  },
  {
    name: 'no plans',
    show: (parent) => picker(parent, { data: { enrollment: pendingEnrollment(), plans: [] } }),
  },
  { name: 'the review', show: (parent) => reviewing(parent, never) },
  {
    name: 'the review, nobody chosen to cover',
    show: async (parent) => {
      const element = await reviewing(parent, never, { coverageTier: 'EF', memberId: 'mbr_1' });
      for (const name of ['Jordan', 'Riley']) field(element, name).click();
      await press(element, 'confirm');
      await until(() => hasPart(element, 'summary'), 'there is no summary');
      return element;
    },
  },
  {
    name: 'an election on its way',
    show: async (parent) => {
      const element = await reviewing(parent, never);
      await press(element, 'confirm');
      return element;
    },
  },
  {
    name: 'an election that failed',
    show: async (parent) => {
      const refuse = () => Promise.reject(vitableError('validation', { status: 422 }));
      const element = await reviewing(parent, refuse);
      const before = words(element).length;
      await press(element, 'confirm');
      await until(() => words(element).length > before + 50, 'nothing is said about the failure');
      return element;
    },
  },
  {
    name: 'the confirmation',
    show: async (parent) => {
      const element = await reviewing(parent, async () => [enrolledEnrollment()]);
      await press(element, 'confirm');
      await until(() => hasPart(element, 'confirmation'), 'there is no confirmation');
      return element;
    },
  },
  { name: 'filters, unfolded and set', show: (parent) => filtered(parent) },
  { name: 'filters, in little room', show: (parent) => filtered(within(parent, 320)) },
  {
    name: 'no plan that matches',
    show: (parent) => filtered(parent, { filters: { search: 'zinc', carriers: ['Cedar'] } }),
  },
  {
    name: 'the table',
    show: (parent) =>
      picker(parent, {
        data: { enrollment: pendingEnrollment(), plans: twelvePlans() },
        view: 'table',
        value: 'birch_gold',
        currentPlanId: 'cedar_plus',
        costSharing: 'individual',
        compareNotes: 'strict',
      }),
  },
  {
    name: 'the table, in little room',
    show: (parent) => picker(within(parent, 320), { view: 'table', coverageTier: 'ES', payPeriods: 26 }),
  },
  {
    name: 'the most plans ticked to compare',
    show: async (parent) => {
      const element = await picker(parent, {
        data: { enrollment: pendingEnrollment(), plans: numberedPlans(6) },
      });
      await resized(element);
      for (const box of parts(element, 'compare').slice(0, 4)) {
        await click(element, box.querySelector('input')!);
      }
      return element;
    },
  },
  { name: 'the comparison', show: (parent) => comparing(parent) },
  { name: 'the comparison, in little room', show: (parent) => comparing(within(parent, 320)) },
  {
    name: 'the comparison, only differences',
    show: async (parent) => {
      const element = await comparing(parent, { mode: 'select' });
      await click(element, element.shadowRoot!.querySelector<HTMLElement>('#differences')!);
      return element;
    },
  },
  { name: 'ranges of a year', show: (parent) => picker(parent, { costSharing: 'individual' }) },
  { name: 'ranges of a year with care and notes', show: (parent) => ranged(parent) },
  {
    name: 'ranges of a year in the table',
    show: (parent) =>
      picker(parent, { costSharing: 'individual', compareNotes: 'strict', view: 'table', mode: 'select' }),
  },
  {
    name: 'the reason for missing ranges',
    show: (parent) => picker(parent, { costSharing: 'individual', coverageTier: 'EF' }),
  },
  {
    name: 'a word explained',
    show: async (parent) => {
      const element = await picker(parent);
      await unfold(element);
      await press(element, 'term');
      await until(() => part(element, 'popover').matches(':popover-open'), 'nothing is explained');
      return element;
    },
  },
  { name: 'declining offered', show: (parent) => picker(parent, { allowWaive: true }) },
  {
    name: 'declining chosen',
    show: (parent) => picker(parent, { allowWaive: true, value: 'waived', view: 'table' }),
  },
  {
    name: 'the review of declining',
    show: (parent) => reviewing(parent, never, { allowWaive: true }, WAIVE),
  },
  {
    name: 'the confirmation of declining',
    show: async (parent) => {
      const waived = pendingEnrollment({ status: 'waived', decision: 'waived' });
      const element = await reviewing(parent, async () => [waived], { allowWaive: true }, WAIVE);
      await press(element, 'confirm');
      await until(() => hasPart(element, 'confirmation'), 'there is no confirmation');
      return element;
    },
  },
  {
    name: 'declined before',
    show: (parent) => {
      const enrollment = pendingEnrollment({ status: 'waived', decision: 'waived' });
      return picker(parent, { allowWaive: true, data: { enrollment, plans: threePlans() } });
    },
  },
  {
    name: 'switched off',
    show: (parent) => picker(parent, { disabled: true, value: 'plan_silver', allowWaive: true }),
  },
  {
    name: 'one plan, of no coverage tier',
    show: (parent) =>
      picker(parent, {
        data: { enrollment: pendingEnrollment(), plans: [plan('Vision', { Unspecified: [900] })] },
        mode: 'select',
      }),
  },
  {
    name: 'plans without a price',
    show: (parent) =>
      picker(parent, {
        data: { enrollment: pendingEnrollment(), plans: [plan('Vision', {}), plan('Teeth', {})] },
      }),
  },
];
