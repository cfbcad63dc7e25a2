import type { PlanYear } from '../../../src/api/index.js';
import type { NewPlanYear, PlanYearChanges } from '../../../src/api/requests.js';
import type { VitablePlanYearForm } from '../../../src/elements/plan-year-form/plan-year-form.js';
import { page, vitableError } from '../fixtures/models.js';
import { breathe, until } from './mount.js';
import { cell, editableYear, formFrom, formShown, gridText, newForm, putForm } from './plan-year-form.js';
import { contribution } from './plan-years.js';
import { hasPart, part, parts, words } from './shadow.js';
import type { StubClient } from './stub-client.js';
import { stubClient } from './stub-client.js';

/** The API's side of plan years: the records, and the results of the next writes. */
export interface Office {
  readonly client: StubClient;
  /** By id, in the order in which they were created. */
  readonly years: Map<string, PlanYear>;
  /** Whether every read fails. */
  closed: boolean;
  /** The results of the next writes, in order; those that follow are carried out. */
  readonly next: (() => Promise<PlanYear>)[];
  /** Records the last write and answers with the plan year. */
  carryOut(): PlanYear;
  /** Saves the plan year as someone else would. */
  someoneElse(changes: Changes, id?: string): void;
  /** The updates that were sent. */
  updates(): readonly PlanYearChanges[];
  /** The creations that were sent. */
  creations(): readonly NewPlanYear[];
}

type Changes = Parameters<typeof editableYear>[0];

/** Employees and spouses, full time and part time: columns 1 to 4 of rows 0 and 1 in the grid. */
export const CLASSES = [
  contribution('full_time', 'EE', 9_000, 36_000),
  contribution('full_time', 'ES', 23_400, 52_600),
  contribution('part_time', 'EE', 22_500, 22_500),
  contribution('part_time', 'ES', 41_000, 35_000),
];

/** These classes in the shape of a request. */
export const written = (classes: readonly (typeof CLASSES)[number][] = CLASSES) =>
  classes.map(({ id: _id, ...one }) => one);

/** The same with other amounts at one place. */
export const withAmounts = (at: number, employee: number, employer: number) =>
  CLASSES.map((one, index) =>
    index === at
      ? { ...one, employee_contribution_cents: employee, employer_contribution_cents: employer }
      : one,
  );

/** A plan year with these classes, which can be edited for ten more days on the day of the fixtures. */
export const draftYear = (changes: Changes = {}): PlanYear =>
  editableYear({
    contribution_classes: CLASSES,
    created_at: '2026-10-01T09:00:00Z',
    updated_at: '2026-10-01T09:00:00Z',
    ...changes,
  });

/** An office with one draft on record, `plyr_1`. */
export function openOffice(changes: Changes = {}): Office {
  const updates: PlanYearChanges[] = [];
  const creations: NewPlanYear[] = [];
  let last: (() => PlanYear) | undefined;
  let saves = 0;
  const put = (year: PlanYear, given: Changes) => {
    saves += 1;
    const changed = draftYear({
      ...year,
      ...given,
      updated_at: `2026-11-20T12:00:${String(saves).padStart(2, '0')}Z`,
    });
    office.years.set(changed.id, changed);
    return changed;
  };
  const read = <Found>(find: () => Found): Promise<Found> =>
    office.closed ? Promise.reject(vitableError('network')) : Promise.resolve(find());
  const withIds = (classes: NewPlanYear['contribution_classes']) =>
    classes.map((one, index) => ({ id: `class_${saves}_${index}`, ...one }));
  const answer = async () => (office.next.length > 0 ? office.next.shift()!() : office.carryOut());
  const office: Office = {
    years: new Map([['plyr_1', draftYear(changes)]]),
    closed: false,
    next: [],
    carryOut: () => last!(),
    someoneElse: (given, id = 'plyr_1') => {
      put(office.years.get(id)!, given);
    },
    updates: () => updates,
    creations: () => creations,
    client: stubClient({
      getPlanYear: (id) => read(() => office.years.get(id)!),
      listPlanYears: () => read(() => page([...office.years.values()].reverse())),
      updatePlanYear: (id, { contribution_classes: classes, ...given }: PlanYearChanges) => {
        updates.push(classes === undefined ? given : { ...given, contribution_classes: classes });
        last = () =>
          put(office.years.get(id)!, {
            ...given,
            ...(classes && { contribution_classes: withIds(classes) }),
          });
        return answer();
      },
      createPlanYear: (benefit_product_id, given: NewPlanYear) => {
        creations.push(given);
        const id = `plyr_new_${creations.length}`;
        last = () =>
          put(draftYear({ id, created_at: '2026-11-20T12:00:00Z' }), {
            ...given,
            benefit_product_id,
            contribution_classes: withIds(given.contribution_classes),
          });
        return answer();
      },
    }),
  };
  return office;
}

/** The answer does not arrive, whether or not the write did. */
export const answerLost = () => Promise.reject(vitableError('timeout', { mayHaveArrived: true }));

/** The next write arrives, but its answer does not. */
export const arrivesUnheard = (office: Office) =>
  office.next.push(() => {
    office.carryOut();
    return answerLost();
  });

/** The connection breaks: the next write has no answer, whether or not it arrived, and every read fails. */
export const goesOffline = (office: Office, { arrived = false } = {}) =>
  office.next.push(() => {
    if (arrived) office.carryOut();
    office.closed = true;
    return answerLost();
  });

/** The form of `plyr_1`. */
export const editing = ({ client }: Pick<Office, 'client'>, given: Partial<VitablePlanYearForm> = {}) =>
  formFrom(client, given);

