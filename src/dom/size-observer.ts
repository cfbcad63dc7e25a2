/**
 * Calls a function when the size of an element changes, and once at the beginning.
 *
 * The observer is that of the window where the elements are, since the observer of another window (that of a page whose
 * element stands in a frame) reports its sizes at the wrong time, with an error. Without a window there is none.
 */
export function observeSizes(elements: readonly Element[], changed: () => void): ResizeObserver | undefined {
  const view = elements[0]?.ownerDocument.defaultView as typeof globalThis | null | undefined;
  if (!view?.ResizeObserver) return undefined;
  const observer = new view.ResizeObserver(changed);
  for (const element of elements) observer.observe(element);
  return observer;
}
