import type { LitElement, ReactiveController } from 'lit';
import type { Internals } from '../dom/internals.js';

/** The state of a form control. */
export interface FormState {
  /** Entries of the form's data. The keys are appended to the control's name. */
  readonly entries: Readonly<Record<string, string>>;
  /** State that the browser restores after a navigation. */
  readonly restorable: Readonly<Record<string, string | undefined>>;
  /** The reason why the form can't be submitted. */
  readonly problem: { readonly missing: boolean; readonly message: string } | undefined;
  /** The field that the browser scrolls to and focuses then. */
  readonly anchor: HTMLElement | undefined;
}

/**
 * Makes a custom element a control of a form that behaves like a native one. Its entries and its validity are set at once,
 * ahead of the next render: a host page may read its form in the very event that reports a change.
 */
export class FormControlController implements ReactiveController {
  readonly #host: LitElement & { name?: string | undefined };
  readonly #internals: Internals;
  readonly #state: () => FormState;
  /** The host page's own reason why the form can't be submitted. */
  #custom = '';

  constructor(
    host: LitElement & { name?: string | undefined },
    internals: Internals,
    state: () => FormState,
  ) {
    this.#host = host;
    this.#internals = internals;
    this.#state = state;
    host.addController(this);
    // A press on a `<label for>` of the host page arrives as a click on the element itself.
    host.addEventListener('click', (event) => {
      if (event.composedPath()[0] === host) host.focus();
    });
  }

  hostUpdated(): void {
    this.sync();
  }

  /** The text of the `<label>`s that the host page has for the element. */
  get label(): string | undefined {
    // A label around the element contains the element's own content, too.
    const own = this.#host.textContent;
    const words = [...(this.#internals.labels ?? [])].map((label) =>
      label.textContent?.replace(own, '').trim(),
    );
    return words.join(' ') || undefined;
  }

  /**
   * Holds the form back for a reason of the host page's own, as on a native control.
   *
   * @param message empty: there is no such reason (any more)
   */
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.sync();
  }

  /** Sets the form's entries and validity at once, ahead of the next render. */
  sync(): void {
    const { name } = this.#host;
    const { entries, restorable, problem, anchor } = this.#state();
    const data = new FormData();
    const kept = new FormData();
    for (const [suffix, value] of Object.entries(entries)) if (name) data.append(name + suffix, value);
    for (const [key, value] of Object.entries(restorable)) if (value !== undefined) kept.append(key, value);
    this.#internals.setFormValue?.(data, kept);
    const missing = problem?.missing ?? false;
    this.#internals.setValidity?.(
      { valueMissing: missing, customError: Boolean(this.#custom || (problem && !missing)) },
      this.#custom || problem?.message,
      anchor,
    );
  }
}