/** The form of a plan year to create. */
export const creating = ({ client }: Pick<Office, 'client'>, given: Partial<VitablePlanYearForm> = {}) =>
  newForm(client, given);

/** The form of a plan year one year after `plyr_1` with its classes, and the page's other properties. */
export const copying = ({ client }: Pick<Office, 'client'>, given: Partial<VitablePlanYearForm> = {}) =>
  formShown(putForm({ client, copyFrom: 'plyr_1', ...given }));

/** Waits until pending requests have finished and the form shows their results. */
export async function calm(form: VitablePlanYearForm): Promise<void> {
  await form.updateComplete;
  await breathe();
  await form.updateComplete;
}

/** A node in the form, by the id that summaries and the focus use. */
export const byId = (form: VitablePlanYearForm, id: string) => form.shadowRoot!.getElementById(id);

/** Presses the button with a part's name. */
export async function press(form: VitablePlanYearForm, name: string): Promise<void> {
  part(form, name).click();
  await calm(form);
}

export const dateField = (form: VitablePlanYearForm, name: string) => byId(form, name) as HTMLInputElement;

/** Enters a date, as a person types or picks it. */
export async function enterDate(form: VitablePlanYearForm, name: string, date: string): Promise<void> {
  const field = dateField(form, name);
  field.value = date;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

const strike = (target: Element | null, key: string) =>
  target?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

/** Types into a cell, and stays in it. */
export async function typeInto(
  form: VitablePlanYearForm,
  row: number,
  column: number,
  text: string,
): Promise<void> {
  const at = cell(form, row, column);
  at.focus();
  strike(at, 'F2');
  await form.updateComplete;
  const input = byId(form, 'edit') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

/** Types into a cell, and ends the editing. */
export async function enter(
  form: VitablePlanYearForm,
  row: number,
  column: number,
  text: string,
): Promise<void> {
  await typeInto(form, row, column, text);
  strike(byId(form, 'edit'), 'Enter');
  await form.updateComplete;
}

/** The values of the date fields. */
export const dates = (form: VitablePlanYearForm): readonly string[] =>
  parts(form, 'dates').flatMap((box) => [...box.querySelectorAll('input')].map(({ value }) => value));

/** Everything that a person has entered. */
export const entered = (form: VitablePlanYearForm) => ({ dates: dates(form), grid: gridText(form) });

/** Fills in a new plan year without anything unusual. */
export async function fillIn(form: VitablePlanYearForm): Promise<void> {
  await enterDate(form, 'coverage_start', '2027-01-01');
  await enterDate(form, 'coverage_end', '2027-12-31');
  await enterDate(form, 'open_enrollment_start_date', '2026-12-01');
  await enterDate(form, 'open_enrollment_end_date', '2026-12-20');
  await enter(form, 0, 0, 'Full time');
  await enter(form, 0, 1, '90');
  await enter(form, 0, 2, '360');
}

/** The request for these entries. */
export const FILLED_IN: NewPlanYear = {
  employer_id: 'empr_1',
  coverage_start: '2027-01-01',
  coverage_end: '2027-12-31',
  open_enrollment_start_date: '2026-12-01',
  open_enrollment_end_date: '2026-12-20',
  contribution_classes: [
    {
      employment: 'full_time',
      family_status: 'EE',
      employee_contribution_cents: 9_000,
      employer_contribution_cents: 36_000,
    },
  ],
};

/** Goes on to the review, and expects to reach it. */
export async function review(form: VitablePlanYearForm): Promise<void> {
  await press(form, 'review');
  if (!hasPart(form, 'review-step')) throw new Error(`There is no review: ${words(form)}`);
}

/** Saves from the review, and waits for the result. */
export async function save(form: VitablePlanYearForm): Promise<void> {
  part(form, 'save').click();
  await form.updateComplete;
  await until(
    () =>
      ['done', 'locked', 'compare-title'].some((id) => byId(form, id)) ||
      (byId(form, 'failure') && part(form, 'save').ariaDisabled === 'false'),
    () => `nothing has come of saving: ${words(form)}`,
  );
  await calm(form);
}

/** Reviews and saves. */
export async function reviewAndSave(form: VitablePlanYearForm): Promise<void> {
  await review(form);
  await save(form);
}

/** Fills in a new plan year, reviews it and sends it. */
export async function sendNew(office: Office): Promise<VitablePlanYearForm> {
  const form = await creating(office);
  await fillIn(form);
  await reviewAndSave(form);
  return form;
}

/** Sends a new plan year that arrives, while its answer and every read fail. Ends back at the entries. */
export async function sendNewUnheard(office: Office): Promise<VitablePlanYearForm> {
  goesOffline(office, { arrived: true });
  const form = await sendNew(office);
  await press(form, 'back');
  return form;
}

/** A form at its review, with a changed end of open enrollment and a changed first amount. */
export async function changing(office: Office, given: Parameters<typeof editing>[1] = {}) {
  const form = await editing(office, given);
  await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
  await enter(form, 0, 1, '95.5');
  await review(form);
  return form;
}

/** The two changes, beside the old values. */
export const TWO_CHANGES = [
  ['Open enrollment ends', 'December 20, 2026', 'December 18, 2026'],
  ['Full time, Employee only', 'Employee $90, employer $360', 'Employee $95.50, employer $360'],
];

/** The rows of a table of differences: field, before, after. */
export const differences = (form: VitablePlanYearForm | Element) =>
  parts(form, 'difference').map((row) =>
    [...row.children].map((one) => words(without(one, '[aria-hidden=true]'))),
  );

/** An element without its parts that only sighted persons get. */
function without(element: Element, selector: string): Element {
  const copy = element.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(selector)) one.remove();
  return copy;
}
