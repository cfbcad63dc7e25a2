import {
  COVERAGE_TIERS,
  ENROLLMENT_STATUSES,
  LIFE_EVENT_STATUSES,
  PLAN_TIERS,
  PLAN_YEAR_STATUSES,
  RELATIONSHIPS,
} from '../models.js';
import {
  literal,
  calendarDate,
  cents,
  flag,
  id,
  listOf,
  openEnum,
  nullable,
  seconds,
  shape,
  string,
  timestamp,
  integer,
} from './readers.js';

/**
 * The shapes of the API's answers as readers. Our models have the same fields, so a model passes through unchanged.
 *
 * Each shape is made by a function, so that a bundler leaves out the shapes that a page does not use, and the others are
 * made when they are first needed.
 */

const coverageTier = /* @__PURE__ */ openEnum(COVERAGE_TIERS);
const planTier = /* @__PURE__ */ openEnum(PLAN_TIERS);
const relationship = /* @__PURE__ */ openEnum(RELATIONSHIPS);

/** Our field names, with the names in the newest wire variant, which occur in no other variant. */
export const newestNames = {
  coverage_start_date: 'coverage_start',
  coverage_end_date: 'coverage_end',
  employee_contribution_cents: 'employee_deduction_in_cents',
  employer_contribution_cents: 'employer_contribution_in_cents',
};

/** The fields of every variant and of our own model. Only the ids and the status occur in all of them. */
export const enrollment = () =>
  shape(
    {
      id,
      employee_id: id,
      status: openEnum(ENROLLMENT_STATUSES),
      benefit_product_id: nullable(string),
      plan_year_id: nullable(string),
      created_at: nullable(timestamp),
      updated_at: nullable(timestamp),
      coverage_start_date: nullable(calendarDate),
      coverage_end_date: nullable(calendarDate),
      coverage_tier: nullable(coverageTier),
      decision: nullable(string),
      employee_contribution_cents: nullable(cents),
      employer_contribution_cents: nullable(cents),
      enrolled_dependents: nullable(
        listOf(shape({ dependent_id: id, first_name: string, last_name: string, relationship })),
      ),
      selected_plan_id: nullable(string),
      selected_plan_name: nullable(string),
      answered_at: nullable(timestamp),
      benefit: nullable(
        shape({ id, category: nullable(string), name: nullable(string), product_code: nullable(string) }),
      ),
      employer_id: nullable(string),
      terminated_at: nullable(timestamp),
    },
    newestNames,
  );

/** The further fields that the bare and the envelope variants must have. */
export const documentedEnrollment = () =>
  shape({
    benefit_product_id: string,
    plan_year_id: string,
    created_at: timestamp,
    updated_at: timestamp,
  });

/** A plan that may be chosen. */
export const planOption = () =>
  shape({
    id,
    name: string,
    costs: listOf(
      shape({
        coverage_tier: coverageTier,
        employee_contribution_cents: cents,
        employer_contribution_cents: cents,
        total_monthly_premium_cents: cents,
      }),
    ),
    carrier_name: nullable(string),
    description: nullable(string),
    deductible_cents: nullable(cents),
    out_of_pocket_max_cents: nullable(cents),
    tier: nullable(planTier),
  });

/** A plan year. */
export const planYear = () =>
  shape({
    id,
    benefit_product_id: string,
    employer_id: string,
    status: openEnum(PLAN_YEAR_STATUSES),
    coverage_start: calendarDate,
    coverage_end: calendarDate,
    open_enrollment_start_date: calendarDate,
    open_enrollment_end_date: calendarDate,
    contribution_classes: listOf(
      shape(
        {
          id: nullable(string),
          employment: string,
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
        carrier_plan_id: string,
        name: string,
        monthly_premium_cents: cents,
        deductible_cents: nullable(cents),
        out_of_pocket_max_cents: nullable(cents),
        tier: nullable(planTier),
      }),
    ),
    created_at: timestamp,
    updated_at: timestamp,
  });

/** A qualifying life event. */
export const lifeEvent = () =>
  shape({
    id,
    member_id: string,
    employee_id: string,
    event_type: string,
    event_date: calendarDate,
    status: openEnum(LIFE_EVENT_STATUSES),
    enrollment_window_start: calendarDate,
    enrollment_window_end: calendarDate,
    created_at: timestamp,
    updated_at: timestamp,
    notes: nullable(string),
    reviewed_at: nullable(timestamp),
    reviewed_by: nullable(string),
  });

/** A member's dependent. */
export const dependent = () =>
  shape({
    id,
    first_name: string,
    last_name: string,
    relationship,
    date_of_birth: nullable(calendarDate),
    sex: nullable(string),
    active_in: flag,
  });

/** A token as the API issues it. */
export const accessToken = () =>
  shape({
    access_token: id,
    expires_in: seconds,
    token_type: nullable(string),
    bound_entity: nullable(shape({ type: literal(['employee', 'employer']), id })),
  });

/** The `pagination` of an envelope. */
export const pagination = () => {
  const count = nullable(integer(0));
  return nullable(shape({ page: count, limit: count, total: count, total_pages: count }));
};
