import type { FormControlController } from '../../controllers/form-control.js';
import { attachInternalsTo } from '../../dom/internals.js';
import { StyledElement } from '../../theme/styled-element.js';

/** The members of a native form control, and their values in a simulated DOM that lacks them. */
const MEMBERS = {
  validity: {},
  validationMessage: '',
  willValidate: true,
  labels: [],
  checkValidity: () => true,
  reportValidity: () => true,
};

// The members in `MEMBERS` are made at run time.
export interface FormAssociatedElement extends Pick<ElementInternals, keyof typeof MEMBERS> {}

/** An element that is a control of a form, with the members that scripts expect of a native one. */
export abstract class FormAssociatedElement extends StyledElement {
  static readonly formAssociated = true;

  static {
    for (const [name, substitute] of Object.entries(MEMBERS)) {
      Object.defineProperty(this.prototype, name, {
        get(this: FormAssociatedElement) {
          const { internals } = this;
          const member: unknown = internals[name as keyof typeof MEMBERS] ?? substitute;
          return typeof member === 'function' ? (member.bind(internals) as unknown) : member;
        },
        configurable: true,
      });
    }
  }

  protected readonly internals = attachInternalsTo(this);
  /** Sets the entries and the validity in the form; undefined while the element is constructed. */
  protected abstract readonly formControl: FormControlController | undefined;
  /** The field that takes the focus for the element. */
  protected abstract readonly field: HTMLElement | undefined;

  /**
   * The form that the element belongs to. Can be set to a form that has an id, or to its id, since some frameworks set
   * properties only.
   */
  get form(): HTMLFormElement | null {
    return this.internals.form ?? null;
  }

  set form(given: HTMLFormElement | string | null) {
    const id = typeof given === 'string' ? given : given?.id;
    if (id) this.setAttribute('form', id);
    else this.removeAttribute('form');
  }

  /** The tag's name. Native controls have `type` too, so form libraries read it. */
  get type(): string {
    return this.localName;
  }

  /**
   * Holds the form back with a message of the host page's own, as on a native control. An empty message ends that.
   */
  setCustomValidity(message: unknown): void {
    // As on a native control, anything else becomes a string.
    this.formControl?.setCustomValidity(String(message));
  }

  /** Focuses the element's field. A disabled element doesn't take the focus. */
  override focus(options?: FocusOptions): void {
    if (!this.matches(':disabled')) this.field?.focus(options);
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  override requestUpdate(...change: Parameters<StyledElement['requestUpdate']>): void {
    super.requestUpdate(...change);
    // A property that the host page sets counts in its form at once, and not only after the next render.
    if (change[0] !== undefined) this.formControl?.sync();
  }
}
