import type { VitableError } from '../api/errors.js';
import type { Enrollment, QualifyingLifeEvent } from '../api/models.js';
import { withoutNames } from '../benefits/without-names.js';
import type { Session } from '../host/session.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { FocusController } from './focus.js';
import type { ReissueCompletedDetail, ReissueSubmitDetail } from './reissue-events.js';
import type { Reissued } from './reissue-follower.js';
import { ReissueFollower } from './reissue-follower.js';
import { findReissued, reissue } from './reissue-operation.js';
import { asVitableError } from './resource.js';
import type { ElementHost, SettingsController } from './settings.js';
import { tell } from './tell.js';

export interface ReissueOptions {
  /** The enrollment that the element is about now. */
  readonly enrollmentId: () => string | null | undefined;
  /** Reads what the element shows again, and tells whether it could be read. */
  readonly refresh: () => Promise<boolean>;
  /** Goes over to the reopened enrollment, whichever element on the page has asked for it. */
  readonly follow: (reissued: Reissued) => void;
}

/** The characters of a reason that the API accepts (document 000). */
export const REASON_LIMIT = 500;

/**
 * The request that reopens an enrollment with a life event, for every element that offers it: sent once, its outcome
 * certain before anything is claimed.
 */
export class ReissueController {
  /** What the person gives as a reason; kept until it has been sent. */
  reason = '';
  /** Why the request failed; known once it is certain that it was not carried out all the same, where that can be read. */
  failure: VitableError | undefined;
  /** Whether what is on record could be read after the failure. */
  known = true;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  readonly #options: ReissueOptions;
  /** The request that is under way for the person and the enrollment in front of us. */
  #turn: object | undefined;
  /** Whether a request may have been carried out, and nobody could say so far. */
  #lost = false;

  constructor(
    host: ElementHost,
    settings: SettingsController<CommonKey>,
    focus: FocusController,
    options: ReissueOptions,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#options = options;
    new ReissueFollower(host, options.enrollmentId, (reissued) => {
      this.reset();
      options.follow(reissued);
    });
  }

  /** Whether the request is on its way, or its outcome not certain yet. */
  get pending(): boolean {
    return this.#turn !== undefined;
  }

  /** Puts away what the person has begun; what is under way is not the next one's to wait for, nor to read about (S2). */
  reset(): void {
    this.reason = '';
    this.failure = this.#turn = undefined;
    this.#lost = false;
  }

  /** Asks for an enrollment to be reopened, unless the host says no. */
  async send(enrollment: Enrollment, event: QualifyingLifeEvent): Promise<void> {
    const { session } = this.#settings;
    if (session === undefined || this.pending) return;
    const detail: ReissueSubmitDetail = { enrollmentId: enrollment.id, qleId: event.id };
    if (!tell(this.#host, 'vitable-reissue-submit', detail, true)) return;
    this.failure = undefined;
    const turn = (this.#turn = {});
    this.#host.requestUpdate();
    let reopened: Enrollment | undefined;
    try {
      reopened = await this.#ask(session, enrollment, event);
    } catch (reason) {
      await this.#failed(turn, session, enrollment, event, asVitableError(reason));
    }
    if (reopened !== undefined) this.#completed(session, enrollment, event, reopened);
    if (this.#turn === turn) this.#turn = undefined;
    this.#host.requestUpdate();
  }

  /** One request; where an earlier one may have been carried out, not before that is known (trap 14). */
  async #ask(session: Session, enrollment: Enrollment, event: QualifyingLifeEvent): Promise<Enrollment> {
    const arrived = this.#lost ? await findReissued(session, enrollment) : undefined;
    this.#lost = false;
    return arrived ?? reissue(session, enrollment, event.id, this.reason.trim());
  }

  /** An answer may come when the person or the enrollment has gone from here: nothing of it is then shown (S2). */
  #completed(session: Session, before: Enrollment, event: QualifyingLifeEvent, enrollment: Enrollment): void {
    const deadline = event.enrollment_window_end;
    session.changed();
    if (this.#settings.session === session && this.#options.enrollmentId() === before.id) {
      this.reset();
      this.#options.follow({ enrollment, deadline });
    }
    const detail: ReissueCompletedDetail = {
      enrollment: withoutNames(enrollment),
      previousEnrollmentId: before.id,
      enrollmentWindowEnd: deadline,
    };
    tell(this.#host, 'vitable-reissue-completed', detail);
  }

  /** What is true now is read before the person is asked to decide again (trap 14). */
  async #failed(
    turn: object,
    session: Session,
    before: Enrollment,
    event: QualifyingLifeEvent,
    error: VitableError,
  ): Promise<void> {
    this.known = !this.#lost;
    if (error.mayHaveArrived || error.code === 'conflict') {
      // A conflict too: a browser repeats a POST by itself when a kept connection breaks, and the second is refused
      // because the first was carried out.
      let arrived: Enrollment | undefined;
      try {
        arrived = await findReissued(session, before);
      } catch {
        this.#lost = error.mayHaveArrived && this.#turn === turn;
      }
      if (arrived !== undefined) return this.#completed(session, before, event, arrived);
      session.changed();
      if (this.#turn === turn) this.known = (await this.#options.refresh()) && !this.#lost;
    }
    tell(this.#host, 'vitable-error', { error });
    if (this.#turn !== turn) return;
    this.failure = error;
    this.#focus.to('failure');
  }
}
