import type { CalendarDate } from '../api/models.js';
import type { EnrollmentFacts } from '../benefits/without-names.js';

/** What is about to be sent. */
export interface ReissueSubmitDetail {
  readonly enrollmentId: string;
  readonly qleId: string;
}

export interface ReissueCompletedDetail {
  /** The enrollment to choose in now; its id may be another than before. */
  readonly enrollment: EnrollmentFacts;
  readonly previousEnrollmentId: string;
  /** The last day of the life event's window, by which to choose. */
  readonly enrollmentWindowEnd: CalendarDate;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-reissue-submit': CustomEvent<ReissueSubmitDetail>;
    'vitable-reissue-completed': CustomEvent<ReissueCompletedDetail>;
  }
}
