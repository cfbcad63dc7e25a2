/** An element's internals, of which simulated DOMs (jsdom, happy-dom) have only some or none: a test of a host's own runs there. */
export type Internals = Partial<ElementInternals>;

/** Attaches the internals of an element, as far as its DOM has them. */
export function internalsOf(host: HTMLElement): Internals {
  return (host as Partial<HTMLElement>).attachInternals ? host.attachInternals() : {};
}
