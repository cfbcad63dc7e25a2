import {
  dependent,
  enrolledEnrollment,
  now,
  pendingEnrollment,
  planYear,
  threePlans,
  variousEvents,
} from '../fixtures/models.js';
import { cleanUp, make, settled } from './mount.js';
import type { ElementName, VitableElement } from './mount.js';
import { editableYear } from './plan-year-form.js';

/** Each element with data to show, without a request. */
const FILLED: Readonly<Record<ElementName, () => VitableElement>> = {
  'vitable-plan-picker': () =>
    make('vitable-plan-picker', {
      data: {
        enrollment: pendingEnrollment(),
        plans: threePlans(),
        planYear: planYear(),
        dependents: [dependent()],
      },
      mode: 'elect',
      coverageTier: 'EE',
      payPeriods: 26,
      now,
    }),
  'vitable-enrollment-card': () =>
    make('vitable-enrollment-card', { data: enrolledEnrollment(), payPeriods: 26, now }),
  'vitable-qle-list': () => make('vitable-qle-list', { data: variousEvents(), now }),
  'vitable-plan-year-list': () => make('vitable-plan-year-list', { data: [planYear()], now }),
  'vitable-plan-year-card': () => make('vitable-plan-year-card', { data: planYear(), now }),
  'vitable-plan-year-form': () => make('vitable-plan-year-form', { data: editableYear(), now }),
};

export const elementNames = Object.keys(FILLED) as ElementName[];

/** Puts an element with data into a place in this document or another one, and waits until it shows them. The data can be changed before. */
export async function showFilled(
  name: ElementName,
  parent: Element = document.body,
  change: (data: unknown) => unknown = (data) => data,
): Promise<VitableElement> {
  const element = cleanUp(FILLED[name]());
  Object.assign(element, { data: change(element.data) });
  parent.append(element);
  await settled(element);
  return element;
}
