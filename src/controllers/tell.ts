/**
 * Dispatches an event of ours: it bubbles and crosses shadow roots.
 *
 * @returns false where a listener has cancelled it
 */
export function tell(
  host: HTMLElement,
  type: `vitable-${string}`,
  detail?: unknown,
  cancelable = false,
): boolean {
  return host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}
