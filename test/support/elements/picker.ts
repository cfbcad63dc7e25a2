import type { PlanOption } from '../../../src/api/models.js';
import { now, pendingEnrollment } from '../fixtures/models.js';
import type { ElementsByName } from './mount.js';
import { afterThis, breathe, cleanUp, mount, settled, until } from './mount.js';
import { part, partWords, parts } from './shadow.js';

/** A picker with a test's plans, which the test reads and uses as a person does. */

export type Picker = ElementsByName['vitable-plan-picker'];

/** Mounts a picker with plans, at employee-only coverage unless the test says otherwise. */
export async function pickerOf(
  plans: readonly PlanOption[],
  given: Partial<Picker> = {},
  parent: Element = document.body,
): Promise<Picker> {
  const data = { enrollment: pendingEnrollment(), plans };
  const picker = mount('vitable-plan-picker', { data, coverageTier: 'EE', now, ...given }, {}, parent);
  await settled(picker);
  await resized(picker);
  return picker;
}

/** A box with this width in pixels, whatever the window's width. */
export function place(width: number): HTMLElement {
  const made = cleanUp(document.createElement('div'));
  made.style.width = `${width}px`;
  return document.body.appendChild(made);
}

/** Waits until the element has reacted to a change of its size, and has rendered. */
export async function resized(picker: Picker): Promise<void> {
  // A resize is observed after the frame's layout, and the element renders in the next frame.
  for (let frames = 0; frames < 2; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await breathe();
  }
  await picker.updateComplete;
}

/** Unfolds what stands behind the row of controls. */
export async function unfold(picker: Picker): Promise<void> {
  const toggle = picker.shadowRoot!.querySelector<HTMLElement>('[aria-controls=filter-panel]')!;
  if (toggle.ariaExpanded !== 'true') toggle.click();
  await until(
    () => part(picker, 'filters').checkVisibility(),
    () => 'the panel stays folded',
  );
}

/** The names of the plans in the order shown. */
export const names = (picker: Picker): readonly string[] => partWords(picker, 'plan-name');

/** The box of a plan: its card, or its row in the table. */
export function planBox(picker: Picker, name: string): HTMLElement {
  const found = parts(picker, 'plan').find((box) => partWords(box, 'plan-name')[0] === name);
  if (found === undefined) throw new Error(`There is no plan "${name}" among: ${names(picker).join(', ')}`);
  return found;
}

/** Writes into a field as a person does: the field dispatches its events. */
export async function write(picker: Picker, field: HTMLInputElement, value: string): Promise<void> {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await picker.updateComplete;
}

/** Clicks a control and waits for the result. */
export async function click(picker: Picker, control: HTMLElement): Promise<void> {
  control.click();
  await picker.updateComplete;
}

/** Records each text that is put into the picker's live region from now on, in order. */
export function announcements(picker: Picker): readonly string[] {
  const regions = picker.shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]');
  if (regions.length !== 1) throw new Error(`There are ${regions.length} live regions.`);
  const heard: string[] = [];
  const observer = new MutationObserver(() => {
    const text = regions[0]!.textContent.trim();
    if (text !== '') heard.push(text);
  });
  observer.observe(regions[0]!, { childList: true, characterData: true, subtree: true });
  afterThis(() => observer.disconnect());
  return heard;
}

/**
 * The body of `GET /v1/enrollments/{id}/plans` from a file of real plans; undefined where the folder beside the project
 * is absent. The test server serves the files of the parent folder under this path.
 */
export async function realPlans(file: string): Promise<readonly PlanOption[] | undefined> {
  const response = await fetch(`/__wds-outside-root__/1/shared/data/plans/${file}`);
  return response.ok ? ((await response.json()) as readonly PlanOption[]) : undefined;
}
