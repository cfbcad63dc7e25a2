import type { QualifyingLifeEvent } from '../../../src/api/index.js';
import type { LifeEventReport } from '../../../src/api/requests.js';
import type { VitableQleList } from '../../../src/elements/qle-list/qle-list.js';
import { lifeEvent, now, page, vitableError } from '../fixtures/models.js';
import { apiRequests } from './host.js';
import { breathe, mount, settled, until } from './mount.js';
import { field, hasPart, part, partWords, parts, select, words } from './shadow.js';
import type { StubClient } from './stub-client.js';
import { stubClient } from './stub-client.js';

/** The API's side of a member's life events: the record, and the results of the next reports. */
export interface Bureau {
  readonly client: StubClient;
  events: readonly QualifyingLifeEvent[];
  /** Whether reading the events fails. */
  closed: boolean;
  /** The results of the next reports, in order; those that follow are carried out. */
  readonly next: (() => Promise<QualifyingLifeEvent>)[];
  /** Records the last report and answers with the event. */
  carryOut(): QualifyingLifeEvent;
  /** The reports that were sent, in the API's shape. */
  sent(): readonly LifeEventReport[];
}

/** Kinds whose spelling in answers differs from that in requests. */
const READ: Readonly<Record<string, string>> = { 'Job Loss': 'loss_of_coverage' };

/** A member with one life event on record. */
export function openBureau(events: readonly QualifyingLifeEvent[] = [lifeEvent()]): Bureau {
  const sent: LifeEventReport[] = [];
  const bureau: Bureau = {
    events,
    closed: false,
    next: [],
    carryOut: () => {
      const { event_type, event_date, notes = null } = sent.at(-1)!;
      const made = lifeEvent({
        id: `qle_reported_${sent.length}`,
        created_at: '2026-11-20T12:00:00Z',
        event_type: READ[event_type] ?? event_type.toLowerCase().replaceAll(' ', '_'),
        event_date,
        notes,
        status: 'pending',
        reviewed_at: null,
        reviewed_by: null,
        enrollment_window_start: '2026-11-20',
        enrollment_window_end: '2026-12-20',
      });
      bureau.events = [made, ...bureau.events];
      return made;
    },
    sent: () => sent,
    client: stubClient({
      listLifeEvents: async () => {
        if (bureau.closed) throw vitableError('server');
        return page(bureau.events);
      },
      reportLifeEvent: async (_memberId, report) => {
        sent.push(report);
        return bureau.next.length > 0 ? bureau.next.shift()!() : bureau.carryOut();
      },
    }),
  };
  return bureau;
}

/** The answer does not arrive, whether or not the report did. */
export const answerLost = () => Promise.reject(vitableError('timeout', { mayHaveArrived: true }));

/** A list that offers to report events, once its events are shown. */
export async function listAt(
  { client }: Pick<Bureau, 'client'>,
  given: Partial<VitableQleList> = {},
  parent?: Element,
): Promise<VitableQleList> {
  const list = mount(
    'vitable-qle-list',
    { client, memberId: 'mbr_1', allowReport: true, locale: 'en-US', now, ...given },
    {},
    parent,
  );
  await settled(list);
  return list;
}

/** A list with data set by the page, on the day of the fixtures. */
export async function listOf(
  data: VitableQleList['data'],
  given: Partial<VitableQleList> = {},
  parent?: Element,
): Promise<VitableQleList> {
  const list = mount('vitable-qle-list', { data, locale: 'en-US', now, ...given }, {}, parent);
  await settled(list);
  return list;
}

/** Waits until the list has loaded its latest request. */
export async function reread(list: VitableQleList): Promise<void> {
  await list.updateComplete;
  await breathe();
  await settled(list);
}

/** Presses the button with a part's name. */
export async function press(list: VitableQleList, name: string): Promise<void> {
  part(list, name).click();
  await list.updateComplete;
}

/** A node in the list's shadow root, by the id that summaries and the focus use. */
export const byId = (list: VitableQleList, id: string) => list.shadowRoot!.getElementById(id);

/** Writes into a field, as a person types or pastes. */
export async function write(
  list: VitableQleList,
  into: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): Promise<void> {
  into.value = text;
  into.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await list.updateComplete;
}

/** The fields of the report: kind, date and notes. */
export const reportFields = (list: VitableQleList) => {
  const form = part(list, 'report');
  const [type, date, notes] = parts(form, 'field') as [
    HTMLInputElement,
    HTMLInputElement,
    HTMLTextAreaElement,
  ];
  return { type, date, notes };
};

/** The entries of a person in the report. */
export interface Entered {
  readonly type?: string;
  readonly date?: string;
  readonly notes?: string;
}

/** A birth ten days before the day of the fixtures. */
export const BIRTH: Entered = { type: 'Birth', date: '2026-11-10' };

/** The same with notes; and an empty form. */
export const DRAFT = { ...BIRTH, notes: 'A daughter.' };
export const EMPTY = { type: '', date: '', notes: '' };

/** A day in the past of the sandbox's own clock. */
export const PAST = { type: 'Birth', date: '2020-02-29', notes: 'A daughter.' };

/** The POSTs that reached the sandbox. */
export const writes = async () => (await apiRequests()).filter(({ method }) => method === 'POST');

/** Opens the report's form, unless it is open. */
export async function openReport(list: VitableQleList): Promise<void> {
  if (!hasPart(list, 'report')) await press(list, 'report-open');
}

/** Opens the form and enters something. */
export async function enter(list: VitableQleList, { type, date, notes }: Entered = BIRTH): Promise<void> {
  await openReport(list);
  const fields = reportFields(list);
  if (type !== undefined) select(fields.type, type);
  if (date !== undefined) await write(list, fields.date, date);
  if (notes !== undefined) await write(list, fields.notes, notes);
  await list.updateComplete;
}

/** The content of the form. */
export const entered = (list: VitableQleList): Entered => {
  const { type, date, notes } = reportFields(list);
  return { type: type.value, date: date.value, notes: notes.value };
};

/** Sends the report, and waits for its result. */
export async function sendReport(list: VitableQleList): Promise<void> {
  part(list, 'report-send').click();
  await list.updateComplete;
  await until(
    () =>
      byId(list, 'summary') ??
      byId(list, 'reported') ??
      (byId(list, 'report-failure') && part(list, 'report-send').ariaDisabled === 'false'),
    () => `nothing has come of the report: ${words(list)}`,
  );
  await reread(list);
}

/** The kinds of the events as they are shown, from the top. */
export const kinds = (list: VitableQleList) => partWords(list, 'event-kind');

/** The item of an event, by its kind in words. */
export function item(list: VitableQleList, kind: string): HTMLElement {
  const found = parts(list, 'event').find((one) => partWords(one, 'event-kind')[0] === kind);
  if (found === undefined) throw new Error(`There is no "${kind}" in: ${words(list)}`);
  return found;
}

/** A field by the beginning of its label, in a list that may have two of them. */
export const fieldOf = (list: VitableQleList, within: string, label: string) =>
  field(part(list, within), label);
