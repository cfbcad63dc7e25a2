/**
 * Dispatches an event of an element. It bubbles and crosses shadow roots.
 *
 * @returns false if a listener has cancelled it
 */
export function dispatch(
  host: HTMLElement,
  type: `vitable-${string}`,
  detail?: unknown,
  cancelable = false,
): boolean {
  return host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}
