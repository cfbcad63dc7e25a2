/**
 * Checks the radio of a group that stands for a value, and no other. Done after a render rather than by a binding: the
 * person's press has changed the DOM behind a binding's back, and one that a host has answered with another value would
 * be left as it is.
 */
export function checkRadios(root: ParentNode, name: string, value: string | undefined): void {
  const checked = root.querySelector<HTMLInputElement>(`input[name=${name}]:checked`);
  if (checked !== null && checked.value === value) return;
  const radio = value === undefined ? undefined : radiosOf(root, name).find((one) => one.value === value);
  if (radio !== undefined) {
    radio.checked = true;
    return;
  }
  // Of a group without a checked radio, Chromium remembers which one had the focus and lets Tab stop at no other, even
  // when that one is gone or disabled: then none can be reached. Checking one makes it forget.
  const any = checked ?? root.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (any === null) return;
  any.checked = true;
  any.checked = false;
}

function radiosOf(root: ParentNode, name: string): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
}

/** How far each arrow goes where one reads from left to right. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * The arrow keys of a radio group, for the `keydown` of what is around it: they move, choose and wrap, and turn round
 * where one reads from right to left (A2). Native radios do so in Chromium and Firefox; WebKit's neither wrap nor turn.
 */
export function moveInRadioGroup(event: KeyboardEvent): void {
  const { target, key } = event;
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined || !(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  event.preventDefault();
  const radios = radiosOf(target.getRootNode() as ShadowRoot, target.name).filter((radio) => !radio.disabled);
  const turned = /Left|Right/.test(key) && getComputedStyle(target).direction === 'rtl';
  const next = radios.at((radios.indexOf(target) + (turned ? -step : step)) % radios.length);
  next?.focus();
  next?.click();
}
