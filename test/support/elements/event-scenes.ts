import type { VitableQleList } from '../../../src/elements/qle-list/qle-list.js';
import { lifeEvent, page, pendingEnrollment, variousEvents, vitableError } from '../fixtures/models.js';
import {
  BIRTH,
  answerLost,
  byId,
  enter,
  listAt,
  openBureau,
  openReport,
  press,
  sendReport,
  write,
} from './life-events.js';
import type { Bureau } from './life-events.js';
import { until } from './mount.js';
import { openRegistry } from './reopening.js';
import type { Registry } from './reopening.js';
import type { Scene } from './scenes.js';
import { hasPart, part, words } from './shadow.js';
import { stubClient } from './stub-client.js';

/** Lets the page's language apply, not the list's. */
const PAGES = { locale: undefined };

const never = () => new Promise<never>(() => {});

/** A list whose report form is filled in, and sent on request. */
async function reporting(
  parent: Element,
  entered: Parameters<typeof enter>[1] = BIRTH,
  bureau: Bureau = openBureau(),
): Promise<VitableQleList> {
  const list = await listAt(bureau, PAGES, parent);
  await enter(list, entered);
  return list;
}

/** A list that may reopen an enrollment, with the open form of its first event. */
async function using(parent: Element, registry: Registry = openRegistry()): Promise<VitableQleList> {
  const list = await listAt(registry, { ...PAGES, enrollmentId: 'enrl_1' }, parent);
  await press(list, 'change-coverage');
  await until(
    () => hasPart(list, 'confirm') || hasPart(part(list, 'change'), 'notice'),
    () => `there is no form: ${words(list)}`,
  );
  await list.updateComplete;
  return list;
}

/** Presses "Reopen my enrollment", and waits for a box by its id. */
async function confirm(list: VitableQleList, id: string): Promise<VitableQleList> {
  await press(list, 'confirm');
  await until(
    () => byId(list, id),
    () => `there is no ${id}: ${words(list)}`,
  );
  await list.updateComplete;
  return list;
}

/** On the fixtures' day, November 20, 2026: steps of that day, of every tone, and notes about the remaining time. */
const pressing = [
  lifeEvent({ enrollment_window_end: '2026-11-22' }),
  lifeEvent({ id: 'qle_2', status: 'pending', reviewed_at: null, enrollment_window_end: '2026-11-20' }),
  lifeEvent({ id: 'qle_3', event_type: 'Termination', enrollment_window_end: '2026-11-25' }),
  lifeEvent({ id: 'qle_4', event_type: 'birth', enrollment_window_start: '2026-11-20' }),
];

const pageOf13 = stubClient({
  listLifeEvents: async (_memberId, filters) =>
    page([lifeEvent()], { page: filters?.page ?? 1, total: 13, total_pages: 13, more: true }),
});

/** The states that only a life-event list has, besides those of every element. */
export const eventScenes: readonly Scene[] = [
  {
    name: 'events with notes about the time that is left',
    show: (parent) => listAt(openBureau(pressing), PAGES, parent),
  },
  {
    name: 'events to select, of which one is selected',
    show: (parent) =>
      listAt(openBureau(variousEvents()), { ...PAGES, selectable: true, selectedId: 'qle_2' }, parent),
  },
  {
    name: 'a page of thirteen',
    show: (parent) => listAt({ client: pageOf13 }, { ...PAGES, page: 6, pageSize: 1 }, parent),
  },
  { name: 'no events, and the way to report one', show: (parent) => listAt(openBureau([]), PAGES, parent) },
  { name: 'a report, nothing entered', show: (parent) => reporting(parent, {}) },
  {
    name: 'a report with mistakes',
    show: async (parent) => {
      const list = await reporting(parent, { date: '2030-01-01', notes: 'a'.repeat(1001) });
      await sendReport(list);
      if (!hasPart(list, 'summary')) throw new Error(`There is no summary: ${words(list)}`);
      return list;
    },
  },
  {
    name: 'a report on its way',
    show: async (parent) => {
      const bureau = openBureau();
      bureau.next.push(never);
      const list = await reporting(parent, { ...BIRTH, notes: 'Twins.' }, bureau);
      await press(list, 'report-send');
      return list;
    },
  },
  {
    name: 'a report that was refused',
    show: async (parent) => {
      const bureau = openBureau();
      bureau.next.push(() => Promise.reject(vitableError('validation')));
      const list = await reporting(parent, BIRTH, bureau);
      await sendReport(list);
      return list;
    },
  },
  {
    name: 'a report with an unknown outcome',
    show: async (parent) => {
      const bureau = openBureau();
      bureau.next.push(() => {
        bureau.closed = true;
        return answerLost();
      });
      const list = await reporting(parent, BIRTH, bureau);
      await sendReport(list);
      return list;
    },
  },
  {
    name: 'a report that is on record',
    show: async (parent) => {
      const list = await reporting(parent);
      await sendReport(list);
      if (byId(list, 'reported') === null) throw new Error(`Nothing is reported: ${words(list)}`);
      return list;
    },
  },
  {
    name: 'an event to be used, its enrollment not read yet',
    show: async (parent) => {
      const registry = openRegistry();
      registry.client.getEnrollment = never;
      const list = await listAt(registry, { ...PAGES, enrollmentId: 'enrl_1' }, parent);
      await press(list, 'change-coverage');
      return list;
    },
  },
  { name: 'an event to be used', show: (parent) => using(parent) },
  {
    name: 'an event to be used with a reason that is too long',
    show: async (parent) => {
      const list = await using(parent);
      await write(list, part(part(list, 'change'), 'field') as HTMLTextAreaElement, 'a'.repeat(501));
      return confirm(list, 'summary');
    },
  },
  {
    name: 'an event to be used for an enrollment that is open already',
    show: async (parent) => {
      const registry = openRegistry();
      registry.enrollments.set('enrl_1', pendingEnrollment());
      return using(parent, registry);
    },
  },
  {
    name: 'an event that was not accepted',
    show: async (parent) => {
      const registry = openRegistry();
      registry.next.push(() => Promise.reject(vitableError('validation', { reason: 'qle_not_approved' })));
      return confirm(await using(parent, registry), 'failure');
    },
  },
  {
    name: 'an event that has reopened the enrollment, and a report begun',
    show: async (parent) => {
      const list = await confirm(await using(parent), 'reopened');
      await openReport(list);
      return list;
    },
  },
];
