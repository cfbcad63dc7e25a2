import { now, pendingEnrollment, threePlans } from '../fixtures/models.js';
import { cleanUp, mount, settled } from './mount.js';
import type { Picker } from './picker.js';

/** A picker in a host page's form. */

export const data = (plans = threePlans()) => ({ enrollment: pendingEnrollment(), plans });

/** A form with controls of the host page's own. Its `submit` event is recorded and cancelled. */
export function formWith(html = ''): HTMLFormElement & { readonly sent: number } {
  const form = Object.assign(cleanUp(document.createElement('form')), { sent: 0 });
  form.innerHTML = html;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.sent += 1;
  });
  return document.body.appendChild(form);
}

/** A picker named "plan" over three plans. At employee-only coverage Bronze comes first, then Silver, then Gold. */
export async function pickerIn(
  form: Element,
  given: Partial<Picker> = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<Picker> {
  const picker = mount(
    'vitable-plan-picker',
    { data: data(), now, ...given },
    { name: 'plan', ...attributes },
    form,
  );
  await settled(picker);
  return picker;
}

export const entries = (form: HTMLFormElement) => [...new FormData(form)];

/** The form entries of a picker named "plan". */
export const sends = (planId: string, tier: string) => [
  ['plan', planId],
  ['plan.coverage_tier', tier],
];
