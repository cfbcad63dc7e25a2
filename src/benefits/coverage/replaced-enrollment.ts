import type { CalendarDate, Enrollment } from '../../api/models.js';

/** Facts about the earlier enrollment that a life event has reopened, to show before and after. */
export interface Replaced {
  /** The plan of the earlier enrollment. */
  readonly planId: string | null | undefined;
  /** The coverage tier of the earlier enrollment. */
  readonly tier: Enrollment['coverage_tier'];
  /** The last day of the life event's window. */
  readonly deadline: CalendarDate;
}
