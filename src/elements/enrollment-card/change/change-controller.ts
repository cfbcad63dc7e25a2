import type { ReactiveController } from 'lit';
import { REASON_LENGTH_LIMIT } from '../../../api/models.js';
import type { VitableError } from '../../../api/errors.js';
import type { Enrollment, QualifyingLifeEvent } from '../../../api/models.js';
import { sentLength } from '../../../api/text-length.js';
import { lifeEventUse, mayBeUsed } from '../../../benefits/life-events/life-event.js';
import type { FocusController } from '../../../controllers/focus.js';
import { ReissueController } from '../../../controllers/reissue.js';
import { ResourceController } from '../../../controllers/resource.js';
import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import { readAllLifeEvents } from '../../../data/queries.js';
import type { ReopenedEnrollment } from '../../../data/reissue.js';
import type { CommonKey } from '../../../i18n/en/common.js';
import { checkRadios } from '../../../ui/radio-group.js';

/** A field that keeps the request from being sent: no life event is chosen, or the reason is too long. */
export type ChangeIssue = 'event' | 'reason';

type ChangeHost = ElementHost & {
  readonly enrollmentId: string | null | undefined;
  readonly memberId: string | undefined;
  /** The chosen life event. */
  qleId: string | undefined;
  readonly error: VitableError | undefined;
  refresh(): Promise<void>;
};

/** The form that reopens the card's enrollment: the member's life events to choose from, a reason, and the request. */
export class ChangeController implements ReactiveController {
  open = false;
  /** The issues of the last attempt to send, for the person to correct. */
  issues: readonly ChangeIssue[] = [];
  readonly reissue: ReissueController;

  readonly #host: ChangeHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  /** The member's life events, which are loaded while the form is open. */
  readonly #events: ResourceController<readonly QualifyingLifeEvent[]>;
  /** The life event that the person has chosen, and not the host page. */
  #chosenId: string | undefined;

  /** @param follow shows the enrollment that was reopened here */
  constructor(
    host: ChangeHost,
    settings: SettingsController<CommonKey>,
    focus: FocusController,
    follow: (reopened: ReopenedEnrollment) => void,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.reissue = new ReissueController(host, settings, focus, {
      enrollmentId: () => host.enrollmentId,
      refresh: async () => {
        await host.refresh();
        return host.error === undefined;
      },
      follow,
    });
    this.#events = new ResourceController(host, settings, {
      identity: () => (this.open ? host.memberId || null : null),
      load: readAllLifeEvents,
    });
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.open && this.#host.shadowRoot) checkRadios(this.#host.shadowRoot, 'event', this.#host.qleId);
  }

  /** Undefined while they are loading. */
  get events(): readonly QualifyingLifeEvent[] | undefined {
    return this.#events.value;
  }

  /** Why the life events could not be loaded. */
  get error(): VitableError | undefined {
    return this.#events.error;
  }

  /**
   * Opens the form, or loads its life events again after a failure.
   *
   * @param mayFocus whether the focus moves to the form
   */
  begin(mayFocus = true): void {
    this.open = true;
    if (mayFocus) this.#focus.to('change-title');
    this.#events.retry();
  }

  /** Closes the form, because the enrollment was reopened, here or elsewhere on the page. */
  done(): void {
    // If the focus is outside the card, the person has moved it there meanwhile, and it stays (A5).
    if (this.open && this.#host.shadowRoot?.activeElement) this.#focus.to('headline');
    this.close();
  }

  /** The person chooses a life event. */
  choose(qleId: string): void {
    this.#host.qleId = this.#chosenId = qleId;
    this.#clearIssues();
  }

  /** The person edits the reason. */
  setReason(reason: string): void {
    this.reissue.reason = reason;
    this.#clearIssues();
  }

  /** Sends the request, unless something has to be corrected first. */
  async confirm(enrollment: Enrollment): Promise<void> {
    const { reissue } = this;
    if (reissue.pending) return;
    const { today } = this.#settings;
    const { qleId } = this.#host;
    // The host page may have set the id of an event that can't be used.
    const event = this.events?.find(({ id }) => id === qleId);
    const usable = event !== undefined && mayBeUsed(lifeEventUse(event, today)) ? event : undefined;
    this.#clearIssues();
    if (sentLength(reissue.reason) > REASON_LENGTH_LIMIT) this.issues = ['reason'];
    if (usable === undefined) this.issues = ['event', ...this.issues];
    if (usable === undefined || this.issues.length > 0) this.#focus.to('summary');
    else await reissue.send(enrollment, usable);
  }

  /** The person closes the form. */
  cancel(): void {
    if (this.reissue.pending) return;
    this.close();
    this.#focus.to('change');
  }

  /** Closes the form and discards the reason. */
  close(): void {
    this.open = false;
    this.#events.clear();
    this.reissue.reset();
    this.#clearIssues();
  }

  /** For another person or another enrollment: closes the form and discards the choice (S2). */
  reset(): void {
    // The field or button that has the focus goes away.
    if (this.open && this.#host.shadowRoot?.activeElement) this.#focus.to('base');
    if (this.#host.qleId === this.#chosenId) this.#host.qleId = undefined;
    this.#chosenId = undefined;
    this.close();
  }

  /** Removes the messages about the last attempt, once the person has changed something. */
  #clearIssues(): void {
    this.issues = [];
    this.reissue.failure = undefined;
    this.#host.requestUpdate();
  }
}
