import type { VitableError } from '../../api/errors.js';
import type { Enrollment, QualifyingLifeEvent } from '../../api/models.js';
import { withoutNames } from '../../benefits/without-names.js';
import type { FocusController } from '../../controllers/focus.js';
import { readAllLifeEvents } from '../../controllers/reads.js';
import { asVitableError } from '../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import { SubmissionController } from '../../controllers/submission.js';
import { tell } from '../../controllers/tell.js';
import type { Session } from '../../host/session.js';
import type { CommonKey } from '../../i18n/en/common.js';
import type { ReissueCompletedDetail, ReissueSubmitDetail } from './events.js';
import { findReissued, reissue } from './reissue.js';

/** What the controller needs of its card. */
export interface ReissueCard {
  /** The enrollment that is shown now. */
  readonly enrollment: () => Enrollment | undefined;
  readonly memberId: () => string | undefined;
  readonly qleId: () => string | undefined;
  /** Reads the enrollment again. */
  readonly refresh: () => Promise<void>;
  /** Goes over to the reopened enrollment. */
  readonly follow: (enrollment: Enrollment) => void;
}

/** The way from an enrollment that is closed to one that is open again, by a life event. */
export class ReissueController {
  /** Whether the form is open. */
  open = false;
  /** Whether the person has yet to choose a life event. */
  mistake = false;
  /** Undefined while they are loading. */
  events: readonly QualifyingLifeEvent[] | undefined;
  /** Why the events could not be loaded. */
  eventsError: VitableError | undefined;
  /** Why the request failed; known once it is certain that it was not carried out all the same. */
  failure: VitableError | undefined;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  readonly #card: ReissueCard;
  readonly #submission: SubmissionController;
  #loading: AbortController | undefined;

  constructor(
    host: ElementHost,
    settings: SettingsController<CommonKey>,
    focus: FocusController,
    card: ReissueCard,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#card = card;
    this.#submission = new SubmissionController(host);
    host.addController(this);
  }

  /** Whether the request is on its way. */
  get pending(): boolean {
    return this.#submission.pending;
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#loading?.abort();
    });
  }

  /** Opens the form, or asks once more for its events. */
  begin(): void {
    this.open = true;
    this.#focus.to('change-title');
    void this.#loadEvents();
  }

  /** What was wrong with the last try is put away when the person goes on. */
  goOn(): void {
    this.mistake = false;
    this.failure = undefined;
    this.#host.requestUpdate();
  }

  cancel(): void {
    if (this.pending) return;
    this.close();
    this.#focus.to('change');
  }

  close(): void {
    this.#loading?.abort();
    this.open = false;
    this.events = undefined;
    this.eventsError = undefined;
    this.goOn();
  }

  async confirm(): Promise<void> {
    const { session } = this.#settings;
    const enrollment = this.#card.enrollment();
    const event = this.events?.find(({ id }) => id === this.#card.qleId());
    if (session === undefined || enrollment === undefined || this.pending) return;
    this.mistake = event === undefined;
    if (event === undefined) {
      this.#focus.to('summary');
      return;
    }
    const detail: ReissueSubmitDetail = { enrollmentId: enrollment.id, qleId: event.id };
    if (!tell(this.#host, 'vitable-reissue-submit', detail, true)) return;
    this.failure = undefined;
    const reopened = await this.#submission.run(() => reissue(session, enrollment, event.id));
    if (reopened !== undefined) this.#completed(session, enrollment, reopened);
    else if (this.#submission.error !== undefined)
      await this.#failed(session, enrollment, this.#submission.error);
  }

  async #loadEvents(): Promise<void> {
    const { session } = this.#settings;
    const memberId = this.#card.memberId();
    if (session === undefined || !memberId) return;
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    this.events = undefined;
    this.eventsError = undefined;
    this.#host.requestUpdate();
    try {
      const events = await readAllLifeEvents(session, memberId, signal);
      if (!signal.aborted) this.events = events;
    } catch (reason) {
      if (!signal.aborted) this.eventsError = asVitableError(reason);
    }
    this.#host.requestUpdate();
  }

  /** An answer may come when the person or the enrollment has gone from the card: it then shows nothing of it (S2). */
  #completed(session: Session, before: Enrollment, enrollment: Enrollment): void {
    if (this.#settings.session === session && this.#card.enrollment()?.id === before.id) {
      this.close();
      this.#card.follow(enrollment);
      this.#focus.to('headline');
    }
    session.changed();
    const detail: ReissueCompletedDetail = {
      enrollment: withoutNames(enrollment),
      previousEnrollmentId: before.id,
    };
    tell(this.#host, 'vitable-reissue-completed', detail);
  }

  /** What is true now is read before the person is asked to decide again (trap 14). */
  async #failed(session: Session, before: Enrollment, error: VitableError): Promise<void> {
    if (error.mayHaveArrived || error.code === 'conflict') {
      // A conflict too: a browser repeats a POST by itself when a kept connection breaks, and the second is refused
      // because the first was carried out.
      const arrived = await findReissued(session, before).catch(() => undefined);
      if (arrived !== undefined) {
        this.#completed(session, before, arrived);
        return;
      }
      session.changed();
      await this.#card.refresh();
    }
    this.failure = error;
    tell(this.#host, 'vitable-error', { error });
    this.#focus.to('failure');
  }
}
