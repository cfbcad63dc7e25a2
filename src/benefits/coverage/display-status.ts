import type { CalendarDate, Enrollment } from '../../api/models.js';
import { daysBetween } from '../dates/calendar-date.js';

/** An enrollment "ends soon" from this many days before its last day. */
const ENDING_SOON_DAYS = 30;

/**
 * The status of an enrollment as an element shows it, derived from the API's status, the decision and the dates:
 *
 * - `choose`: pending, the person has to choose
 * - `upcoming`: enrolled, coverage has not begun
 * - `active`: enrolled and covered; also if the API sends no dates
 * - `ending`: enrolled, and the last day is at most 30 days away
 * - `ended`: the person was covered, and the last day is past
 * - `waived`: declined, which is a recorded choice and not an error
 * - `no-answer`: closed without a recorded choice
 * - `inactive`: closed, and the API does not say why ([inactive](../../api/README.md#inactive-does-not-say-why))
 * - `unknown`: a status that this version does not know
 */
export type DisplayStatus =
  'choose' | 'upcoming' | 'active' | 'ending' | 'ended' | 'waived' | 'no-answer' | 'inactive' | 'unknown';

/** The status of an enrollment to show on a day. */
export function displayStatusOf(enrollment: Enrollment, today: CalendarDate): DisplayStatus {
  const { status, coverage_start_date: start, coverage_end_date: end } = enrollment;
  switch (status) {
    case 'pending':
      return 'choose';
    case 'waived':
      return 'waived';
    case 'enrolled':
      if (end !== null && end < today) return 'ended';
      if (start !== null && start > today) return 'upcoming';
      return end !== null && daysBetween(today, end) <= ENDING_SOON_DAYS ? 'ending' : 'active';
    case 'inactive':
      return displayStatusWhenInactive(enrollment, today);
    default:
      return 'unknown';
  }
}

function displayStatusWhenInactive(enrollment: Enrollment, today: CalendarDate): DisplayStatus {
  const {
    decision,
    terminated_at,
    coverage_end_date: end,
    selected_plan_id,
    answered_at,
    benefit,
  } = enrollment;
  const answer = decisionOf(enrollment);
  // The person was covered, or may have been. A termination ends the coverage even if the API sends no last day.
  if (answer === 'enrolled' || selected_plan_id !== null || (terminated_at !== null && answer !== 'waived')) {
    return (end === null ? terminated_at !== null : end < today) ? 'ended' : 'inactive';
  }
  // A decision in words that we do not know is still a decision. In the newest wire variant (which has `benefit`) the
  // decision is always missing, so there its absence does not show that nobody answered.
  return decision === null && answered_at === null && benefit === null ? 'no-answer' : 'inactive';
}

/**
 * The decision in one spelling. Null if none is recorded, or if it is another word
 * ([decision is a free string](../../api/README.md#decision-is-a-free-string)).
 */
export function decisionOf({ decision }: Enrollment): 'enrolled' | 'waived' | null {
  const word = decision?.trim().toLowerCase();
  return word === 'enrolled' || word === 'waived' ? word : null;
}
