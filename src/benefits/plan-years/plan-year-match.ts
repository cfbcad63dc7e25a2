import type { NewPlanYear } from '../../api/index.js';
import type { CalendarDate, PlanYear } from '../../api/models.js';
import { rawTier } from './contribution-grid.js';
import { employmentKind } from './plan-year.js';

/**
 * Whether a plan year on record may be the one that was sent. After a lost answer this is the only way to find out whether
 * it was created ([no idempotency key](../../api/README.md#no-idempotency-key)). Employments are compared in any spelling.
 *
 * @param since the day before it was sent, because the person's clock may be wrong by hours; older plan years do not match
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
