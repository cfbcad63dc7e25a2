import type { VitableEnrollmentCard as Card } from '../../../src/elements/enrollment-card/enrollment-card.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planYear,
  variousEvents,
  vitableError,
} from '../fixtures/models.js';
import { breathe, mount, settled, until } from './mount.js';
import { cardAt, giveReason, openRegistry, reopen } from './reopening.js';
import type { Scene } from './scenes.js';
import { hasPart, part, words } from './shadow.js';
import type { StubClient } from './stub-client.js';
import { stubClient } from './stub-client.js';

async function press(element: Card, name: string): Promise<void> {
  part(element, name).click();
  await element.updateComplete;
}

async function card(parent: Element, data: Card['data'], given: Partial<Card> = {}): Promise<Card> {
  const element = mount('vitable-enrollment-card', { data, now, ...given }, {}, parent);
  await settled(element);
  return element;
}

/** A card with an open change form, and a client with these life events. */
async function changing(parent: Element, client: Partial<StubClient>): Promise<Card> {
  const element = mount(
    'vitable-enrollment-card',
    {
      client: stubClient({ getEnrollment: async () => enrolledEnrollment(), ...client }),
      enrollmentId: 'enrl_1',
      memberId: 'mbr_1',
      now,
    },
    {},
    parent,
  );
  await settled(element);
  await press(element, 'change-coverage');
  await breathe(20);
  await element.updateComplete;
  return element;
}

const various = { listLifeEvents: async () => page(variousEvents()) };

/** The names of display statuses, each with an enrollment that has it on the fixtures' day. */
const STANDINGS: readonly (readonly [string, () => Card['data']])[] = [
  ['a choice is awaited', () => pendingEnrollment()],
  [
    'upcoming',
    () => enrolledEnrollment({ coverage_start_date: '2027-01-01', coverage_end_date: '2027-12-31' }),
  ],
  ['active', () => enrolledEnrollment()],
  ['ending', () => enrolledEnrollment({ coverage_end_date: '2026-12-01' })],
  ['ended', () => enrolledEnrollment({ coverage_end_date: '2026-11-01' })],
  ['waived', () => pendingEnrollment({ status: 'waived', decision: 'waived' })],
  ['no answer', () => pendingEnrollment({ status: 'inactive' })],
  ['inactive', () => enrolledEnrollment({ status: 'inactive' })],
  ['an unknown status', () => enrolledEnrollment({ status: 'frozen' })],
  [
    'fields that are missing',
    () =>
      enrolledEnrollment({
        selected_plan_name: null,
        coverage_tier: null,
        employee_contribution_cents: null,
      }),
  ],
];

/** Lets the page's language apply, not the card's. */
const PAGES = { locale: undefined };

/** The possible results of a reissue, after a choice was made. */
const OUTCOMES: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['enrolled', { selected_plan_name: 'Harborlight Gold', employee_contribution_cents: 51_838 }],
  ['with values that are missing', { selected_plan_name: null, coverage_tier: null }],
  ['declined', { status: 'waived', decision: 'waived', selected_plan_name: null, enrolled_dependents: [] }],
];

/** The states that only a card has, besides those of every element. */
export const cardScenes: readonly Scene[] = [
  ...STANDINGS.map(([name, data]) => ({
    name,
    show: (parent: Element) => card(parent, data(), { payPeriods: 26 }),
  })),
  {
    name: 'the deadline of a choice',
    show: async (parent) => {
      const client = stubClient({
        getEnrollment: async () => pendingEnrollment(),
        getPlanYear: async () => planYear(),
      });
      const element = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now }, {}, parent);
      await settled(element);
      await breathe(20);
      return element;
    },
  },
  { name: 'the change form, loading', show: (parent) => changing(parent, {}) },
  { name: 'the change form with events', show: (parent) => changing(parent, various) },
  {
    name: 'the change form without events',
    show: (parent) => changing(parent, { listLifeEvents: async () => page([]) }),
  },
  {
    name: 'the change form, none usable',
    show: (parent) =>
      changing(parent, { listLifeEvents: async () => page([lifeEvent({ status: 'denied' })]) }),
  },
  {
    name: 'the change form, events that could not be read',
    show: (parent) => changing(parent, { listLifeEvents: () => Promise.reject(vitableError('server')) }),
  },
  {
    name: 'the change form without a choice',
    show: async (parent) => {
      const element = await changing(parent, various);
      await press(element, 'confirm');
      await until(() => hasPart(element, 'summary'), 'there is no summary');
      return element;
    },
  },
  {
    name: 'a reissue on its way',
    show: async (parent) => {
      const element = await changing(parent, various);
      element.shadowRoot!.querySelector<HTMLInputElement>('input[type=radio]')!.click();
      await press(element, 'confirm');
      return element;
    },
  },
  {
    name: 'a reissue that failed',
    show: async (parent) => {
      const reissueEnrollment = () =>
        Promise.reject(vitableError('validation', { reason: 'qle_window_closed' }));
      // The record is read after the refusal.
      const listEnrollments = async () => page([]);
      const element = await changing(parent, { ...various, reissueEnrollment, listEnrollments });
      element.shadowRoot!.querySelector<HTMLInputElement>('input[type=radio]')!.click();
      const before = words(element).length;
      await press(element, 'confirm');
      await until(() => words(element).length > before + 20, 'nothing is said about the failure');
      return element;
    },
  },
  {
    name: 'a reason that is too long',
    show: async (parent) => {
      const element = await changing(parent, various);
      await giveReason(element, 'a'.repeat(501));
      await press(element, 'confirm');
      await until(() => hasPart(element, 'summary'), 'there is no summary');
      return element;
    },
  },
  {
    name: 'reopened, nothing chosen yet, with a plan picker and a deadline',
    show: async (parent) => {
      const element = await cardAt(openRegistry(), { ...PAGES, planPicker: 'picker' }, parent);
      element.addEventListener('vitable-hand-over', (event) => event.preventDefault());
      await reopen(element);
      if (
        !hasPart(element, 'comparison') ||
        !hasPart(element, 'choose-plan') ||
        !hasPart(element, 'calendar')
      )
        throw new Error(`Something is missing: ${words(element)}`);
      return element;
    },
  },
  ...OUTCOMES.map(([name, changes]) => ({
    name: `before and after, ${name}`,
    show: async (parent: Element) => {
      const registry = openRegistry();
      const element = await cardAt(registry, PAGES, parent);
      await reopen(element);
      registry.enrollments.set('enrl_2', enrolledEnrollment({ id: 'enrl_2', ...changes }));
      await element.refresh();
      await settled(element);
      if (!hasPart(element, 'comparison')) throw new Error(`There is no comparison: ${words(element)}`);
      return element;
    },
  })),
];
