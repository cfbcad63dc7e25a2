import type { CalendarDate, LifeEventStatus, LifeEventType, OrUnknown } from '../../api/models.js';
// The types of the events that this element shares with others. An empty export stays in the declaration file; TypeScript
// would drop an empty import from it.
export type {} from '../../events/reissue.js';
export type {} from '../../events/shared.js';

/** Detail of `vitable-view-change`: what a link back to this view needs. */
export interface QleViewChangeDetail {
  readonly eventType: string | undefined;
  readonly status: string | undefined;
  readonly page: number;
}

/** Detail of `vitable-qle-select`: the life event that the person has chosen. */
export interface QleSelectDetail {
  readonly qleId: string;
}

/**
 * Detail of `vitable-qle-report-submit`: a report that is about to be sent. The notes are left out, because an event reaches
 * every script on the page (S1).
 */
export interface QleReportSubmitDetail {
  readonly memberId: string;
  readonly eventType: LifeEventType;
  readonly eventDate: CalendarDate;
}

/** Detail of `vitable-qle-reported`: a reported life event that is on record. */
export interface QleReportedDetail {
  readonly qleId: string;
  readonly eventType: LifeEventType;
  readonly eventDate: CalendarDate;
  readonly status: OrUnknown<LifeEventStatus>;
}

declare module '../../events/shared.js' {
  interface ViewChangeDetails {
    'vitable-qle-list': QleViewChangeDetail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-qle-select': CustomEvent<QleSelectDetail>;
    'vitable-qle-report-submit': CustomEvent<QleReportSubmitDetail>;
    'vitable-qle-reported': CustomEvent<QleReportedDetail>;
  }
}
