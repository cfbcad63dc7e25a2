import type { CalendarDate } from '../api/models.js';
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

/** The key of the person in a detail: the same in every copy of this library on the page. */
const PERSON = Symbol.for('vitable-elements.person');

/**
 * Marks a detail with the person who has reopened the enrollment (`Session.person`). The host page hears of every reissue;
 * an element goes over to it only where it shows that same person (S2).
 */
export const markPerson = (detail: ReissueCompletedDetail, person: object): ReissueCompletedDetail =>
  Object.defineProperty(detail, PERSON, { value: person });

/** The person whom `markPerson` has put into a detail; undefined where it has none. */
export const personOf = (detail: ReissueCompletedDetail): unknown => Reflect.get(detail, PERSON);

declare global {
  interface GlobalEventHandlersEventMap {
    'vitable-reissue-submit': CustomEvent<ReissueSubmitDetail>;
    'vitable-reissue-completed': CustomEvent<ReissueCompletedDetail>;
  }
}
