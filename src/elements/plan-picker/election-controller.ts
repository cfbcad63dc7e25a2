import { VitableError } from '../../api/errors.js';
import type { Dependent, Enrollment } from '../../api/models.js';
import type { Announcer } from '../../controllers/announcer.js';
import type { FocusController } from '../../controllers/focus.js';
import type { ResourceController } from '../../controllers/resource.js';
import { asVitableError } from '../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import { SubmissionController } from '../../controllers/submission.js';
import { tell } from '../../controllers/tell.js';
import { reportError } from '../../host/report.js';
import type { Session } from '../../host/session.js';
import type { PlanPickerKey } from '../../i18n/en/plan-picker.js';
import type { CommonKey } from '../../i18n/en/common.js';
import type { Choice } from './choice.js';
import type { PlanPickerData } from './data.js';
import { completed, elect, showsElection } from './election.js';
import type { ElectionReceipt, ElectionSubmitDetail } from './events.js';
import type { ElectionFailure } from './failure-view.js';
import { closedWords } from './mistakes.js';

/** Where a person is: at the list, comparing a few plans, looking over the choice, or at the end. */
export type Step = 'choosing' | 'compare' | 'review' | 'done';

/** What has to be mended before the person can go on. */
export type Mistake = 'plan' | 'tier' | 'dependents';

/**
 * The way from a choice to an election on record: choosing, review, done; and back, when something is missing, refused
 * or lost.
 */
export class ElectionController {
  step: Step = 'choosing';
  mistake: Mistake | undefined;
  failure: ElectionFailure | undefined;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey | PlanPickerKey>;
  readonly #resource: ResourceController<PlanPickerData>;
  readonly #focus: FocusController;
  readonly #announcer: Announcer;
  #submission: SubmissionController;
  /** Whether the election that was made here is on record. */
  confirmed = false;
  /** Whether the enrollment has been seen closed since. */
  #closed = false;
  /** The ids of the dependents whom the person has left out; who fits the coverage tier is covered otherwise. */
  readonly #leftOut = new Set<string>();

  constructor(
    host: ElementHost,
    settings: SettingsController<CommonKey | PlanPickerKey>,
    resource: ResourceController<PlanPickerData>,
    focus: FocusController,
    announcer: Announcer,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#resource = resource;
    this.#focus = focus;
    this.#announcer = announcer;
    this.#submission = new SubmissionController(host);
  }

  /** Whether the person's own choice counts, whatever is on record. */
  get keepsChoice(): boolean {
    return this.confirmed || this.step === 'review';
  }

  /** Whether the election is on its way, or its outcome not certain yet. */
  get pending(): boolean {
    return this.#submission.pending;
  }

  /** @param focus id of what gets the focus there */
  goTo(step: Step, focus: string): void {
    // What was said of the step before is not true of this one.
    this.#announcer.text = '';
    this.reset(step);
    this.#focus.to(focus);
  }

