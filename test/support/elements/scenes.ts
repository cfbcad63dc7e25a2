import { ERROR_CODES } from '../../../src/api/errors.js';
import { breathe, mount, settled, until } from './mount.js';
import type { ElementsByName, VitableElement } from './mount.js';
import { pickerScenes } from './picker-scenes.js';
import { hasPart, part, words } from './shadow.js';
import { pagesOf, stubClient } from './stub-client.js';
import type { StubClient } from './stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planYear,
  threePlans,
  variousEvents,
  vitableError,
} from '../fixtures/models.js';

/** A state of an element, and how to bring it about. */
export interface Scene {
  readonly name: string;
  readonly show: (parent: Element) => Promise<VitableElement>;
}

type Name = Exclude<keyof ElementsByName, 'vitable-provider'>;

const IDS = {
  'vitable-plan-picker': { enrollmentId: 'enrl_1' },
  'vitable-enrollment-card': { enrollmentId: 'enrl_1' },
  'vitable-qle-list': { memberId: 'mbr_1' },
} as const;

/** A client whose every read fails so. */
const failing = (fail: () => Promise<never>): StubClient =>
  stubClient({ getEnrollment: fail, listEligiblePlans: fail, listLifeEvents: fail });

/** The states that every element has: skeleton, and each error. */
const commonScenes = (name: Name): readonly Scene[] => [
  {
    name: 'loading',
    show: async (parent) => {
      const element = mount(name, { ...IDS[name], client: stubClient({}) }, {}, parent);
      await until(() => hasPart(element, 'skeleton'), 'there is no skeleton');
      return element;
    },
  },
  ...ERROR_CODES.map((code) => ({
    name: code,
    show: async (parent: Element) => {
      const client = failing(() => Promise.reject(vitableError(code, { retryAfter: 120 })));
      const element = mount(name, { ...IDS[name], client }, {}, parent);
      await settled(element);
      return element;
    },
  })),
  {
    name: 'old data that could not be read again',
    show: async (parent) => {
      const answers = {
        getEnrollment: async () =>
          name === 'vitable-plan-picker' ? pendingEnrollment() : enrolledEnrollment(),
        listEligiblePlans: async () => threePlans(),
        listLifeEvents: async () => page([lifeEvent()]),
      };
      const client = stubClient(answers);
      const element = mount(name, { ...IDS[name], client, now }, {}, parent);
      await settled(element);
      const fail = () => Promise.reject(vitableError('network'));
      Object.assign(client, { getEnrollment: fail, listEligiblePlans: fail, listLifeEvents: fail });
      await element.refresh();
      await element.updateComplete;
      return element;
    },
  },
];

async function press(element: VitableElement, name: string): Promise<void> {
  part(element, name).click();
  await element.updateComplete;
}

type Card = ElementsByName['vitable-enrollment-card'];

async function card(parent: Element, data: Card['data'], given: Partial<Card> = {}): Promise<Card> {
  const element = mount('vitable-enrollment-card', { data, now, ...given }, {}, parent);
  await settled(element);
  return element;
}

/** A card with its change form open, over a client that has these life events. */
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

/** The words of a standing, and an enrollment that stands so on the fixtures' day. */
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

const cardScenes: readonly Scene[] = [
  ...commonScenes('vitable-enrollment-card'),
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
      const element = await changing(parent, { ...various, reissueEnrollment });
      element.shadowRoot!.querySelector<HTMLInputElement>('input[type=radio]')!.click();
      const before = words(element).length;
      await press(element, 'confirm');
      await until(() => words(element).length > before + 20, 'nothing is said about the failure');
      return element;
    },
  },
  {
    name: 'reopened',
    show: async (parent) => {
      const reopened = pendingEnrollment({ id: 'enrl_2' });
      const element = await changing(parent, {
        ...various,
        getEnrollment: async (id) => (id === 'enrl_2' ? reopened : enrolledEnrollment()),
        getPlanYear: async () => planYear(),
        reissueEnrollment: async () => reopened,
      });
      element.shadowRoot!.querySelector<HTMLInputElement>('input[type=radio]')!.click();
      await press(element, 'confirm');
      await until(() => element.enrollmentId === 'enrl_2', 'the card does not follow');
      await settled(element);
      return element;
    },
  },
];

type List = ElementsByName['vitable-qle-list'];

async function list(parent: Element, given: Partial<List>): Promise<List> {
  const element = mount('vitable-qle-list', { memberId: 'mbr_1', now, ...given }, {}, parent);
  await settled(element);
  return element;
}

const thirty = Array.from({ length: 30 }, (_, index) => lifeEvent({ id: `qle_${index}` }));

const listScenes: readonly Scene[] = [
  ...commonScenes('vitable-qle-list'),
  { name: 'events of every standing', show: (parent) => list(parent, { data: variousEvents() }) },
  {
    name: 'the last day, and windows of continuation coverage',
    show: (parent) =>
      list(parent, {
        data: [
          lifeEvent({ enrollment_window_end: '2026-11-20' }),
          lifeEvent({ id: 'qle_2', event_type: 'Termination' }),
        ],
      }),
  },
  { name: 'no events', show: (parent) => list(parent, { data: [] }) },
  {
    name: 'filtered',
    show: (parent) => list(parent, { client: stubClient(pagesOf([lifeEvent()])), eventType: 'Marriage' }),
  },
  {
    name: 'none match',
    show: (parent) => list(parent, { client: stubClient(pagesOf([])), statusFilter: 'denied' }),
  },
  {
    name: 'a page of several',
    show: (parent) => list(parent, { client: stubClient(pagesOf(thirty)), pageSize: 3 }),
  },
  { name: 'past the end', show: (parent) => list(parent, { client: stubClient(pagesOf(thirty)), page: 9 }) },
  {
    name: 'more to show',
    show: (parent) => list(parent, { client: stubClient(pagesOf(thirty)), pageSize: 3, paging: 'more' }),
  },
];

/** Every state of every element. */
export const scenes: Readonly<Record<Name, readonly Scene[]>> = {
  'vitable-plan-picker': [...commonScenes('vitable-plan-picker'), ...pickerScenes],
  'vitable-enrollment-card': cardScenes,
  'vitable-qle-list': listScenes,
};
