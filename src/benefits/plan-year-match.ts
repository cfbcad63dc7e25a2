import type { NewPlanYear } from '../api/index.js';
import type { CalendarDate, PlanYear } from '../api/models.js';
import { rawTier } from './contribution-grid.js';
import { employmentKind } from './plan-year.js';

/**
 * Whether a plan year on record is the one that was sent: after a lost answer that alone tells whether it arrived
 * (trap 14). Employments may be spelled in another way when they are read (trap 9).
 *
 * @param since the day before it was sent: what is older is another one. The clock here may be wrong by hours.
 */
export function mayBeCreated(sent: NewPlanYear, year: PlanYear, since: CalendarDate): boolean {
  return (
    year.created_at.slice(0, 10) >= since &&
    year.employer_id === sent.employer_id &&
    year.coverage_start === sent.coverage_start &&
    year.coverage_end === sent.coverage_end &&
    year.open_enrollment_start_date === sent.open_enrollment_start_date &&
    year.open_enrollment_end_date === sent.open_enrollment_end_date &&
    classKeys(year.contribution_classes) === classKeys(sent.contribution_classes)
  );
}

const classKeys = (classes: NewPlanYear['contribution_classes']): string =>
  classes
    .map(
      ({ employment, family_status, employee_contribution_cents, employer_contribution_cents }) =>
        `${employmentKind(employment)} ${rawTier(family_status)} ${employee_contribution_cents} ${employer_contribution_cents}`,
    )
    .sort()
    .join('\n');
