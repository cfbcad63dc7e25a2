import type { Announcer } from '../../controllers/announcer.js';
import type { FocusController } from '../../controllers/focus.js';
import type { ElementHost } from '../../controllers/settings.js';
import type { Choice } from './choice.js';
import type { ChoiceIssue } from './election/choice-issues.js';

/** The step that the person is at: the list of plans, a comparison, the review of the choice, or the confirmation. */
export type PickerStep = 'choosing' | 'compare' | 'review' | 'done';

/** What the steps need of the election, whose code is only loaded for the first review. */
export interface Election {
  /** Whether the election that was made here is on record. */
  readonly confirmed: boolean;
  /** Takes away the messages of the step before. */
  clearMessages(): void;
  /** Puts away what was begun, for another person or another enrollment. */
  reset(): void;
  /** Reacts to a change of the data or of the host page's settings. */
  sync(choice: Choice): void;
}

/** Keeps the step that the person is at. */
export class StepController {
  step: PickerStep = 'choosing';
  /** The part of the choice that is missing, once the person has tried to go on. */
  issue: ChoiceIssue | undefined;
  /** Undefined before the first review. */
  election: Election | undefined;

  readonly #host: ElementHost;
  readonly #focus: FocusController;
  readonly #announcer: Announcer;
  readonly #stopWaiting: () => void;

  /** @param stopWaiting whoever goes to a step waits no longer for the code of another one */
  constructor(host: ElementHost, focus: FocusController, announcer: Announcer, stopWaiting: () => void) {
    this.#host = host;
    this.#focus = focus;
    this.#announcer = announcer;
    this.#stopWaiting = stopWaiting;
  }

  /** Whether the person's own choice counts, whatever is on record: while it is reviewed and once it is recorded. */
  get keepsChoice(): boolean {
    return this.step === 'review' || Boolean(this.election?.confirmed);
  }

  /**
   * @param focus id of the element of that step that gets the focus
   * @param late where the person had to wait for the step's code: announced if they are elsewhere on the page by now, and
   *   keep the focus there (A5)
   */
  goTo(step: PickerStep, focus: string, late?: string): void {
    // An announcement about the step before is not true of this one.
    this.#announcer.text = '';
    this.showStep(step);
    if (late !== undefined && this.#isElsewhere) this.#announcer.say(late);
    else this.#focus.to(focus);
  }

  /** Whether the focus is on the page, outside of the element. */
  get #isElsewhere(): boolean {
    const { shadowRoot, ownerDocument: page } = this.#host;
    return !shadowRoot?.activeElement && (page.activeElement ?? page.body) !== page.body;
  }

  /** Goes to a step without moving the focus. The messages of the step before disappear. */
  showStep(step: PickerStep = 'choosing'): void {
    this.#stopWaiting();
    this.step = step;
    this.issue = undefined;
    this.election?.clearMessages();
    this.#host.requestUpdate();
  }

  /** Says above the plans what is missing. */
  showIssue(issue: ChoiceIssue): void {
    this.step = 'choosing';
    this.issue = issue;
    this.#focus.to('summary');
  }

  /** For another person or another enrollment: puts away what was begun, and waits for no answer to it (S2). */
  reset(): void {
    // The button that has the focus goes away.
    if (this.step === 'review' && this.#host.shadowRoot?.activeElement) this.#focus.to('base');
    this.election?.reset();
    this.showStep();
  }

  /** Before each update: see {@link Election.sync}. */
  sync(choice: Choice | undefined): void {
    if (choice !== undefined) this.election?.sync(choice);
  }
}
