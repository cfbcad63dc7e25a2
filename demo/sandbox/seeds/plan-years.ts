import { addDays, firstOfMonth, type CalendarDate } from '../calendar.js';
import type { ContributionClass, CoverageTier, PlanYear, PlanYearStatus } from '../resources.js';
import { ODD_PLANS } from './odd-plans.js';
import { INVENTED_PLANS, planYearPlans } from './plans.js';

/** Monthly cents: tier, full-time employee / employer, part-time employee / employer. */
const CONTRIBUTIONS: readonly [CoverageTier, number, number, number, number][] = [
  ['EE', 9_000, 36_000, 22_500, 22_500],
  ['ES', 39_500, 55_000, 67_000, 27_500],
  ['EC', 33_250, 50_000, 58_250, 25_000],
  ['EF', 75_000, 60_000, 105_000, 30_000],
];

/** Ids of classes have no documented prefix. Numbers of 19 digits test that a client treats ids as strings. */
const FIRST_CLASS_ID = 7_215_649_320_817_361_201n;

function contributionClasses(yearIndex: number): ContributionClass[] {
  const rows = CONTRIBUTIONS.flatMap(([tier, fullEmployee, fullEmployer, partEmployee, partEmployer]) => [
    { employment: 'full_time', tier, employee: fullEmployee, employer: fullEmployer },
    { employment: 'part_time', tier, employee: partEmployee, employer: partEmployer },
  ]);
  return rows.map((row, index) => ({
    id: String(FIRST_CLASS_ID + BigInt(yearIndex * 100 + index)),
    employment: row.employment,
    coverageTier: row.tier,
    employeeContributionCents: row.employee,
    employerContributionCents: row.employer,
  }));
}

interface YearDates {
  coverageStart: CalendarDate;
  openEnrollmentStart: CalendarDate;
  openEnrollmentEnd: CalendarDate;
}

/** Open enrollment of a year that is not open now: it starts 60 days before coverage and lasts 31 days. */
function usualDates(coverageStart: CalendarDate): YearDates {
  return {
    coverageStart,
    openEnrollmentStart: addDays(coverageStart, -60),
    openEnrollmentEnd: addDays(coverageStart, -30),
  };
}

/**
 * The seeded plan years, oldest first. Open enrollment of `plyr_open` began ten days ago and ends in twenty. Its
 * coverage starts on the first of a month at least twelve days after that, so never with the next month: coverage that
 * is reissued today still has days of the running year ahead of it. The others follow from it: one year earlier
 * (`plyr_active`), two (`plyr_expired`), and one later (`plyr_draft`). `plyr_odd` has the dates of `plyr_open`.
 */
export function planYears(today: CalendarDate): PlanYear[] {
  const openEnd = addDays(today, 20);
  const openStart = firstOfMonth(addDays(openEnd, 12), 1);
  const openNow = {
    coverageStart: openStart,
    openEnrollmentStart: addDays(today, -10),
    openEnrollmentEnd: openEnd,
  };
  const year = (
    index: number,
    id: string,
    status: PlanYearStatus,
    dates: YearDates,
    employer = 'empr_northwind',
    product = 'bprd_medical',
  ): PlanYear => {
    const createdOn = status === 'draft' ? addDays(today, -5) : addDays(dates.openEnrollmentStart, -45);
    const createdAt = `${createdOn}T15:04:05Z`;
    return {
      id,
      benefitProductId: product,
      employerId: employer,
      status,
      ...dates,
      coverageEnd: addDays(firstOfMonth(dates.coverageStart, 12), -1),
      contributionClasses: contributionClasses(index),
      plans: planYearPlans(id === 'plyr_odd' ? ODD_PLANS : INVENTED_PLANS),
      createdAt,
      updatedAt: createdAt,
    };
  };
  return [
    year(0, 'plyr_expired', 'expired', usualDates(firstOfMonth(openStart, -24))),
    year(1, 'plyr_active', 'active', usualDates(firstOfMonth(openStart, -12))),
    year(
      2,
      'plyr_southgate',
      'active',
      usualDates(firstOfMonth(openStart, -12)),
      'empr_southgate',
      'bprd_southgate',
    ),
    year(3, 'plyr_open', 'open_enrollment', openNow),
    year(4, 'plyr_draft', 'draft', usualDates(firstOfMonth(openStart, 12))),
    year(5, 'plyr_odd', 'open_enrollment', openNow, 'empr_northwind', 'bprd_odd'),
  ];
}
