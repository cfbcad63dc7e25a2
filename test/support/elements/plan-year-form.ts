import { sendKeys } from '@web/test-runner-commands';
import type { VitableApi } from '../../../src/api/index.js';
import type { VitablePlanYearForm } from '../../../src/elements/plan-year-form/plan-year-form.js';
import { now, planYear } from '../fixtures/models.js';
import { cleanUp, until } from './mount.js';
import { contribution } from './plan-years.js';
import { expectFocus, focused, part, words } from './shadow.js';

/** The form of a plan year on a page, and its grid of contributions used as a person does. */

type Changes = Parameters<typeof planYear>[0];

/** Two employments, the second without amounts for families: `full_time` and `part_time`. */
export const CLASSES = [
  contribution('full_time', 'EE', 9_000, 36_000),
  contribution('full_time', 'ES', 23_400, 52_600),
  contribution('full_time', 'EC', 20_100, 48_900),
  contribution('full_time', 'EF', 138_750, 71_250),
  contribution('part_time', 'EE', 22_500, 22_500),
  contribution('part_time', 'ES', 41_000, 35_000),
];

/** The grid of {@link CLASSES} in English. */
export const AS_READ: readonly (readonly string[])[] = [
  ['Full time', '90.00', '360.00', '234.00', '526.00', '201.00', '489.00', '1,387.50', '712.50'],
  ['Part time', '225.00', '225.00', '410.00', '350.00', '', '', '', ''],
];

/** A draft that can still be edited on the day of the fixtures, with {@link CLASSES}. */
export const editableYear = (changes: Changes = {}) =>
  planYear({
    status: 'draft',
    benefit_product_id: 'bprd_1',
    employer_id: 'empr_1',
    open_enrollment_start_date: '2026-12-01',
    open_enrollment_end_date: '2026-12-20',
    contribution_classes: CLASSES,
    plans: [],
    ...changes,
  });

/** Puts a form on the page, on the day of the fixtures. */
export function putForm(
  given: Partial<VitablePlanYearForm> = {},
  parent: Element = document.body,
): VitablePlanYearForm {
  const form = cleanUp(document.createElement('vitable-plan-year-form'));
  Object.assign(form, { locale: 'en-US', now }, given);
  parent.append(form);
  return form;
}

/** Waits until a form has something to say: its fields, or an error. */
export async function formShown(form: VitablePlanYearForm): Promise<VitablePlanYearForm> {
  await until(
    () => form.status !== 'loading' && form.status !== 'idle' && form.hasUpdated,
    () => `the form stays ${form.status}`,
  );
  await form.updateComplete;
  return form;
}

/** A form that edits a plan year that a page has given. */
export const formWith = (
  changes: Changes = {},
  given: Partial<VitablePlanYearForm> = {},
  parent?: Element,
): Promise<VitablePlanYearForm> => formShown(putForm({ data: editableYear(changes), ...given }, parent));

/** A form that edits the plan year `plyr_1`, as a client answers. */
export const formFrom = (
  client: VitableApi,
  given: Partial<VitablePlanYearForm> = {},
  parent?: Element,
): Promise<VitablePlanYearForm> => formShown(putForm({ client, planYearId: 'plyr_1', ...given }, parent));

/** A form that creates a plan year from nothing. */
export const newForm = (
  client: VitableApi,
  given: Partial<VitablePlanYearForm> = {},
  parent?: Element,
): Promise<VitablePlanYearForm> =>
  formShown(putForm({ client, benefitProductId: 'bprd_1', employerId: 'empr_1', ...given }, parent));

/** What is told to a screen reader. */
export const told = (form: VitablePlanYearForm): string =>
  words(form.shadowRoot!.querySelector('[role=status]'));

/** A cell by its row and column; column 0 is the employment, the one after the amounts the way to remove the row. */
export function cell(form: VitablePlanYearForm, row: number, column: number): HTMLElement {
  // A name's button gives way to the field while it is edited.
  const id = `cell-${row}-${column}`;
  const found = form.shadowRoot?.getElementById(id) ?? form.shadowRoot?.getElementById(`${id}-head`);
  if (!found) throw new Error(`There is no cell ${row}, ${column} in: ${words(part(form, 'grid'))}`);
  return found;
}

