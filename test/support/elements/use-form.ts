import type { VitableQleList } from '../../../src/elements/qle-list/qle-list.js';
import { byId, listAt, press, reread } from './life-events.js';
import { until } from './mount.js';
import type { Registry } from './reopening.js';
import { hasPart, part, words } from './shadow.js';

/** Helpers to use the form with which a life event of the list reopens an enrollment, as a person does. */

/** The message once the enrollment is open again. */
export const REOPENED = 'Your enrollment is open again. You can now choose a plan.';

/** A list whose events may reopen the enrollment `enrl_1`. */
export const listOver = (registry: Registry, given: Partial<VitableQleList> = {}): Promise<VitableQleList> =>
  listAt(registry, { enrollmentId: 'enrl_1', allowReport: false, ...given });

/** Opens the form of the first event that may be used, and waits until its enrollment has been read. */
export async function begin(list: VitableQleList): Promise<void> {
  await press(list, 'change-coverage');
  await until(
    () => hasPart(list, 'confirm') || hasPart(part(list, 'change'), 'notice'),
    () => words(list),
  );
  await list.updateComplete;
}

/** Confirms, and waits for the result. */
export async function confirm(list: VitableQleList): Promise<void> {
  part(list, 'confirm').click();
  await list.updateComplete;
  await until(
    () => byId(list, 'reopened') ?? byId(list, 'failure') ?? byId(list, 'summary'),
    () => words(list),
  );
  await reread(list);
}

/** The field of the reason. */
export const reason = (list: VitableQleList) => part(part(list, 'change'), 'field') as HTMLTextAreaElement;