  /** Puts mistakes and failures away, and goes to a step without moving the focus. */
  reset(step: Step = 'choosing'): void {
    this.step = step;
    this.mistake = undefined;
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  /** Another person or another enrollment: what was begun is not theirs, nor do they wait for its answer (S2). */
  leave(): void {
    this.#submission = new SubmissionController(this.#host);
    this.#leftOut.clear();
    this.confirmed = false;
    this.reset();
  }

  /**
   * An enrollment that was chosen for, and is open again, is to be chosen for again. One that is closed while a person
   * looks over a choice has nothing left to confirm: what is on record, which they did not choose here, never takes the
   * place of their choice.
   */
  heed(enrollment: Enrollment | undefined): void {
    if (enrollment === undefined) return;
    const closed = closedWords(this.#settings.strings, enrollment);
    if (this.step === 'review' && closed !== undefined && !this.pending) {
      // Whoever is elsewhere on the page stays there, and hears of it (A5).
      if (this.#host.shadowRoot?.activeElement) this.#focus.to('closed');
      else this.#announcer.say(closed);
      this.reset();
    }
    if (this.step !== 'done') return;
    if (closed !== undefined) this.#closed = true;
    else if (this.#closed) {
      this.confirmed = false;
      this.reset();
    }
  }

  review({ plan, cost, waived }: Choice): void {
    if (!waived && cost === undefined) {
      this.step = 'choosing';
      return this.#fault(plan === undefined ? 'plan' : 'tier');
    }
    this.#leftOut.clear();
    this.goTo('review', 'step-title');
  }

  back(): void {
    if (!this.pending) this.goTo('choosing', 'review');
  }

  readonly covers = ({ id }: Dependent): boolean => !this.#leftOut.has(id);

  cover({ id }: Dependent, covered: boolean): void {
    if (covered) this.#leftOut.delete(id);
    else this.#leftOut.add(id);
    this.#host.requestUpdate();
  }

  /** Asks once more for dependents who could not be read. */
  readDependents(): void {
    this.#focus.afterRemoval('read-dependents', 'step-title');
    void this.#resource.refresh();
  }

  /** @param receipt what the person sees at this moment */
  async confirm(choice: Choice, receipt: () => ElectionReceipt): Promise<void> {
    const { enrollment, plan, tier, cost, waived, dependents } = choice;
    const { session } = this.#settings;
    if (this.pending || (cost === undefined && !waived)) return;
    const others = waived ? undefined : dependents;
    const dependentIds = (others ?? []).filter(this.covers).map(({ id }) => id);
    if (others !== undefined && dependentIds.length === 0) return this.#fault('dependents');
    this.reset('review');

    const detail: ElectionSubmitDetail = {
      enrollmentId: enrollment.id,
      decision: waived ? 'Waived' : 'Enrolled',
      planId: plan?.id,
      coverageTier: waived ? undefined : tier,
      dependentIds,
      cost,
      receipt: receipt(),
    };
    if (!tell(this.#host, 'vitable-election-submit', detail, true)) return;
    // With given data nothing had to be read; only now it shows that nothing can be sent.
    if (session === undefined)
      return this.#refused({
        error: this.#settings.error ?? unsendable(),
        known: true,
        open: true,
        recorded: false,
      });
    await this.#submission.run(() => this.#send(session, choice, detail));
  }

  /** After an answer was lost and the enrollment could not be read either: the enrollment decides, not a second try. */
  async checkAgain(choice: Choice): Promise<void> {
    const { session } = this.#settings;
    const error = this.failure?.error;
    if (error === undefined || session === undefined) return;
    await this.#submission.run(() => this.#failed(session, choice, error));
  }

  /** Sends it, and finds out what is then on record: until that is known, nothing more can be sent (R8). */
  async #send(session: Session, choice: Choice, detail: ElectionSubmitDetail): Promise<void> {
    const { enrollment } = choice;
    let enrollments: readonly Enrollment[];
    try {
      enrollments = await elect(session, enrollment, detail);
    } catch (reason) {
      return this.#failed(session, choice, asVitableError(reason));
    }
    const answer = enrollments.find(({ id }) => id === enrollment.id);
    // A success that does not say so of this enrollment is none yet: what is on record decides (trap 17).
    if (answer === undefined || !showsElection(answer, detail.planId, true))
      return this.#failed(session, choice, unconfirmed());
    session.changed();
    await this.#resource.refresh();
    if (this.#shows(session, enrollment)) this.#showDone(answer);
    tell(this.#host, 'vitable-election-completed', completed(enrollments));
  }

  /** Whether the person and the enrollment are still in front of us: an answer may come when they have gone (S2). */
  #shows(session: Session, { id }: Enrollment): boolean {
    return this.#settings.session === session && this.#resource.value?.enrollment.id === id;
  }

  #fault(mistake: Mistake): void {
    this.mistake = mistake;
    this.#focus.to('summary');
  }

  /** Shows the truth: what the API says after the election, or the election's own answer if that can't be read. */
  #showDone(answered: Enrollment): void {
    const { value, error } = this.#resource;
    if (value !== undefined && (error !== undefined || value.enrollment.status === 'pending'))
      this.#resource.replace({ ...value, enrollment: answered });
    // The focus goes to the heading that says so: it is not announced besides (A4).
    this.confirmed = true;
    this.#closed = false;
    this.goTo('done', 'step-title');
  }

  /** Keeps the choice, finds out what is true, and says what to do (trap 14). */
  async #failed(session: Session, { enrollment: before, plan }: Choice, error: VitableError): Promise<void> {
    let known = true;
    if (isUnsure(error)) {
      session.changed();
      await this.#resource.refresh();
    }
    if (!this.#shows(session, before)) {
      tell(this.#host, 'vitable-error', { error });
      return;
    }
    if (isUnsure(error)) {
      known = this.#resource.error === undefined;
      const enrollment = this.#resource.value?.enrollment;
      if (known && enrollment !== undefined && showsElection(enrollment, plan?.id, error.mayHaveArrived)) {
        this.#showDone(enrollment);
        tell(this.#host, 'vitable-election-completed', completed([enrollment]));
        return;
      }
    }
    // Where the enrollment turns out not to be open any more there is nothing left to confirm.
    const status = this.#resource.value?.enrollment.status;
    const open = !known || status === 'pending';
    if (!open) this.step = 'choosing';
    this.#refused({ error, known, open, recorded: status === 'enrolled' || status === 'waived' });
  }

  #refused(failure: ElectionFailure): void {
    const { error } = failure;
    this.failure = failure;
    reportError(this.#host.localName, error);
    tell(this.#host, 'vitable-error', { error });
    this.#focus.to('failure');
  }
}

const unconfirmed = () =>
  new VitableError('contract', {
    message: 'The election was answered without the enrollment as it was elected.',
    mayHaveArrived: true,
  });

const unsendable = () =>
  new VitableError('config', {
    message: 'An election needs a token-endpoint or getToken.',
    attribute: 'token-endpoint',
  });

/**
 * Whether an election may be on record although it was answered with an error. A conflict too: a browser repeats a POST
 * by itself when a kept connection breaks, and the second is refused because the first was carried out.
 */
function isUnsure({ mayHaveArrived, code }: VitableError): boolean {
  return mayHaveArrived || code === 'conflict';
}
