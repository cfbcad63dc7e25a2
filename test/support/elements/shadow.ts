import type { VitableElement } from './mount.js';

/** Helpers that look into an element as a person does: by parts, labels and words, never by classes. */

/** The text without the white space of templates. */
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The whole text of an element. */
export function words(of: Element | null): string {
  return plain(of?.shadowRoot?.textContent ?? of?.textContent);
}

/** Every box with this part name. */
export function parts(element: VitableElement | Element, name: string): readonly HTMLElement[] {
  const root = element.shadowRoot ?? element;
  return [...root.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

export function hasPart(element: VitableElement | Element, name: string): boolean {
  return parts(element, name).length > 0;
}

/** The box with this part name. */
export function part(element: VitableElement | Element, name: string): HTMLElement {
  const [found] = parts(element, name);
  if (found === undefined) throw new Error(`There is no part "${name}" in: ${words(element)}`);
  return found;
}

export function partWords(element: VitableElement | Element, name: string): readonly string[] {
  return parts(element, name).map((one) => plain(one.textContent));
}

/** The card of a plan, by the plan's name. */
export function planCard(picker: VitableElement | Element, name: string): HTMLElement {
  const card = field(picker, name).closest<HTMLElement>('[part~="plan"]');
  if (card === null) throw new Error(`There is no card of "${name}" in: ${words(picker)}`);
  return card;
}

/** The cost of each plan, by the plan's name. */
export function prices(picker: VitableElement | Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parts(picker, 'plan').map((card) => [words(part(card, 'plan-name')), words(part(card, 'price'))]),
  );
}

/** The value of a group's chosen radio, by the group's legend. */
export function chosen(element: VitableElement | Element, legend: string): readonly string[] {
  return radios(element, legend)
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
}

/** A button, by its words. */
export function button(element: VitableElement | Element, label: string): HTMLButtonElement {
  const root = element.shadowRoot ?? element;
  const found = [...root.querySelectorAll('button')].find((one) => plain(one.textContent) === label);
  if (found === undefined) throw new Error(`There is no button "${label}" in: ${words(element)}`);
  return found;
}

export function hasButton(element: VitableElement | Element, label: string): boolean {
  const root = element.shadowRoot ?? element;
  return [...root.querySelectorAll('button')].some((one) => plain(one.textContent) === label);
}

/** A field, by the beginning of its label, which may be for a screen reader alone. */
export function field(element: VitableElement | Element, label: string): HTMLInputElement {
  const root = element.shadowRoot ?? element;
  const found = [...root.querySelectorAll<HTMLInputElement>('input, select, textarea')].find((one) =>
    [one.getAttribute('aria-label'), ...[...(one.labels ?? [])].map((each) => each.textContent)].some(
      (name) => plain(name).startsWith(label),
    ),
  );
  if (found === undefined) throw new Error(`There is no field "${label}" in: ${words(element)}`);
  return found;
}

/** The radios of a group, by the group's legend. */
export function radios(element: VitableElement | Element, legend: string): readonly HTMLInputElement[] {
  const root = element.shadowRoot ?? element;
  const group = [...root.querySelectorAll('fieldset')].find(
    (one) => plain(one.querySelector('legend')?.textContent) === legend,
  );
  if (group === undefined) throw new Error(`There is no group "${legend}" in: ${words(element)}`);
  return [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')];
}

/** The name of a field for a screen reader, from its label. */
export function labelOf(input: HTMLInputElement): string {
  return plain(input.getAttribute('aria-label') ?? input.labels?.[0]?.textContent);
}

/** The value beside a name in a description list. */
export function fact(element: VitableElement | Element, name: string): string | undefined {
  const root = element.shadowRoot ?? element;
  const term = [...root.querySelectorAll('dt')].find((one) => plain(one.textContent) === name);
  return term === undefined ? undefined : plain(term.nextElementSibling?.textContent);
}

/** The focused element, also inside shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const named = (element: Element | null) =>
  element === null ? 'nothing' : (element.cloneNode(false) as Element).outerHTML;

/**
 * Compares two elements by identity. chai would print both in full when they differ, and from one of the library's
 * elements it can reach the whole page.
 */
export function expectSame(actual: Element | null | undefined, expected: Element | null | undefined): void {
  if (actual === expected) return;
  throw new Error(`Expected ${named(expected ?? null)}, got ${named(actual ?? null)}`);
}

/** Expects the focus on an element; the error names the element that has it. */
export function expectFocus(expected: Element | null | undefined): void {
  expectSame(focused(), expected);
}

/** Whether the focus is on something inside an element's shadow root. */
export function holdsFocus(element: Element): boolean {
  return document.activeElement === element && Boolean(element.shadowRoot?.activeElement);
}

/** Presses a select's option, as a person does. */
export function select(list: HTMLInputElement, value: string): void {
  list.value = value;
  list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
