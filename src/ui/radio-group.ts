/**
 * Checks the radio of a group that has a value, and no other. Call it after each render. A binding to `checked` is not
 * enough: a person's click changes the DOM without the binding, and if the host then sets another value, the binding
 * would not correct the DOM.
 */
export function checkRadios(root: ParentNode, name: string, value: string | undefined): void {
  const checked = root.querySelector<HTMLInputElement>(`input[name=${name}]:checked`);
  if (checked !== null && checked.value === value) return;
  const radio = value === undefined ? undefined : radiosOf(root, name).find((one) => one.value === value);
  if (radio !== undefined) {
    radio.checked = true;
    return;
  }
  // In a group without a checked radio, Chromium lets Tab stop only at the radio that had the focus last. If that radio is
  // gone or disabled, none can be reached. Checking any radio for a moment resets this.
  const any = checked ?? root.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (any === null) return;
  any.checked = true;
  any.checked = false;
}

function radiosOf(root: ParentNode, name: string): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
}

/** The step of each arrow key in left-to-right text. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Handles the arrow keys of a radio group. Use it for `keydown` on an element around the radios. The arrows move, choose
 * and wrap, and are reversed in right-to-left text (A2). Native radios do this in Chromium and Firefox, but not in WebKit.
 */
export function moveInRadioGroup(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  const radios = radiosOf(target.getRootNode() as ShadowRoot, target.name);
  moveTo(event, target, radios)?.click();
}

/**
 * Moves the focus with an arrow key to the next of some fields; the arrows wrap, and are reversed in right-to-left text.
 *
 * @returns the field that has the focus now; undefined for any other key
 */
export function moveTo(
  event: KeyboardEvent,
  from: HTMLInputElement,
  fields: readonly HTMLInputElement[],
): HTMLInputElement | undefined {
  const { key } = event;
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined) return undefined;
  event.preventDefault();
  const usable = fields.filter((field) => !field.disabled);
  const turned = /Left|Right/.test(key) && getComputedStyle(from).direction === 'rtl';
  const next = usable.at((usable.indexOf(from) + (turned ? -step : step)) % usable.length);
  next?.focus();
  return next;
}
