import type { CalendarDate, Enrollment } from '../api/models.js';

/** What an enrollment that a life event has reopened takes over from the one before. */
export interface Replaced {
  /** Its plan, to compare with. */
  readonly planId: string | null | undefined;
  readonly tier: Enrollment['coverage_tier'];
  /** The last day of the life event's window. */
  readonly deadline: CalendarDate;
}
