import { addDays, type CalendarDate } from '../calendar.js';
import type { Enrollment, PlanOption, PlanYear } from '../resources.js';
import { ODD_PLANS } from './odd-plans.js';
import { INVENTED_PLANS } from './plans.js';

/** The fields of a pending enrollment whose answer says null for everything that is not decided yet. */
const UNDECIDED = {
  decision: null,
  coverageTier: null,
  selectedPlanId: null,
  selectedPlanName: null,
  employeeContributionCents: null,
  employerContributionCents: null,
  coverageStartDate: null,
  coverageEndDate: null,
} as const;

/**
 * The seeded enrollments, oldest first.
 *
 * @param catalogue the plans that `enrl_catalog` may choose from
 */
export function enrollments(
  today: CalendarDate,
  years: ReadonlyMap<string, PlanYear>,
  catalogue: readonly PlanOption[],
): Enrollment[] {
  const yearOf = (id: string): PlanYear => {
    const year = years.get(id);
    if (year === undefined) throw new Error(`seed refers to plan year ${id}, which is not seeded`);
    return year;
  };
  const active = yearOf('plyr_active');
  const open = yearOf('plyr_open');
  const odd = yearOf('plyr_odd');
  const southgate = yearOf('plyr_southgate');

  const base = (id: string, employeeId: string, year: PlanYear, answered: boolean) => {
    const createdAt = `${year.openEnrollmentStart}T13:00:00Z`;
    const answeredAt = answered ? `${addDays(year.openEnrollmentStart, 6)}T18:11:19.117Z` : null;
    return {
      id,
      employeeId,
      planYearId: year.id,
      answeredAt,
      terminatedAt: null,
      createdAt,
      updatedAt: answeredAt ?? createdAt,
      eligiblePlans: INVENTED_PLANS,
    };
  };

  return [
    {
      // Never answered: the optional fields are missing, not null.
      ...base('enrl_inactive', 'empl_avery', active, false),
      status: 'inactive',
    },
    {
      ...base('enrl_waived', 'empl_avery', active, true),
      ...UNDECIDED,
      status: 'waived',
      decision: 'waived',
      enrolledDependentIds: [],
    },
    {
      ...base('enrl_active', 'empl_avery', active, true),
      status: 'enrolled',
      decision: 'enrolled',
      coverageTier: 'EF',
      selectedPlanId: 'plan_silver_2500',
      selectedPlanName: 'Larkspur Silver 2500',
      employeeContributionCents: 75_000,
      employerContributionCents: 60_000,
      enrolledDependentIds: ['dpnd_jordan', 'dpnd_riley', 'dpnd_sam'],
      coverageStartDate: active.coverageStart,
      coverageEndDate: active.coverageEnd,
    },
    {
      // Coverage ends soon, in a plan that is no longer offered.
      ...base('enrl_ending', 'empl_avery', active, true),
      status: 'enrolled',
      decision: 'enrolled',
      coverageTier: 'EE',
      selectedPlanId: 'plan_gold_legacy',
      selectedPlanName: 'Harborlight Gold Legacy',
      employeeContributionCents: 0,
      employerContributionCents: 52_500,
      enrolledDependentIds: [],
      coverageStartDate: active.coverageStart,
      coverageEndDate: addDays(today, 12),
      terminatedAt: `${addDays(today, -3)}T09:30:00+00:00`,
    },
    {
      ...base('enrl_quinn', 'empl_quinn', southgate, false),
      ...UNDECIDED,
      status: 'pending',
    },
    {
      ...base('enrl_blake', 'empl_blake', open, false),
      ...UNDECIDED,
      status: 'pending',
      enrolledDependentIds: [],
    },
    {
      ...base('enrl_odd', 'empl_avery', odd, false),
      ...UNDECIDED,
      status: 'pending',
      enrolledDependentIds: [],
      eligiblePlans: ODD_PLANS,
    },
    {
      // As undecided as `enrl_pending`, but the fields are missing instead of null.
      ...base('enrl_catalog', 'empl_avery', open, false),
      status: 'pending',
      eligiblePlans: catalogue,
    },
    {
      ...base('enrl_pending', 'empl_avery', open, false),
      ...UNDECIDED,
      status: 'pending',
      enrolledDependentIds: [],
    },
  ];
}
