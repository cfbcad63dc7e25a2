import {
  COVERAGE_TIERS,
  ENROLLMENT_STATUSES,
  LIFE_EVENT_STATUSES,
  PLAN_TIERS,
  PLAN_YEAR_STATUSES,
  RELATIONSHIPS,
} from './models.js';
import {
  among,
  calendarDate,
  cents,
  flag,
  id,
  listOf,
  oneOf,
  orNull,
  seconds,
  shape,
  text,
  timestamp,
  whole,
} from './schema.js';

/**
 * What the documents show, as schemas. A model of ours has the same fields, so it reads as itself.
 *
 * Each is a function that makes it: any bundler then leaves out those that a page does not use, and the others are
 * made when they are first needed.
 */

const coverageTier = /* @__PURE__ */ oneOf(COVERAGE_TIERS);
const planTier = /* @__PURE__ */ oneOf(PLAN_TIERS);
const relationship = /* @__PURE__ */ oneOf(RELATIONSHIPS);

/** What the newest shape calls otherwise: names that no documented enrollment has. */
export const newestNames = {
  coverage_start_date: 'coverage_start',
  coverage_end_date: 'coverage_end',
  employee_contribution_cents: 'employee_deduction_in_cents',
  employer_contribution_cents: 'employer_contribution_in_cents',
};

/** All that any variant has, and our own model: only who it is and where it stands is certain. */
export const enrollment = () =>
  shape(
    {
      id,
      employee_id: id,
      status: oneOf(ENROLLMENT_STATUSES),
      benefit_product_id: orNull(text),
      plan_year_id: orNull(text),
      created_at: orNull(timestamp),
      updated_at: orNull(timestamp),
      coverage_start_date: orNull(calendarDate),
      coverage_end_date: orNull(calendarDate),
      coverage_tier: orNull(coverageTier),
      decision: orNull(text),
      employee_contribution_cents: orNull(cents),
      employer_contribution_cents: orNull(cents),
      enrolled_dependents: orNull(
        listOf(shape({ dependent_id: id, first_name: text, last_name: text, relationship })),
      ),
      selected_plan_id: orNull(text),
      selected_plan_name: orNull(text),
      answered_at: orNull(timestamp),
      benefit: orNull(shape({ id, category: orNull(text), name: orNull(text), product_code: orNull(text) })),
      employer_id: orNull(text),
      terminated_at: orNull(timestamp),
    },
    newestNames,
  );

/** What document 000 requires besides. */
export const documentedEnrollment = () =>
  shape({
    benefit_product_id: text,
    plan_year_id: text,
    created_at: timestamp,
    updated_at: timestamp,
  });

export const planOption = () =>
  shape({
    id,
    name: text,
    costs: listOf(
      shape({
        coverage_tier: coverageTier,
        employee_contribution_cents: cents,
        employer_contribution_cents: cents,
        total_monthly_premium_cents: cents,
      }),
    ),
    carrier_name: orNull(text),
    description: orNull(text),
    deductible_cents: orNull(cents),
    out_of_pocket_max_cents: orNull(cents),
    tier: orNull(planTier),
  });

export const planYear = () =>
  shape({
    id,
    benefit_product_id: text,
    employer_id: text,
    status: oneOf(PLAN_YEAR_STATUSES),
    coverage_start: calendarDate,
    coverage_end: calendarDate,
    open_enrollment_start_date: calendarDate,
    open_enrollment_end_date: calendarDate,
    contribution_classes: listOf(
      shape(
        {
          id: orNull(text),
          employment: text,
          family_status: coverageTier,
          employee_contribution_cents: cents,
          employer_contribution_cents: cents,
        },
        { family_status: 'coverage_tier' },
      ),
    ),
    plans: listOf(
      shape({
        id,
        carrier_plan_id: text,
        name: text,
        monthly_premium_cents: cents,
        deductible_cents: orNull(cents),
        out_of_pocket_max_cents: orNull(cents),
        tier: orNull(planTier),
      }),
    ),
    created_at: timestamp,
    updated_at: timestamp,
  });

export const lifeEvent = () =>
  shape({
    id,
    member_id: text,
    employee_id: text,
    event_type: text,
    event_date: calendarDate,
    status: oneOf(LIFE_EVENT_STATUSES),
    enrollment_window_start: calendarDate,
    enrollment_window_end: calendarDate,
    created_at: timestamp,
    updated_at: timestamp,
    notes: orNull(text),
    reviewed_at: orNull(timestamp),
    reviewed_by: orNull(text),
  });

export const dependent = () =>
  shape({
    id,
    first_name: text,
    last_name: text,
    relationship,
    date_of_birth: orNull(calendarDate),
    sex: orNull(text),
    active_in: flag,
  });

export const accessToken = () =>
  shape({
    access_token: id,
    expires_in: seconds,
    token_type: orNull(text),
    bound_entity: orNull(shape({ type: among(['employee', 'employer']), id })),
  });

/** The envelope's word on where a page stands. */
export const pagination = () => {
  const count = orNull(whole(0));
  return orNull(shape({ page: count, limit: count, total: count, total_pages: count }));
};
