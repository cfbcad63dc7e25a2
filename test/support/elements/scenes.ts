import { ERROR_CODES } from '../../../src/api/errors.js';
import { cardScenes } from './card-scenes.js';
import { eventScenes } from './event-scenes.js';
import { mount, settled, until } from './mount.js';
import type { ElementName, ElementsByName, VitableElement } from './mount.js';
import { pickerScenes } from './picker-scenes.js';
import { planYearFormScenes } from './form-scenes.js';
import { planYearCardScenes, planYearListScenes } from './plan-year-scenes.js';
import { hasPart } from './shadow.js';
import { pagesOf, stubClient } from './stub-client.js';
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

const IDS = {
  'vitable-plan-picker': { enrollmentId: 'enrl_1' },
  'vitable-enrollment-card': { enrollmentId: 'enrl_1' },
  'vitable-qle-list': { memberId: 'mbr_1' },
  'vitable-plan-year-list': { benefitProductId: 'bprd_1', employerId: 'empr_1' },
  'vitable-plan-year-card': { planYearId: 'plyr_1' },
  'vitable-plan-year-form': { planYearId: 'plyr_1' },
} as const satisfies Readonly<Record<ElementName, object>>;

/** Client methods for every first read of an element, which fail in this way. */
const failing = (fail: () => Promise<never>) => ({
  getEnrollment: fail,
  listEligiblePlans: fail,
  listLifeEvents: fail,
  listPlanYears: fail,
  getPlanYear: fail,
});

/** The states that every element has: its skeleton, and each error. */
const commonScenes = (name: ElementName): readonly Scene[] => [
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
      const client = stubClient(failing(() => Promise.reject(vitableError(code, { retryAfter: 120 }))));
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
        listPlanYears: async () => page([planYear()]),
        getPlanYear: async () => planYear(),
      };
      const client = stubClient(answers);
      const element = mount(name, { ...IDS[name], client, now }, {}, parent);
      await settled(element);
      Object.assign(
        client,
        failing(() => Promise.reject(vitableError('network'))),
      );
      await element.refresh();
      await element.updateComplete;
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
  { name: 'events of every status', show: (parent) => list(parent, { data: variousEvents() }) },
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

type Scenes<Name extends ElementName> = Readonly<Record<Name, readonly Scene[]>>;

type ForAdministrators = Extract<ElementName, `vitable-plan-year-${string}`>;

/** Every state of every element for employees. */
export const employeeScenes: Scenes<Exclude<ElementName, ForAdministrators>> = {
  'vitable-plan-picker': [...commonScenes('vitable-plan-picker'), ...pickerScenes],
  'vitable-enrollment-card': [...commonScenes('vitable-enrollment-card'), ...cardScenes],
  'vitable-qle-list': [...listScenes, ...eventScenes],
};

/** Every state of every element for administrators. */
export const administratorScenes: Scenes<ForAdministrators> = {
  'vitable-plan-year-list': [...commonScenes('vitable-plan-year-list'), ...planYearListScenes],
  'vitable-plan-year-card': [...commonScenes('vitable-plan-year-card'), ...planYearCardScenes],
  'vitable-plan-year-form': [...commonScenes('vitable-plan-year-form'), ...planYearFormScenes],
};
