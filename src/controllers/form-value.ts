import type { LitElement } from 'lit';

/** What a control brings into a form. */
export interface FormState {
  /** Entries of the form's data, by what is added to the control's name; none where there is nothing to send. */
  readonly entries: Readonly<Record<string, string>>;
  /** What the browser may give back after a navigation. */
  readonly restorable: Readonly<Record<string, string | undefined>>;
  /** What keeps the form from being sent. */
  readonly problem: { readonly missing: boolean; readonly message: string } | undefined;
  /** Where the browser takes the person to mend it. */
  readonly anchor: HTMLElement | undefined;
}

/**
 * A custom element as a control of a form, as a native one behaves: what it sends and whether it may be sent is known
 * at once, not only after a render, since a host may read its form in the very event that tells of a change.
 */
export class FormValue {
  readonly #host: LitElement & { name?: string | undefined };
  readonly #internals: ElementInternals;
  readonly #state: () => FormState;

  constructor(
    host: LitElement & { name?: string | undefined },
    internals: ElementInternals,
    state: () => FormState,
  ) {
    this.#host = host;
    this.#internals = internals;
    this.#state = state;
    // What a `<label for>` of the host's is pressed for arrives as a click on the element itself.
    host.addEventListener('click', (event) => {
      if (event.composedPath()[0] === host) host.focus();
    });
  }

  /** Of the host's own `<label>`s, as one text. */
  get label(): string | undefined {
    // A label around the control has what the host has put into the control too.
    const own = this.#host.textContent;
    const words = [...this.#internals.labels].map((label) => label.textContent?.replace(own, '').trim());
    return words.join(' ') || undefined;
  }

  /** Tells the form what is true now. */
  sync(): void {
    const { name } = this.#host;
    const { entries, restorable, problem, anchor } = this.#state();
    const data = new FormData();
    const kept = new FormData();
    for (const [suffix, value] of Object.entries(entries)) if (name) data.append(name + suffix, value);
    for (const [key, value] of Object.entries(restorable)) if (value !== undefined) kept.append(key, value);
    this.#internals.setFormValue(data, kept);
    if (problem === undefined) this.#internals.setValidity({});
    else {
      const { missing, message } = problem;
      this.#internals.setValidity({ valueMissing: missing, customError: !missing }, message, anchor);
    }
  }
}
