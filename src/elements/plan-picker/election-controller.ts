import type { VitableError } from '../../api/errors.js';
import type { Enrollment } from '../../api/models.js';
import type { Announcer } from '../../controllers/announcer.js';
import type { FocusController } from '../../controllers/focus.js';
import type { ResourceController } from '../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import { SubmissionController } from '../../controllers/submission.js';
import { tell } from '../../controllers/tell.js';
import type { Session } from '../../host/session.js';
import type { PlanPickerKey } from '../../i18n/en/plan-picker.js';
import type { CommonKey } from '../../i18n/en/common.js';
import type { Choice } from './choice.js';
import type { PlanPickerData } from './data.js';
import { completed, elect, isWaived, showsElection } from './election.js';
import type { ElectionReceipt, ElectionSubmitDetail } from './events.js';
import type { ElectionFailure } from './failure-view.js';

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
  /** The ids of the dependents to be covered. */
  readonly covered = new Set<string>();

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey | PlanPickerKey>;
  readonly #resource: ResourceController<PlanPickerData>;
  readonly #focus: FocusController;
  readonly #announcer: Announcer;
  readonly #submission: SubmissionController;
  /** Whether the election that was made here is on record. */
  confirmed = false;
  /** Whether the enrollment has been seen closed since. */
  #closed = false;

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

  /** Whether the election is on its way. */
  get pending(): boolean {
    return this.#submission.pending;
  }

  /** @param focus id of what gets the focus there */
  goTo(step: Step, focus: string): void {
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

  /** An enrollment that was chosen for, and is open again, is to be chosen for again. */
  heed(enrollment: Enrollment | undefined): void {
    if (this.step !== 'done' || enrollment === undefined) return;
    if (enrollment.status !== 'pending') this.#closed = true;
    else if (this.#closed) {
      this.confirmed = false;
      this.reset();
    }
  }

  review({ plan, cost, waived, dependents }: Choice): void {
    if (!waived && cost === undefined) {
      this.step = 'choosing';
      return this.#fault(plan === undefined ? 'plan' : 'tier');
    }
    this.covered.clear();
    for (const { id } of dependents ?? []) this.covered.add(id);
    this.goTo('review', 'step-title');
  }

  back(): void {
    if (!this.pending) this.goTo('choosing', 'review');
  }

  cover(id: string, covered: boolean): void {
    if (covered) this.covered.add(id);
    else this.covered.delete(id);
    this.#host.requestUpdate();
  }

  /** @param receipt what the person sees at this moment */
  async confirm(choice: Choice, receipt: () => ElectionReceipt): Promise<void> {
    const { enrollment, plan, tier, cost, waived, dependents } = choice;
    const { session } = this.#settings;
    if (this.pending || session === undefined || (cost === undefined && !waived)) return;
    const others = waived ? undefined : dependents;
    const dependentIds = others?.map(({ id }) => id).filter((id) => this.covered.has(id)) ?? [];
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
    const enrollments = await this.#submission.run(() => elect(session, enrollment, detail));
    if (enrollments !== undefined) {
      session.changed();
      await this.#resource.refresh();
      if (this.#shows(session, enrollment)) {
        this.#showDone(enrollments.find(({ id }) => id === enrollment.id) ?? enrollment);
      }
      tell(this.#host, 'vitable-election-completed', completed(enrollments));
    } else if (this.#submission.error !== undefined) {
      await this.#failed(session, choice, this.#submission.error);
    }
  }

  /** After an answer was lost and the enrollment could not be read either: the enrollment decides, not a second try. */
  async checkAgain(choice: Choice): Promise<void> {
    const { session } = this.#settings;
    if (this.failure === undefined || session === undefined) return;
    await this.#failed(session, choice, this.failure.error);
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
    const recorded = this.#resource.value?.enrollment ?? answered;
    this.#announcer.say(
      this.#settings.strings.t(isWaived(recorded) ? 'plan-picker.done.waived' : 'plan-picker.done.title'),
    );
    this.confirmed = true;
    this.#closed = false;
    this.goTo('done', 'step-title');
  }

  /** Keeps the choice, finds out what is true, and says what to do (trap 14). */
  async #failed(session: Session, { enrollment: before, plan }: Choice, error: VitableError): Promise<void> {
    let known = true;
    if (error.mayHaveArrived || error.code === 'conflict') {
      session.changed();
      await this.#resource.refresh();
      if (!this.#shows(session, before)) {
        tell(this.#host, 'vitable-error', { error });
        return;
      }
      known = this.#resource.error === undefined;
      const enrollment = this.#resource.value?.enrollment;
      // A conflict too: a browser repeats a POST by itself when a kept connection breaks, and the second is refused
      // because the first was carried out.
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
    this.failure = { error, known, open, recorded: status === 'enrolled' || status === 'waived' };
    tell(this.#host, 'vitable-error', { error });
    this.#focus.to('failure');
  }
}
