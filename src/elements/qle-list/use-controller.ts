import type { ReactiveController } from 'lit';
import type { VitableError } from '../../api/errors.js';
import type { Enrollment, QualifyingLifeEvent } from '../../api/models.js';
import type { FocusController } from '../../controllers/focus.js';
import { FormReading } from '../../controllers/form-reading.js';
import { readEnrollment } from '../../controllers/reads.js';
import { REASON_LIMIT, ReissueController } from '../../controllers/reissue.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import { tell } from '../../controllers/tell.js';
import type { Session } from '../../host/session.js';
import type { CommonKey } from '../../i18n/en/common.js';
import { lengthOf } from '../../ui/long-text.js';
import type { QleSelectDetail } from './events.js';

/** A list that may reopen an enrollment. */
type UseHost = ElementHost & { enrollmentId: string | null | undefined };

/**
 * Changing coverage with one of the events: chosen, the enrollment read, confirmed, reopened. The enrollment is read
 * only now, since most who look at their life events change nothing.
 */
export class UseController implements ReactiveController {
  /** The event that is being used. */
  eventId: string | undefined;
  /** Whether the enrollment has been reopened and still awaits a choice. */
  done = false;
  readonly reissue: ReissueController;

  readonly #host: UseHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  readonly #reading: FormReading<Enrollment>;
  #sending = false;
  /** Whether the person has tried to send what can't be sent. */
  #tried = false;
  #session: Session | undefined;
  #enrollmentId: string | null | undefined;

  /** @param refresh reads the events again */
  constructor(
    host: UseHost,
    settings: SettingsController<CommonKey>,
    focus: FocusController,
    refresh: () => Promise<void>,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.reissue = new ReissueController(host, settings, focus, {
      enrollmentId: () => host.enrollmentId,
      refresh: async () => {
        await Promise.all([refresh(), this.read()]);
        return this.error === undefined;
      },
      follow: ({ enrollment }) => {
        // The focus stays where it is when another element has done it, unless it is in the form that closes.
        const here = this.#sending || host.shadowRoot?.activeElement?.closest('[part=change]');
        this.#end();
        this.#enrollmentId = host.enrollmentId = enrollment.id;
        this.done = true;
        if (here) this.#focus.to('reopened');
      },
    });
    host.addController(this);
    this.#reading = new FormReading(host, settings, (session, signal) =>
      readEnrollment(session, host.enrollmentId ?? '', signal),
    );
  }

  /** The enrollment to be reopened, once it has been read. */
  get enrollment(): Enrollment | undefined {
    return this.#reading.value;
  }

  /** Why it could not be read. */
  get error(): VitableError | undefined {
    return this.#reading.error;
  }

  /** Whether there is something to confirm: an enrollment that has been read, and does not await a choice already. */
  get ready(): boolean {
    return this.error === undefined && this.enrollment !== undefined && this.enrollment.status !== 'pending';
  }

  /** Whether the reason has more characters than the API accepts, and the person knows. */
  get tooLong(): boolean {
    return this.#tried && lengthOf(this.reissue.reason) > REASON_LIMIT;
  }

  hostUpdate(): void {
    const { session } = this.#settings;
    const { enrollmentId } = this.#host;
    const chosen = this.done && this.enrollment !== undefined && this.enrollment.status !== 'pending';
    if (chosen || session !== this.#session || enrollmentId !== this.#enrollmentId) this.leave();
    this.#session = session;
    this.#enrollmentId = enrollmentId;
  }

  /** Another person or another enrollment: what has been begun is not theirs (S2). */
  leave(): void {
    this.#end();
    this.done = false;
  }

  /**
   * Opens the form of an event, unless the host says no.
   *
   * @returns whether it is open
   */
  begin({ id: qleId }: QualifyingLifeEvent): boolean {
    const detail: QleSelectDetail = { qleId };
    if (this.reissue.pending || !tell(this.#host, 'vitable-qle-select', detail, true)) return false;
    this.leave();
    this.eventId = qleId;
    this.#focus.to('use-title');
    this.#reading.open();
    return true;
  }

  /** Reads the enrollment again, keeping what is shown. */
  readonly read = (): Promise<void> => this.#reading.read();

  /** A choice may have been made since in the enrollment that was reopened. */
  check(): void {
    if (this.done) void this.read();
  }

  /** The person gives a reason. */
  write(reason: string): void {
    this.reissue.reason = reason;
    this.#host.requestUpdate();
  }

  /** Sends it, unless something is to be mended. */
  async confirm(event: QualifyingLifeEvent): Promise<void> {
    const { enrollment } = this;
    if (enrollment === undefined || this.reissue.pending || this.#sending) return;
    this.#tried = true;
    if (this.tooLong) return this.#focus.to('summary');
    this.#sending = true;
    await this.reissue.send(enrollment, event);
    this.#sending = false;
  }

  cancel(): void {
    if (this.reissue.pending) return;
    this.#focus.to(`use-${this.eventId}`);
    this.#end();
  }

  #end(): void {
    this.#reading.close();
    this.eventId = undefined;
    this.#tried = false;
    this.reissue.reset();
    this.#host.requestUpdate();
  }
}
