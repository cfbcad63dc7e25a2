/** Records in the API's shape: given to elements as `data`, and served by the stand-in for the API. */

export const IDS = { enrollment: 'enrl_bench', member: 'mbr_bench', planYear: 'plyr_bench' } as const;

const MADE = { created_at: '2026-10-01T00:00:00Z', updated_at: '2026-10-01T00:00:00Z' };

/** An enrollment that is still to be answered. */
export const ENROLLMENT = {
  ...MADE,
  id: IDS.enrollment,
  benefit_product_id: 'bprd_bench',
  employee_id: 'empl_bench',
  plan_year_id: IDS.planYear,
  status: 'pending',
  coverage_end_date: '2099-12-31',
  coverage_start_date: '2099-01-01',
  coverage_tier: null,
  decision: null,
  employee_contribution_cents: null,
  employer_contribution_cents: null,
  enrolled_dependents: [],
  selected_plan_id: null,
  selected_plan_name: null,
};

const TIERS = ['EE', 'ES', 'EC', 'EF', 'Unspecified'] as const;

/** A draft of a plan year with this many employments, each at five coverage tiers. */
export const planYear = (employments: number) => ({
  ...MADE,
  id: IDS.planYear,
  benefit_product_id: 'bprd_bench',
  employer_id: 'empr_bench',
  status: 'draft',
  coverage_start: '2099-01-01',
  coverage_end: '2099-12-31',
  open_enrollment_start_date: '2098-11-01',
  open_enrollment_end_date: '2098-11-30',
  plans: [],
  contribution_classes: Array.from({ length: employments * TIERS.length }, (_, at) => ({
    id: `class_${at}`,
    employment: `Employment ${Math.floor(at / TIERS.length) + 1}`,
    family_status: TIERS[at % TIERS.length],
    employee_contribution_cents: 9_000 + at,
    employer_contribution_cents: 136_000 + at,
  })),
});

const KINDS = ['marriage', 'birth', 'adoption', 'divorce', 'loss_of_coverage', 'address_change'] as const;
const STATUSES = ['approved', 'pending', 'denied'] as const;

const day = (date: number) => new Date(date).toISOString().slice(0, 10);
const DAY = 86_400_000;

/** A member's life events, newest first, a week between each two. */
export const lifeEvents = (length: number) =>
  Array.from({ length }, (_, at) => {
    const date = Date.UTC(2026, 9, 1) - at * 7 * DAY;
    return {
      ...MADE,
      id: `qle_${at}`,
      member_id: IDS.member,
      employee_id: 'empl_bench',
      event_type: KINDS[at % KINDS.length],
      event_date: day(date),
      status: STATUSES[at % STATUSES.length],
      enrollment_window_start: day(date),
      enrollment_window_end: day(date + 60 * DAY),
      notes: at % 2 === 0 ? 'A certificate is with the employer.' : null,
      reviewed_at: at % STATUSES.length === 1 ? null : new Date(date + 3 * DAY).toISOString(),
      reviewed_by: null,
    };
  });

/** One page of a list, in the API's envelope. */
export const pageOf = <Item>(items: readonly Item[], page: number, limit: number) => ({
  data: items.slice((page - 1) * limit, page * limit),
  pagination: { page, limit, total: items.length, total_pages: Math.ceil(items.length / limit) },
});
