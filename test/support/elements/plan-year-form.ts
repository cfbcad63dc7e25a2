import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { VitableApi } from '../../../src/api/index.js';
import type { VitablePlanYearForm } from '../../../src/elements/plan-year-form/plan-year-form.js';
import { now, planYear } from '../fixtures/models.js';
import { afterThis, cleanUp, until } from './mount.js';
import { contribution } from './plan-years.js';
import { expectFocus, focused, part, words } from './shadow.js';

/** Helpers to put the form of a plan year on a page, and to use its grid of contributions as a person does. */

type Changes = Parameters<typeof planYear>[0];

/** Two employments, the second without amounts for families: `full_time` and `part_time`. */
const CLASSES = [
  contribution('full_time', 'EE', 9_000, 36_000),
  contribution('full_time', 'ES', 23_400, 52_600),
  contribution('full_time', 'EC', 20_100, 48_900),
  contribution('full_time', 'EF', 138_750, 71_250),
  contribution('part_time', 'EE', 22_500, 22_500),
  contribution('part_time', 'ES', 41_000, 35_000),
];

/** The texts of the grid of {@link CLASSES} in English. */
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

/** Waits until a form shows its fields or an error. */
export async function formShown(form: VitablePlanYearForm): Promise<VitablePlanYearForm> {
  await until(
    () => form.status !== 'loading' && form.status !== 'idle' && form.hasUpdated,
    () => `the form stays ${form.status}`,
  );
  await form.updateComplete;
  return form;
}

/** A form that edits a plan year set by the page. */
export const formWith = (
  changes: Changes = {},
  given: Partial<VitablePlanYearForm> = {},
  parent?: Element,
): Promise<VitablePlanYearForm> => formShown(putForm({ data: editableYear(changes), ...given }, parent));

/** A form that edits the plan year `plyr_1`, which a client returns. */
export const formFrom = (
  client: VitableApi,
  given: Partial<VitablePlanYearForm> = {},
  parent?: Element,
): Promise<VitablePlanYearForm> => formShown(putForm({ client, planYearId: 'plyr_1', ...given }, parent));

/** A form that creates a plan year from an empty draft. */
export const newForm = (
  client: VitableApi,
  given: Partial<VitablePlanYearForm> = {},
  parent?: Element,
): Promise<VitablePlanYearForm> =>
  formShown(putForm({ client, benefitProductId: 'bprd_1', employerId: 'empr_1', ...given }, parent));

/** The announcement to screen readers. */
export const told = (form: VitablePlanYearForm): string =>
  words(form.shadowRoot!.querySelector('[role=status]'));

/** A cell by its row and column. Column 0 is the employment, and the one after the amounts removes the row. */
export function cell(form: VitablePlanYearForm, row: number, column: number): HTMLElement {
  // While a name is edited, its button is replaced by the field.
  const id = `cell-${row}-${column}`;
  const found = form.shadowRoot?.getElementById(id) ?? form.shadowRoot?.getElementById(`${id}-head`);
  if (!found) throw new Error(`There is no cell ${row}, ${column} in: ${words(part(form, 'grid'))}`);
  return found;
}

/** The field of the cell that is edited; null where none is. */
export const edited = (form: VitablePlanYearForm): HTMLInputElement | null =>
  form.shadowRoot?.querySelector<HTMLInputElement>('#edit') ?? null;

export const isEditing = (form: VitablePlanYearForm): boolean => edited(form) !== null;

/** The selected text of that field. */
export function selection(form: VitablePlanYearForm): string {
  const { value = '', selectionStart, selectionEnd } = edited(form) ?? {};
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}

/** The text of a cell, or of its field while it is edited, without the message of a mistake. */
export function textOf(form: VitablePlanYearForm, row: number, column: number): string {
  const copy = cell(form, row, column).cloneNode(true) as Element;
  for (const fault of copy.querySelectorAll('.fault, .visually-hidden')) fault.remove();
  return cell(form, row, column).querySelector('input')?.value ?? words(copy);
}

/** The texts of the grid, row by row: the employment, then the amounts. */
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

/** A click of the mouse in a cell, above where a scroll bar may lie on the last row. */
export async function mouse(form: VitablePlanYearForm, row: number, column: number): Promise<void> {
  const box = cell(form, row, column);
  box.scrollIntoView({ block: 'center', inline: 'center' });
  const { x, y, width, height } = box.getBoundingClientRect();
  afterThis(() => resetMouse());
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 4)] });
  await form.updateComplete;
}

/** Expects the focus on a cell that is not edited; the error names the element that has it. */
export function expectAt(form: VitablePlanYearForm, row: number, column: number): void {
  expectFocus(cell(form, row, column));
}

/** Expects the focus in the field of a cell; the error names the element that has it. */
export function expectEditing(form: VitablePlanYearForm, row: number, column: number): void {
  expectFocus(cell(form, row, column).querySelector('input'));
}

/** Presses keys one after another at the focus, each a key of `KeyboardEvent.key`. */
export async function press(form: VitablePlanYearForm, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await form.updateComplete;
  }
}

/** Types a text at the focus. */
export async function type(form: VitablePlanYearForm, text: string): Promise<void> {
  // Types one character at a time, since some drivers leave out repeated characters of a longer text.
  for (const character of text) await sendKeys({ type: character });
  await form.updateComplete;
}

/**
 * A key together with others, as an event that the page dispatches itself: not every driver can hold a key down. The
 * browser's own effect of the key does not happen.
 *
 * @returns whether the form handled the key
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
 * Pastes a text at the focus, by an event that the page dispatches there itself. Only Chromium dispatches it there when a
 * person pastes: `clipboard.ts` has the real keys.
 *
 * @param html the same content as HTML, which most programs put on the clipboard beside the text
 * @returns whether the form handled it; otherwise the browser inserts the text at the caret
 */
export async function paste(form: VitablePlanYearForm, text: string, html = ''): Promise<boolean> {
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.assign(event, {
    clipboardData: { getData: (type: string) => (type === 'text/html' ? html : text) },
  });
  (focused() ?? document.body).dispatchEvent(event);
  await form.updateComplete;
  return event.defaultPrevented;
}

/**
 * Copies at the focus. @returns the text that the form puts on the clipboard; undefined where it leaves that to the
 * browser
 */
export function copy(): string | undefined {
  let copied: string | undefined;
  const event = new Event('copy', { bubbles: true, composed: true, cancelable: true });
  const clipboardData = { setData: (_type: string, text: string) => (copied = text) };
  Object.assign(event, { clipboardData });
  (focused() ?? document.body).dispatchEvent(event);
  return event.defaultPrevented ? copied : undefined;
}

/** Replaces the content of a cell by typing over it, and ends the editing. */
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
