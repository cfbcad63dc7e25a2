import type { ReactiveController } from 'lit';
import type { VitableError } from '../../api/errors.js';
import type { Enrollment, QualifyingLifeEvent } from '../../api/models.js';
import type { FocusController } from '../../controllers/focus.js';
import { readEnrollment } from '../../controllers/reads.js';
import { REASON_LIMIT, ReissueController } from '../../controllers/reissue.js';
import { asVitableError } from '../../controllers/resource.js';
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
  /** The enrollment to be reopened, once it has been read. */
  enrollment: Enrollment | undefined;
  /** Why it could not be read. */
  error: VitableError | undefined;
  /** Whether the enrollment has been reopened and still awaits a choice. */
  done = false;
  readonly reissue: ReissueController;

  readonly #host: UseHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  #run: AbortController | undefined;
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
    if (session !== this.#session || this.#host.enrollmentId !== this.#enrollmentId) this.leave();
    this.#session = session;
    this.#enrollmentId = this.#host.enrollmentId;
  }

  hostDisconnected(): void {
    this.#run?.abort();
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
    void this.read();
    return true;
  }

  /** Reads the enrollment that is to be reopened, keeping what is shown. */
  readonly read = async (): Promise<void> => {
    const { session } = this.#settings;
    const { enrollmentId } = this.#host;
    this.#run?.abort();
    if (session === undefined || !enrollmentId || this.eventId === undefined) return;
    const run = (this.#run = new AbortController());
    this.error = undefined;
    try {
      const enrollment = await readEnrollment(session, enrollmentId, run.signal);
      if (run === this.#run) this.enrollment = enrollment;
    } catch (reason) {
      if (run === this.#run && !run.signal.aborted) this.error = asVitableError(reason);
    }
    this.#host.requestUpdate();
  };

  /** A choice may have been made since in the enrollment that was reopened. */
  async check(): Promise<void> {
    const { session } = this.#settings;
    const { enrollmentId } = this.#host;
    if (!this.done || session === undefined || !enrollmentId) return;
    const { signal } = (this.#run = new AbortController());
    const enrollment = await readEnrollment(session, enrollmentId, signal).catch(() => undefined);
    if (enrollment === undefined || signal.aborted || enrollment.status === 'pending') return;
    this.done = false;
    this.#host.requestUpdate();
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
    this.#run?.abort();
    this.#run = this.eventId = this.enrollment = this.error = undefined;
    this.#tried = false;
    this.reissue.reset();
    this.#host.requestUpdate();
  }
}
