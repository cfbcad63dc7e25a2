import type { ReactiveController } from 'lit';
import type { VitableError } from '../api/errors.js';
import type { CalendarDate, LifeEventType, QualifyingLifeEvent } from '../api/models.js';
import type { LifeEventReport } from '../api/requests.js';
import { addDays, isCalendarDate } from '../benefits/calendar.js';
import type { Session } from '../host/session.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { FocusController } from './focus.js';
import type { QleReportSubmitDetail, QleReportedDetail } from './report-events.js';
import type { Attempt } from './report-operation.js';
import { deliver } from './report-operation.js';
import type { ElementHost, SettingsController } from './settings.js';
import { SubmissionController } from './submission.js';
import { tell } from './tell.js';

/** The characters of notes that the API accepts (digest, operation S). */
export const NOTES_LIMIT = 1000;

/** What a person has entered so far. */
export interface ReportDraft {
  readonly eventType: LifeEventType | undefined;
  /** As the field gives it: a calendar date, or nothing while it is not complete. */
  readonly eventDate: string;
  readonly notes: string;
}

/** What has to be mended before a report can be sent. */
export type ReportMistake = 'type' | 'date' | 'date-late' | 'notes';

export interface ReportFailure {
  readonly error: VitableError;
  /** `missing`: its answer was lost, and it is not on record. `unsure`: nor can it be read whether it is. */
  readonly outcome: 'refused' | 'missing' | 'unsure';
}

export interface ReportOptions {
  readonly memberId: () => string | null | undefined;
  /** The member's life events that have been read. */
  readonly known: () => readonly QualifyingLifeEvent[];
  /** The last day that an event may be on. */
  readonly lastDate: () => CalendarDate;
}

const NOTHING: ReportDraft = { eventType: undefined, eventDate: '', notes: '' };

/**
 * Reporting a life event: what is entered, what is wrong with it, one request, and an outcome that is certain before
 * anything is claimed. What a person has entered stays until it is on record, or until another person is here (S2).
 */
export class ReportController implements ReactiveController {
  open = false;
  draft = NOTHING;
  failure: ReportFailure | undefined;
  /** What has been reported here. */
  reported: QualifyingLifeEvent | undefined;

  readonly #host: ElementHost;
  readonly #settings: SettingsController<CommonKey>;
  readonly #focus: FocusController;
  readonly #options: ReportOptions;
  #submission: SubmissionController;
  /** Whether the person has tried to send it: before, nothing is a mistake. */
  #tried = false;
  #attempt: Attempt | undefined;
  #session: Session | undefined;
  #memberId: string | null | undefined;

  constructor(
    host: ElementHost,
    settings: SettingsController<CommonKey>,
    focus: FocusController,
    options: ReportOptions,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#focus = focus;
    this.#options = options;
    this.#submission = new SubmissionController(host);
    host.addController(this);
  }

  /** Whether the report is on its way. */
  get pending(): boolean {
    return this.#submission.pending;
  }

  /** What is to be mended; nothing until the person has tried to send it. */
  get mistakes(): readonly ReportMistake[] {
    if (!this.#tried) return [];
    const { eventType, eventDate, notes } = this.draft;
    const found: ReportMistake[] = [];
    if (eventType === undefined) found.push('type');
    if (!isCalendarDate(eventDate)) found.push('date');
    else if (eventDate > this.#options.lastDate()) found.push('date-late');
    // By code points, as the API counts.
    if (Array.from(notes).length > NOTES_LIMIT) found.push('notes');
    return found;
  }

  hostUpdate(): void {
    const { session } = this.#settings;
    const memberId = this.#options.memberId();
    const other =
      (this.#session !== undefined && session !== undefined && session !== this.#session) ||
      (this.#memberId !== undefined && memberId !== this.#memberId);
    if (other) this.leave();
    this.#session = session ?? this.#session;
    this.#memberId = memberId ?? this.#memberId;
  }

  begin(): void {
    this.open = true;
    this.reported = undefined;
    this.#focus.to('report-title');
  }

  /** The person puts the form away. */
  close(): void {
    if (this.pending) return;
    this.putAway();
    this.#focus.to('report');
  }

  /** Puts the form away; what is in it is there again when it is opened. */
  putAway(): void {
    this.open = this.#tried = false;
    this.failure = this.reported = undefined;
    this.#host.requestUpdate();
  }

  enter(change: Partial<ReportDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.#host.requestUpdate();
  }

  /** Another person, or another member: nothing of this one's stays, nor does the new one wait for its answer. */
  leave(): void {
    this.#submission = new SubmissionController(this.#host);
    this.#reset();
  }

  /** Sends it, unless something is to be mended or the host says no. */
  async send(): Promise<void> {
    const { session, today } = this.#settings;
    const memberId = this.#options.memberId();
    const submission = this.#submission;
    if (session === undefined || !memberId || submission.pending) return;
    this.#tried = true;
    const { eventType, eventDate, notes } = this.draft;
    if (this.mistakes.length > 0 || eventType === undefined) return this.#focus.to('summary');
    const detail: QleReportSubmitDetail = { memberId, eventType, eventDate };
    if (!tell(this.#host, 'vitable-qle-report-submit', detail, true)) return;
    this.failure = undefined;

    const attempt = this.#attemptFor(
      { event_type: eventType, event_date: eventDate, ...(notes.trim() && { notes: notes.trim() }) },
      addDays(today, -1),
    );
    const event = await submission.run(() => deliver(session, memberId, attempt));
    if (event !== undefined) this.#completed(session, detail, event);
    else if (submission.error !== undefined) this.#failed(session, detail, attempt, submission.error);
  }

  /** What is tried once more is looked for among what is new since it was tried first. */
  #attemptFor(given: LifeEventReport, since: CalendarDate): Attempt {
    const last = this.#attempt;
    const same = last?.given.event_type === given.event_type && last.given.event_date === given.event_date;
    const known = new Set(this.#options.known().map(({ id }) => id));
    return (this.#attempt = last?.lost && same ? { ...last, given } : { given, known, since, lost: false });
  }

  /** Whether the person and the member are still here: an answer may come when they have gone (S2). */
  #shows(session: Session, { memberId }: QleReportSubmitDetail): boolean {
    return this.#settings.session === session && this.#options.memberId() === memberId;
  }

  #completed(session: Session, sent: QleReportSubmitDetail, event: QualifyingLifeEvent): void {
    const { eventType, eventDate } = sent;
    session.changed();
    if (this.#shows(session, sent)) {
      this.#reset();
      this.reported = event;
      this.#focus.to('reported');
    }
    const detail: QleReportedDetail = { qleId: event.id, eventType, eventDate, status: event.status };
    tell(this.#host, 'vitable-qle-reported', detail);
  }

  #failed(session: Session, sent: QleReportSubmitDetail, { lost }: Attempt, error: VitableError): void {
    if (error.mayHaveArrived || error.code === 'conflict') session.changed();
    if (this.#shows(session, sent)) {
      const outcome = lost ? 'unsure' : error.mayHaveArrived ? 'missing' : 'refused';
      this.failure = { error, outcome };
      this.#focus.to('report-failure');
    }
    tell(this.#host, 'vitable-error', { error });
  }

  #reset(): void {
    this.open = this.#tried = false;
    this.draft = NOTHING;
    this.failure = this.reported = this.#attempt = undefined;
    this.#host.requestUpdate();
  }
}
