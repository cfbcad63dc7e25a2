import type { VitableError } from '../../../api/errors.js';
import { NOTES_LENGTH_LIMIT } from '../../../api/models.js';
import type { CalendarDate, LifeEventType, QualifyingLifeEvent } from '../../../api/models.js';
import type { LifeEventReport } from '../../../api/requests.js';
import { sentLength } from '../../../api/text-length.js';
import { addDays, isCalendarDate } from '../../../benefits/dates/calendar-date.js';
import type { DateDoubt } from '../../../benefits/dates/date-doubt.js';
import { dateDoubt } from '../../../benefits/dates/date-doubt.js';
import type { FocusController } from '../../../controllers/focus.js';
import { IdentityController } from '../../../controllers/identity.js';
import type { MutationTurn } from '../../../controllers/mutation.js';
import { MutationController } from '../../../controllers/mutation.js';
import type { ElementHost, SettingsController } from '../../../controllers/settings.js';
import type { MutationOutcome } from '../../../data/mutation.js';
import { isRefusal, mutate } from '../../../data/mutation.js';
import { dispatch } from '../../../events/dispatch.js';
import type { CommonKey } from '../../../i18n/en/common.js';
import type { QleReportSubmitDetail, QleReportedDetail } from '../events.js';
import type { ReportedLifeEvent } from './life-event-report.js';
import { lifeEventReport } from './life-event-report.js';

/** The values that the person has entered so far. */
export interface ReportDraft {
  readonly eventType: LifeEventType | undefined;
  /** The value of the date field: an ISO calendar date, or empty while the date is incomplete. */
  readonly eventDate: string;
  /** A date more than ten years from today that the person has confirmed; empty where there is none. */
  readonly confirmedDate: string;
  readonly notes: string;
}

/** A field that keeps the report from being sent. */
export type ReportIssue = 'type' | 'date' | 'date-late' | 'date-year' | 'date-far' | 'notes';

export interface ReportFailure {
  readonly error: VitableError;
  readonly outcome: Exclude<MutationOutcome<ReportedLifeEvent>['kind'], 'recorded'>;
}

type ReportHost = ElementHost & {
  readonly memberId: string | null | undefined;
  readonly maxFutureDays: number | undefined;
  /** Whether the person can report a life event here. The host page may change that while the form is open. */
  readonly allowReport: boolean | undefined;
  /** The member's life events that have been loaded. */
  readonly data: readonly QualifyingLifeEvent[] | undefined;
};

/** How many days after today a reported life event can be, where the host page sets no number. The API documents none. */
const MAX_FUTURE_DAYS = 60;

const EMPTY: ReportDraft = { eventType: undefined, eventDate: '', confirmedDate: '', notes: '' };

/**
 * The form that reports a life event: the draft, its issues, the request and the outcome. The draft stays until it is on
 * record, or until another person or another member is shown (S2).
 */
export class ReportController {
  open = false;
  draft = EMPTY;
  failure: ReportFailure | undefined;
  /** The life event that was reported here. */
  reported: QualifyingLifeEvent | undefined;
  /**
   * Whether `reported` comes from an earlier report whose answer was lost and that was found on record now. The draft has
   * not been sent then, and the form stays open.
   */
  reportedEarlier = false;
  /** Whether `reported` has other notes than the person has entered since; those have not been sent. */
  notesChanged = false;

  readonly #host: ReportHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  readonly #mutation: MutationController;
  /** Whether the person has tried to send: nothing is marked as wrong before. */
  #attempted = false;

