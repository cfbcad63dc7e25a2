import type { ReactiveController } from 'lit';
import type { VitableError } from '../../api/errors.js';
import type { Enrollment, QualifyingLifeEvent } from '../../api/models.js';
import type { FocusController } from '../../controllers/focus.js';
import { readAllLifeEvents } from '../../controllers/reads.js';
import type { ReissueController } from '../../controllers/reissue.js';
import { REASON_LIMIT } from '../../controllers/reissue.js';
import { asVitableError } from '../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import type { CommonKey } from '../../i18n/en/common.js';
import { lengthOf } from '../../ui/long-text.js';

/** What has to be mended before the request can be sent. */
export type Mistake = 'event' | 'reason';

/** The step in which a person picks the life event that reopens their enrollment. */
export class LifeEventChoice implements ReactiveController {
  /** Whether the form is open. */
  open = false;
  /** What is wrong with what was given. */
  mistakes: readonly Mistake[] = [];
  /** Undefined while they are loading. */
  events: readonly QualifyingLifeEvent[] | undefined;
  /** Why the events could not be loaded. */
  error: VitableError | undefined;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  readonly #reissue: ReissueController;
  readonly #memberId: () => string | undefined;
  #loading: AbortController | undefined;
  #unlisten: (() => void) | undefined;

  constructor(
    host: ElementHost,
    settings: SettingsController<CommonKey>,
    focus: FocusController,
    reissue: ReissueController,
    memberId: () => string | undefined,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#reissue = reissue;
    this.#memberId = memberId;
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** Opens the form, or asks once more for its events. */
  begin(): void {
    this.open = true;
    this.#focus.to('change-title');
    this.events = undefined;
    void this.#load();
  }

  /** What was wrong with the last try is put away when the person goes on. */
  goOn(): void {
    this.mistakes = [];
    this.#reissue.failure = undefined;
    this.#host.requestUpdate();
  }

  cancel(): void {
    if (this.#reissue.pending) return;
    this.close();
    this.#focus.to('change');
  }

  close(): void {
    this.#stop();
    this.open = false;
    this.events = undefined;
    this.error = undefined;
    this.#reissue.reset();
    this.goOn();
  }

  async confirm(enrollment: Enrollment, qleId: string | undefined): Promise<void> {
    if (this.#reissue.pending) return;
    const event = this.events?.find(({ id }) => id === qleId);
    this.goOn();
    if (lengthOf(this.#reissue.reason) > REASON_LIMIT) this.mistakes = ['reason'];
    if (event === undefined) this.mistakes = ['event', ...this.mistakes];
    if (event === undefined || this.mistakes.length > 0) this.#focus.to('summary');
    else await this.#reissue.send(enrollment, event);
  }

  /** What is shown stays while it is read again: an event may have been reported or reviewed elsewhere on the page. */
  async #load(): Promise<void> {
    const { session } = this.#settings;
    const memberId = this.#memberId();
    if (session === undefined || !memberId) return;
    this.#stop();
    const { signal } = (this.#loading = new AbortController());
    this.#unlisten = session.listen((news) => {
      if (news === 'changed') void this.#load();
    });
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const events = await readAllLifeEvents(session, memberId, signal);
      if (!signal.aborted) this.events = events;
    } catch (reason) {
      if (!signal.aborted) this.error = asVitableError(reason);
    }
    this.#host.requestUpdate();
  }

  #stop(): void {
    this.#loading?.abort();
    this.#unlisten?.();
  }
}
