import type { CalendarDate, Enrollment } from '../api/models.js';
import { daysBetween } from './calendar.js';

/** From how many days before its end an enrollment is said to end soon. */
const ENDING_SOON_DAYS = 30;

/**
 * Where a person stands, derived from status, decision and dates:
 *
 * - `choose`: pending, a choice is awaited
 * - `upcoming`: enrolled, coverage has not begun
 * - `active`: enrolled, coverage runs; also where the API gives no dates
 * - `ending`: enrolled, and the last day is at most 30 days away
 * - `ended`: coverage was there and its last day is past
 * - `waived`: declined; a recorded choice, not an error
 * - `no-answer`: closed without a recorded choice
 * - `inactive`: closed, and the API does not say how (trap 8: never "coverage ended" for all of them)
 * - `unknown`: a status that this version does not know
 */
export type Standing =
  'choose' | 'upcoming' | 'active' | 'ending' | 'ended' | 'waived' | 'no-answer' | 'inactive' | 'unknown';

export function standingOf(enrollment: Enrollment, today: CalendarDate): Standing {
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
      return standingWhenInactive(enrollment, today);
    default:
      return 'unknown';
  }
}

function standingWhenInactive(enrollment: Enrollment, today: CalendarDate): Standing {
  const {
    decision,
    terminated_at,
    coverage_end_date: end,
    selected_plan_id,
    answered_at,
    benefit,
  } = enrollment;
  const answer = decisionOf(enrollment);
  // There was a coverage, or may have been one, that a termination without a last day has ended too.
  if (answer === 'enrolled' || selected_plan_id !== null || (terminated_at !== null && answer !== 'waived')) {
    return (end === null ? terminated_at !== null : end < today) ? 'ended' : 'inactive';
  }
  // A decision in words of the API's own is one. The newest wire shape carries none: there silence is no evidence that
  // nobody answered.
  return decision === null && answered_at === null && benefit === null ? 'no-answer' : 'inactive';
}

/** The decision in one spelling; it is a free string when read (trap 2). Null where none is recorded or understood. */
export function decisionOf({ decision }: Enrollment): 'enrolled' | 'waived' | null {
  const word = decision?.trim().toLowerCase();
  return word === 'enrolled' || word === 'waived' ? word : null;
}
