import type { ReactiveController } from 'lit';
import type { VitableError } from '../../../api/errors.js';
import { REASON_LENGTH_LIMIT } from '../../../api/models.js';
import type { Enrollment, QualifyingLifeEvent } from '../../../api/models.js';
import { sentLength } from '../../../api/text-length.js';
import type { FocusController } from '../../../controllers/focus.js';
import { IdentityController } from '../../../controllers/identity.js';
import { ReissueController } from '../../../controllers/reissue.js';
import { ResourceController } from '../../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import { readEnrollment } from '../../../data/queries.js';
import type { ReopenedEnrollment } from '../../../data/reissue.js';
import { dispatch } from '../../../events/dispatch.js';
import type { CommonKey } from '../../../i18n/en/common.js';
import type { QleSelectDetail } from '../events.js';

type ChangeCoverageHost = ElementHost & {
  /** The enrollment to reopen. */
  enrollmentId: string | null | undefined;
  /** Loads the life events again. */
  refresh(): Promise<void>;
};

/**
 * Changes coverage with one of the listed life events: the person chooses the event, sees a form, confirms, and the
 * enrollment is reopened. The enrollment is loaded when an event is chosen and not before, because most people who look
 * at their life events change nothing.
 */
export class ChangeCoverageController implements ReactiveController {
  /** The life event whose form is open. */
  eventId: string | undefined;
  /** Whether the enrollment has been reopened and still awaits a choice. */
  done = false;
  /** Whether that was an earlier request, and a change that the person has made since has not been sent. */
  changedSince = false;
  readonly reissue: ReissueController;

  readonly #host: ChangeCoverageHost;
  readonly #focus: FocusController;
  readonly #resource: ResourceController<Enrollment>;
  readonly #identity: IdentityController;
  /** The request that was confirmed in this form, until its outcome is known. */
  #sending: object | undefined;
  /** Whether the person has tried to send: nothing is marked as wrong before. */
  #attempted = false;

  constructor(host: ChangeCoverageHost, settings: SettingsController<CommonKey>, focus: FocusController) {
    this.#host = host;
    this.#focus = focus;
    const enrollmentId = () => host.enrollmentId;
    this.reissue = new ReissueController(host, settings, focus, {
      enrollmentId,
      refresh: async () => {
        await Promise.all([host.refresh(), this.load()]);
        return this.error === undefined;
      },
      follow: (reopened) => this.follow(reopened),
    });
    this.#identity = new IdentityController(host, settings, enrollmentId, () => this.reset());
    host.addController(this);
    this.#resource = new ResourceController(host, settings, {
      identity: () => (this.eventId !== undefined || this.done ? host.enrollmentId || null : null),
      load: readEnrollment,
    });
  }

  /** The enrollment to reopen, once it has been loaded. */
  get enrollment(): Enrollment | undefined {
    return this.#resource.value;
  }

  /** Why the enrollment could not be loaded. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /** Whether the person can confirm: the enrollment has been loaded, and does not await a choice already. */
  get ready(): boolean {
    return this.error === undefined && this.enrollment !== undefined && this.enrollment.status !== 'pending';
  }

  /** Whether the reason is too long, once the person has tried to send it. */
  get reasonTooLong(): boolean {
    return this.#attempted && sentLength(this.reissue.reason) > REASON_LENGTH_LIMIT;
  }

  hostUpdate(): void {
    // Once a choice has been made in the reopened enrollment, the message about it is out of date.
    if (this.done && this.enrollment !== undefined && this.enrollment.status !== 'pending') this.reset();
  }

  /** Discards what was begun, for another person or another enrollment (S2). */
  reset(): void {
    // The field or button that has the focus goes away.
    if (this.eventId !== undefined && this.#host.shadowRoot?.activeElement?.closest('[part=change]'))
      this.#focus.to('base');
    this.#close();
    this.done = false;
  }

  /**
   * Opens the form of a life event, unless the host page cancels it.
   *
   * @param mayFocus whether the focus moves to the form
   * @returns whether the form is open
   */
  begin({ id: qleId }: QualifyingLifeEvent, mayFocus: boolean): boolean {
    const detail: QleSelectDetail = { qleId };
    if (this.reissue.pending || !dispatch(this.#host, 'vitable-qle-select', detail, true)) return false;
    this.reset();
    this.eventId = qleId;
    if (mayFocus) this.#focus.to('change-title');
    return true;
  }

  /** Loads the enrollment again. Until it has been loaded, the old one stays in sight. */
  load(): Promise<void> {
    return this.#resource.refresh();
  }

  /** The person edits the reason. */
  setReason(reason: string): void {
    this.reissue.reason = reason;
    this.#host.requestUpdate();
  }

  /** Sends the request, unless something has to be corrected first. */
  async confirm(event: QualifyingLifeEvent): Promise<void> {
    const { enrollment } = this;
    if (enrollment === undefined || !this.ready || this.reissue.pending) return;
    this.#attempted = true;
    if (this.reasonTooLong) return this.#focus.to('summary');
    const sending = (this.#sending = {});
    await this.reissue.send(enrollment, event);
    if (this.#sending === sending) this.#sending = undefined;
  }

  /** The person closes the form. */
  cancel(): void {
    if (this.reissue.pending) return;
    this.#focus.to(`change-coverage-${this.eventId}`);
    this.#close();
  }

  /** Goes over to the reopened enrollment, whichever element on the page has reopened it. */
  follow({ enrollment, changedSince = false }: ReopenedEnrollment): void {
    // When another element has reopened it, the focus moves only if it is in the form that closes now.
    const isHere = this.#sending ?? this.#host.shadowRoot?.activeElement?.closest('[part=change]');
    this.#close();
    this.#host.enrollmentId = enrollment.id;
    this.#identity.adopt();
    this.done = true;
    this.changedSince = changedSince;
    if (isHere) this.#focus.to('reopened');
  }

  #close(): void {
    this.#resource.clear();
    this.eventId = this.#sending = undefined;
    this.#attempted = false;
    this.reissue.reset();
    this.#host.requestUpdate();
  }
}
