import type { VitableError } from '../../api/errors.js';
import type { Enrollment, QualifyingLifeEvent } from '../../api/models.js';
import { lifeEventUse, mayBeUsed } from '../../benefits/life-event.js';
import type { FocusController } from '../../controllers/focus.js';
import { FormReading } from '../../controllers/form-reading.js';
import { readAllLifeEvents } from '../../controllers/reads.js';
import type { ReissueController } from '../../controllers/reissue.js';
import { REASON_LIMIT } from '../../controllers/reissue.js';
import type { ElementHost, SettingsController } from '../../controllers/settings.js';
import type { CommonKey } from '../../i18n/en/common.js';
import { lengthOf } from '../../ui/long-text.js';

/** What has to be mended before the request can be sent. */
export type Mistake = 'event' | 'reason';

/** The step in which a person picks the life event that reopens their enrollment. */
export class LifeEventChoice {
  /** Whether the form is open. */
  open = false;
  /** What is wrong with what was given. */
  mistakes: readonly Mistake[] = [];

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  readonly #reissue: ReissueController;
  readonly #reading: FormReading<readonly QualifyingLifeEvent[]>;

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
    this.#reading = new FormReading(host, settings, (session, signal) =>
      readAllLifeEvents(session, memberId() ?? '', signal),
    );
  }

  /** Undefined while they are loading. */
  get events(): readonly QualifyingLifeEvent[] | undefined {
    return this.#reading.value;
  }

  /** Why the events could not be loaded. */
  get error(): VitableError | undefined {
    return this.#reading.error;
  }

  /** Opens the form, or asks once more for its events. */
  begin(): void {
    this.open = true;
    this.#focus.to('change-title');
    this.#reading.open();
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
    this.open = false;
    this.#reading.close();
    this.#reissue.reset();
    this.goOn();
  }

  async confirm(enrollment: Enrollment, qleId: string | undefined): Promise<void> {
    if (this.#reissue.pending) return;
    const { today } = this.#settings;
    // A host may name one that has had its time.
    const event = this.events?.find((one) => one.id === qleId && mayBeUsed(lifeEventUse(one, today)));
    this.goOn();
    if (lengthOf(this.#reissue.reason) > REASON_LIMIT) this.mistakes = ['reason'];
    if (event === undefined) this.mistakes = ['event', ...this.mistakes];
    if (event === undefined || this.mistakes.length > 0) this.#focus.to('summary');
    else await this.#reissue.send(enrollment, event);
  }
}