  constructor(host: ReportHost, settings: SettingsController<CommonKey>, focus: FocusController) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#mutation = new MutationController(host, settings);
    new IdentityController(
      host,
      settings,
      () => host.memberId,
      () => this.reset(),
    );
  }

  /** Whether the report is on its way. */
  get pending(): boolean {
    return this.#mutation.pending;
  }

  /** The last day on which a reported life event can be. */
  get lastDate(): CalendarDate {
    const days = this.#host.maxFutureDays ?? MAX_FUTURE_DAYS;
    // With a larger number `addDays` would leave the years that a date can have.
    const isValid = Number.isInteger(days) && Math.abs(days) < 36_500;
    return addDays(this.#settings.today, isValid ? days : MAX_FUTURE_DAYS);
  }

  /** Whether the person is asked to confirm the date, or has confirmed it. */
  get asksForDate(): boolean {
    return this.#attempted && this.#doubt === 'far';
  }

  get #doubt(): DateDoubt | undefined {
    const { eventDate } = this.draft;
    const isInTime = isCalendarDate(eventDate) && eventDate <= this.lastDate;
    return isInTime ? dateDoubt(eventDate, this.#settings.today) : undefined;
  }

  /** The issues that the person has to correct; empty until they have tried to send. */
  get issues(): readonly ReportIssue[] {
    if (!this.#attempted) return [];
    const { eventType, eventDate, notes } = this.draft;
    const issues: ReportIssue[] = [];
    if (eventType === undefined) issues.push('type');
    if (this.#doubt === 'year') issues.push('date-year');
    if (this.asksForDate && eventDate !== this.draft.confirmedDate) issues.push('date-far');
    if (!isCalendarDate(eventDate)) issues.push('date');
    else if (eventDate > this.lastDate) issues.push('date-late');
    if (sentLength(notes) > NOTES_LENGTH_LIMIT) issues.push('notes');
    return issues;
  }

  /**
   * Opens the form.
   *
   * @param mayFocus whether the focus moves to the form
   */
  begin(mayFocus: boolean): void {
    this.open = true;
    this.reported = undefined;
    if (mayFocus) this.#focus.to('report-title');
    this.#host.requestUpdate();
  }

  /** The person closes the form. */
  close(): void {
    if (this.pending) return;
    this.hide();
    this.#focus.to('report');
  }

  /** Closes the form. The draft is in it again when it is opened. */
  hide(): void {
    this.open = this.#attempted = false;
    this.failure = this.reported = undefined;
    this.#host.requestUpdate();
  }

  /** The person edits a field. */
  edit(change: Partial<ReportDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.#host.requestUpdate();
  }

  /** Discards draft and outcome, for another person or another member. */
  reset(): void {
    this.#mutation.reset();
    // The field or button that has the focus goes away.
    if (this.open && this.#host.shadowRoot?.activeElement) this.#focus.to('base');
    this.open = this.#attempted = false;
    this.draft = EMPTY;
    this.failure = this.reported = undefined;
    this.#host.requestUpdate();
  }

  /** Sends the report, unless something has to be corrected first or the host page cancels it. */
  async send(): Promise<void> {
    const { memberId, allowReport } = this.#host;
    if (this.#settings.session === undefined || !memberId || !allowReport || this.pending) return;
    this.#attempted = true;
    const { eventType, eventDate, notes } = this.draft;
    if (this.issues.length > 0 || eventType === undefined) return this.#focus.to('summary');
    const detail: QleReportSubmitDetail = { memberId, eventType, eventDate };
    if (!this.#mutation.announce('vitable-qle-report-submit', detail)) return;
    this.failure = this.reported = undefined;
    const report = {
      event_type: eventType,
      event_date: eventDate,
      ...(notes.trim() && { notes: notes.trim() }),
    };
    await this.#mutation.run((turn) => this.#send(turn, memberId, report));
  }

  async #send(turn: MutationTurn, memberId: string, report: LifeEventReport): Promise<void> {
    const { session } = turn;
    const since = addDays(this.#settings.today, -1);
    const outcome = await mutate(
      session,
      lifeEventReport(session, memberId, report, this.#host.data ?? [], since),
    );
    if (outcome.kind === 'recorded') return this.#completed(turn, report, outcome.value, outcome.earlier);
    const { kind, error } = outcome;
    if (error.mayHaveArrived || isRefusal(error)) session.changed();
    if (turn.isCurrent()) {
      this.failure = { error, outcome: kind };
      this.#focus.to('report-failure');
    }
    this.#mutation.report(error);
  }

  #completed(
    turn: MutationTurn,
    submitted: LifeEventReport,
    { event, report }: ReportedLifeEvent,
    earlier: boolean,
  ): void {
    turn.session.changed();
    if (turn.isCurrent()) {
      // If an earlier report was found, the present draft has not been sent: it stays in the form, and the person decides.
      if (!earlier) this.reset();
      this.reported = event;
      this.reportedEarlier = earlier;
      this.notesChanged = submitted.notes !== report.notes;
      this.#focus.to('reported');
    }
    const detail: QleReportedDetail = {
      qleId: event.id,
      eventType: report.event_type,
      eventDate: report.event_date,
      status: event.status,
    };
    dispatch(this.#host, 'vitable-qle-reported', detail);
  }
}
