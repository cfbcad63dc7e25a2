import type { ReactiveController, ReactiveControllerHost } from 'lit';

type AttributeChange = readonly [name: string, before: string | null, after: string | null];

/**
 * Tells what a host page writes into an element's attributes from what the element writes there.
 *
 * An attribute whose property a person or the element changes too is a default, as on a native control: written once more
 * with the same text, it does not undo what has been changed since. Another text is a new wish of the page, and counts. This is also what keeps an element
 * as it is when a library morphs the page into one that its server has rendered again.
 *
 * A reflected property is also written to its attribute. Lit's own `reflect` is not used, because it does not say whether a change
 * comes from itself or from the page.
 *
 * @example
 * override attributeChangedCallback(...change: [string, string | null, string | null]): void {
 *   this.#attributes.apply(change, () => super.attributeChangedCallback(...change));
 * }
 */
export class AttributeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reflected: Readonly<Record<string, string>>;
  readonly #defaults: readonly string[];
  /** The last text that the page has written into an attribute. */
  readonly #given = new Map<string, string | null>();
  /** The value of each reflected property that its attribute shows. */
  readonly #mirrored = new Map<string, unknown>();
  #isWriting = false;

  /**
   * @param reflected names of attributes with the names of their properties, which the person or the element changes too
   * @param defaults names of further attributes whose properties the person changes; they are not reflected
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    reflected: Readonly<Record<string, string>> = {},
    defaults: readonly string[] = [],
  ) {
    this.#host = host;
    this.#defaults = defaults;
    this.#reflected = reflected;
    host.addController(this);
  }

  /** @param take takes the new text over into the property */
  apply([name, , text]: AttributeChange, take: () => void): void {
    if (this.#isWriting) return;
    const property = this.#reflected[name];
    if (property === undefined && !this.#defaults.includes(name)) return take();
    const isSame = (this.#given.get(name) ?? null) === text;
    this.#given.set(name, text);
    if (!isSame) take();
    if (property === undefined) return;
    // The attribute no longer shows the property's value, so `hostUpdated` writes it again. `this` equals no value.
    this.#mirrored.set(name, isSame ? this : this.#valueOf(property));
    if (isSame) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    for (const [name, property] of Object.entries(this.#reflected)) {
      const value = this.#valueOf(property);
      if (Object.is(this.#mirrored.get(name), value)) continue;
      this.#mirrored.set(name, value);
      this.#isWriting = true;
      if (value === undefined || value === null) this.#host.removeAttribute(name);
      else this.#host.setAttribute(name, String(value));
      this.#isWriting = false;
    }
  }

  #valueOf(property: string): string | number | null | undefined {
    return (this.#host as unknown as Record<string, string | number | null | undefined>)[property];
  }
}
