import type { CalendarDate, LifeEventStatus, LifeEventType, OrUnknown } from '../api/models.js';

/** What is about to be reported; its notes are for the API alone (S1). */
export interface QleReportSubmitDetail {
  readonly memberId: string;
  readonly eventType: LifeEventType;
  readonly eventDate: CalendarDate;
}

/** What is on record now. */
export interface QleReportedDetail {
  readonly qleId: string;
  readonly eventType: LifeEventType;
  readonly eventDate: CalendarDate;
  readonly status: OrUnknown<LifeEventStatus>;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-qle-report-submit': CustomEvent<QleReportSubmitDetail>;
    'vitable-qle-reported': CustomEvent<QleReportedDetail>;
  }
}