/** The field of the cell that is edited; null where none is. */
export const edited = (form: VitablePlanYearForm): HTMLInputElement | null =>
  form.shadowRoot?.querySelector<HTMLInputElement>('#edit') ?? null;

export const isEditing = (form: VitablePlanYearForm): boolean => edited(form) !== null;

/** What is selected in that field. */
export function selection(form: VitablePlanYearForm): string {
  const { value = '', selectionStart, selectionEnd } = edited(form) ?? {};
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}

/** What stands in a cell, or what is being typed there, without what is said to be wrong with it. */
export function textOf(form: VitablePlanYearForm, row: number, column: number): string {
  const copy = cell(form, row, column).cloneNode(true) as Element;
  for (const fault of copy.querySelectorAll('.fault, .visually-hidden')) fault.remove();
  return cell(form, row, column).querySelector('input')?.value ?? words(copy);
}

/** What stands in the grid, row by row: the employment, then the amounts. */
export function gridText(form: VitablePlanYearForm): readonly (readonly string[])[] {
  return [...part(form, 'grid').querySelectorAll('tbody tr')].map((tr, row) =>
    [...tr.querySelectorAll('[part~=cell]')].map((_cell, column) => textOf(form, row, column)),
  );
}

/** {@link AS_READ} with some cells changed: `[row, column, text]`. */
export const changed = (...cells: readonly (readonly [row: number, column: number, text: string])[]) =>
  AS_READ.map((texts, row) =>
    texts.map((text, column) => cells.find((one) => one[0] === row && one[1] === column)?.[2] ?? text),
  );

/** Goes to a cell, without editing it. */
export async function goTo(form: VitablePlanYearForm, row: number, column: number): Promise<void> {
  cell(form, row, column).focus();
  await form.updateComplete;
}

/** Says where the focus is when it is not on a cell that is not edited. */
export function expectAt(form: VitablePlanYearForm, row: number, column: number): void {
  expectFocus(cell(form, row, column));
}

/** Says where the focus is when it is not in the field of a cell. */
export function expectEditing(form: VitablePlanYearForm, row: number, column: number): void {
  expectFocus(cell(form, row, column).querySelector('input'));
}

/** Presses keys one after another where the focus is, each a key of `KeyboardEvent.key`. */
export async function press(form: VitablePlanYearForm, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await form.updateComplete;
  }
}

/** Types a text where the focus is. */
export async function type(form: VitablePlanYearForm, text: string): Promise<void> {
  // One by one: a driver that is given all of them leaves some of those that repeat out.
  for (const character of text) await sendKeys({ type: character });
  await form.updateComplete;
}

/**
 * A key together with others, as an event of the page's own: not every driver can hold a key down. What the browser
 * itself does with such a key does not happen.
 *
 * @returns whether the form had a use for it
 */
export async function chord(
  form: VitablePlanYearForm,
  key: string,
  held: KeyboardEventInit = { ctrlKey: true },
): Promise<boolean> {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...held,
  });
  (focused() ?? document.body).dispatchEvent(event);
  await form.updateComplete;
  return event.defaultPrevented;
}

/**
 * Puts a text on the clipboard's way into what has the focus, as the browser does when a person pastes.
 *
 * @returns whether the form has taken it; else the browser puts it where the caret is
 */
export async function paste(form: VitablePlanYearForm, text: string): Promise<boolean> {
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  (focused() ?? document.body).dispatchEvent(event);
  await form.updateComplete;
  return event.defaultPrevented;
}

/** Copies where the focus is. @returns what the form puts on the clipboard, undefined where it leaves that to the browser */
export function copy(): string | undefined {
  let copied: string | undefined;
  const event = new Event('copy', { bubbles: true, composed: true, cancelable: true });
  const clipboardData = { setData: (_type: string, text: string) => (copied = text) };
  Object.assign(event, { clipboardData });
  (focused() ?? document.body).dispatchEvent(event);
  return event.defaultPrevented ? copied : undefined;
}

/** Replaces what stands in a cell by typing over it, and enters it. */
export async function enterAt(
  form: VitablePlanYearForm,
  row: number,
  column: number,
  text: string,
): Promise<void> {
  await goTo(form, row, column);
  await type(form, text);
  await press(form, 'Enter');
}

/** Presses a button of the form by its part. */
export async function click(form: VitablePlanYearForm, name: string): Promise<void> {
  part(form, name).click();
  await form.updateComplete;
}
