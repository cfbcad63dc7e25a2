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
import { completed, elect, showsElection } from './election.js';
import type { ElectionSubmitDetail } from './events.js';
import type { ElectionFailure } from './failure-view.js';

/** What has to be mended before the person can go on. */
export type Mistake = 'plan' | 'tier' | 'dependents';

/**
 * The way from a choice to an election on record: choosing, review, done; and back, when something is missing, refused
 * or lost.
 */
export class ElectionController {
  step: 'choosing' | 'review' | 'done' = 'choosing';
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
  goTo(step: 'choosing' | 'review' | 'done', focus: string): void {
    this.reset(step);
    this.#focus.to(focus);
  }

  /** Puts mistakes and failures away, and goes to a step without moving the focus. */
  reset(step: 'choosing' | 'review' | 'done' = 'choosing'): void {
    this.step = step;
    this.mistake = undefined;
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  review({ plan, cost, dependents }: Choice): void {
    if (plan === undefined) return this.#fault('plan');
    if (cost === undefined) return this.#fault('tier');
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

  async confirm({ enrollment, plan, tier, cost, dependents }: Choice): Promise<void> {
    const { session } = this.#settings;
    if (this.pending || session === undefined || plan === undefined || cost === undefined) return;
    const dependentIds = dependents?.map(({ id }) => id).filter((id) => this.covered.has(id)) ?? [];
    if (dependents !== undefined && dependentIds.length === 0) return this.#fault('dependents');
    this.reset('review');

    const detail: ElectionSubmitDetail = {
      enrollmentId: enrollment.id,
      planId: plan.id,
      coverageTier: tier,
      dependentIds,
      cost,
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
      await this.#failed(session, enrollment, plan.id, this.#submission.error);
    }
  }

  /** After an answer was lost and the enrollment could not be read either: the enrollment decides, not a second try. */
  async checkAgain({ enrollment, plan }: Choice): Promise<void> {
    const { session } = this.#settings;
    if (this.failure === undefined || plan === undefined || session === undefined) return;
    await this.#failed(session, enrollment, plan.id, this.failure.error);
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
    if (value !== undefined && error !== undefined)
      this.#resource.replace({ ...value, enrollment: answered });
    this.#announcer.say(this.#settings.strings.t('plan-picker.done.title'));
    this.goTo('done', 'step-title');
  }

  /** Keeps the choice, finds out what is true, and says what to do (trap 14). */
  async #failed(session: Session, before: Enrollment, planId: string, error: VitableError): Promise<void> {
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
      if (known && enrollment !== undefined && showsElection(enrollment, planId, error.mayHaveArrived)) {
        this.#showDone(enrollment);
        tell(this.#host, 'vitable-election-completed', completed([enrollment]));
        return;
      }
    }
    // Where the enrollment turns out not to be open any more there is nothing left to confirm.
    const open = !known || this.#resource.value?.enrollment.status === 'pending';
    if (!open) this.step = 'choosing';
    this.failure = { error, known, open };
    tell(this.#host, 'vitable-error', { error });
    this.#focus.to('failure');
  }
}
