import type { VitablePlanYearForm } from '../../../src/elements/plan-year-form/plan-year-form.js';
import type { Office } from './plan-year-saving.js';
import {
  CLASSES,
  calm,
  editing,
  enter,
  enterDate,
  openOffice,
  review,
  withAmounts,
} from './plan-year-saving.js';
import { parts, words } from './shadow.js';

/** Helpers for a plan year that someone else has saved meanwhile, and for the person's choice between both versions. */

/** The rows of conflicts: the field, its old value, theirs, mine. */
export const conflicts = (form: VitablePlanYearForm) =>
  parts(form, 'conflict').map((row) => [
    words(row.querySelector('th')),
    words(row.querySelectorAll('td')[0]!.lastElementChild).replace(/^Before/, ''),
    ...[...row.querySelectorAll('label > span:last-child')].map(words),
  ]);

/** The radios of a conflict. */
export function sides(form: VitablePlanYearForm, at: number) {
  const [theirs, mine] = parts(form, 'conflict')[at]!.querySelectorAll<HTMLInputElement>('input[type=radio]');
  return { theirs: theirs!, mine: mine! };
}

/** Chooses "theirs" in a conflict, as a person does. */
export async function takeTheirs(form: VitablePlanYearForm, at: number): Promise<void> {
  sides(form, at).theirs.click();
  await calm(form);
}

/**
 * Mine: the first amount, and the end of open enrollment. Theirs, since the form was opened: the same amount, and the
 * last class.
 */
export async function disputing(office: Office = openOffice(), given: Partial<VitablePlanYearForm> = {}) {
  const form = await editing(office, given);
  await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
  await enter(form, 0, 1, '95');
  await review(form);
  const theirs = [
    ...withAmounts(0, 9_900, 36_000).slice(0, 3),
    { ...CLASSES[3]!, employer_contribution_cents: 36_000 },
  ];
  office.someoneElse({ contribution_classes: theirs });
  return { office, form, theirs };
}
