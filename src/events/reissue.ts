import type { CalendarDate } from '../api/models.js';
import { shared } from '../api/shared-state.js';
import type { EnrollmentFacts } from '../benefits/coverage/without-names.js';

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

/**
 * Details of reissues whose sender shows another person by now. The host page hears of them, since the enrollment has been
 * reopened; no element goes over to it, since it would show one person's enrollment to another (S2).
 */
export const reissuesOfAnotherPerson = () =>
  shared('reissues of another person', () => new WeakSet<ReissueCompletedDetail>());

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-reissue-submit': CustomEvent<ReissueSubmitDetail>;
    'vitable-reissue-completed': CustomEvent<ReissueCompletedDetail>;
  }
}
