import type { VitableError } from '../api/errors.js';
import type { Enrollment, QualifyingLifeEvent } from '../api/models.js';
import { withoutNames } from '../benefits/coverage/without-names.js';
import { isRefusal, mutate } from '../data/mutation.js';
import type { ReopenedEnrollment } from '../data/reissue.js';
import { reissue } from '../data/reissue.js';
import { dispatch } from '../events/dispatch.js';
import type { ReissueCompletedDetail, ReissueSubmitDetail } from '../events/reissue.js';
import { markPerson } from '../events/reissue.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { FocusController } from './focus.js';
import type { MutationTurn } from './mutation.js';
import { MutationController } from './mutation.js';
import type { ElementHost, SettingsController } from './settings.js';

export interface ReissueOptions {
  /** The enrollment that the element shows now. */
  readonly enrollmentId: () => string | null | undefined;
  /** Reads again what the element shows, and resolves with whether it could be read. */
  readonly refresh: () => Promise<boolean>;
  /** Goes over to the enrollment that this element has reopened. */
  readonly follow: (reopened: ReopenedEnrollment) => void;
}

/**
 * Reopens an enrollment with a life event, for every element that offers it. It belongs to the form, whose code is loaded
 * when it is opened; a `ReissueFollower` follows what other elements reopen from the start.
 */
export class ReissueController extends MutationController {
  /** The reason that the person gives; kept until it has been sent. */
  reason = '';
  /** Why the enrollment was not reopened; set once the record has been read again, where that is necessary. */
  failure: VitableError | undefined;
  /** Whether the record could be read after the failure. */
  known = true;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  readonly #options: ReissueOptions;

  constructor(
    host: ElementHost,
    settings: SettingsController<CommonKey>,
    focus: FocusController,
    options: ReissueOptions,
  ) {
    super(host, settings);
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#options = options;
  }

  /** Puts away what the person has begun. The next person does not wait for a request under way, nor read its outcome (S2). */
  override reset(): void {
    this.reason = '';
    this.failure = undefined;
    super.reset();
  }

  /** Asks for an enrollment to be reopened, unless the host page cancels it. */
  async send(enrollment: Enrollment, event: QualifyingLifeEvent): Promise<void> {
    if (this.#settings.session === undefined || this.pending) return;
    const detail: ReissueSubmitDetail = { enrollmentId: enrollment.id, qleId: event.id };
    const reason = this.reason.trim();
    if (!this.announce('vitable-reissue-submit', detail)) return;
    this.failure = undefined;
    await this.run((turn) => this.#send(turn, enrollment, event, reason));
  }

  async #send(
    turn: MutationTurn,
    before: Enrollment,
    event: QualifyingLifeEvent,
    reason: string,
  ): Promise<void> {
    const { session } = turn;
    const outcome = await mutate(session, reissue(session, before, event, reason));
    if (outcome.kind === 'recorded') {
      const { value } = outcome;
      return this.#completed(turn, before, {
        ...value,
        changedSince: outcome.earlier || value.reason !== reason,
      });
    }
    const { kind, error } = outcome;
    let known = kind !== 'unknown';
    if (error.mayHaveArrived || isRefusal(error)) {
      session.changed();
      // What is true now is read before the person is asked to decide again.
      const isRead = !turn.isCurrent() || (await this.#options.refresh());
      if (!isRead && (error.mayHaveArrived || error.code === 'conflict')) known = false;
    }
    this.report(error);
    if (!turn.isCurrent()) return;
    this.known = known;
    this.failure = error;
    this.#focus.to('failure');
  }

  #completed(
    turn: MutationTurn,
    { id: previousEnrollmentId }: Enrollment,
    reopened: ReopenedEnrollment,
  ): void {
    turn.session.changed();
    if (turn.isSamePerson() && this.#options.enrollmentId() === previousEnrollmentId) {
      this.reset();
      this.#options.follow(reopened);
    }
    const detail: ReissueCompletedDetail = {
      enrollment: withoutNames(reopened.enrollment),
      previousEnrollmentId,
      enrollmentWindowEnd: reopened.deadline,
    };
    dispatch(this.#host, 'vitable-reissue-completed', markPerson(detail, turn.person));
  }
}
