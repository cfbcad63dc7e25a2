/**
 * An element's internals. All members are optional, because host pages run their own tests in simulated DOMs (jsdom,
 * happy-dom) that have few or none.
 */
export type Internals = Partial<ElementInternals>;

/** Attaches the internals of an element, as far as its DOM has them. */
export function attachInternalsTo(host: HTMLElement): Internals {
  return (host as Partial<HTMLElement>).attachInternals ? host.attachInternals() : {};
}
