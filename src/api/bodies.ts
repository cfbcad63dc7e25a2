import {
  COVERAGE_TIERS,
  ENROLLMENT_STATUSES,
  LIFE_EVENT_TYPES,
  NOTES_LENGTH_LIMIT,
  PLAN_YEAR_STATUSES,
  REASON_LENGTH_LIMIT,
} from './models.js';
import { ownValue } from './own-properties.js';
import type { ClassTierName } from './decode/wire-variant.js';
import type { Reader } from './decode/readers.js';
import {
  calendarDate,
  closedShape,
  id,
  integer,
  listOf,
  literal,
  predicate,
  shape,
  string,
  textUpTo,
} from './decode/readers.js';
import type {
  AccessTokenRequest,
  Election,
  LifeEventReport,
  NewPlanYear,
  NewPlanYearInWriteNames,
  PlanYearChanges,
  PlanYearChangesInWriteNames,
  Reissue,
} from './request-types.js';
import { check, optional, paging } from './requests.js';

/**
 * The bodies of requests, checked and translated into the names that the API expects, and the filters of a list that no
 * element begins with.
 */

/** Four digits, as a number or as text. */
const year = /* @__PURE__ */ predicate<string | number>(
  (value) => ['number', 'string'].includes(typeof value) && /^[1-9]\d{3}$/.test(String(value)),
  'a year of four digits',
);

/** The filters of the list of enrollments. */
export const enrollmentFilters = () =>
  closedShape({
    ...paging(),
    status: optional(literal(ENROLLMENT_STATUSES)),
    plan_year: optional(year),
    coverage_effective_start_year: optional(year),
  });

const reissue = () => closedShape({ qle_id: id, reason: optional(textUpTo(REASON_LENGTH_LIMIT)) });
const lifeEventReport = () =>
  closedShape({
    event_date: calendarDate,
    event_type: literal(LIFE_EVENT_TYPES),
    notes: optional(textUpTo(NOTES_LENGTH_LIMIT)),
  });

const elections = () =>
  listOf(
    closedShape({
      enrollment_id: id,
      decision: literal(['Enrolled', 'Waived']),
      selected_plan_id: optional(id),
      coverage_tier: optional(literal(COVERAGE_TIERS)),
      dependent_ids: optional(listOf(id)),
    }),
    1,
  );
/** The additional requirement of the decision "Enrolled". */
const enrolling = () => shape({ selected_plan_id: id });

const coverageTier = /* @__PURE__ */ literal(COVERAGE_TIERS);
/**
 * A tier of a contribution class: a documented one, or `{unknown}` as the API sent it. The latter goes back as it came,
 * because an update replaces all classes, so that a class which is left out is deleted.
 */
const classTier: Reader<string> = (value, ...place) => {
  const raw = ownValue(value, 'unknown');
  return raw === undefined ? coverageTier(value, ...place) : id(raw, ...place);
};
const contributionClasses = () =>
  listOf(
    closedShape(
      {
        employment: string,
        family_status: classTier,
        employee_contribution_cents: integer(0),
        employer_contribution_cents: integer(0),
      },
      { family_status: 'coverage_tier' },
      // The API gives ids. A class that was read may be written as it is.
      ['id'],
    ),
    1,
  );
/** Names for reading, with the API's names for writing. */
const writeNames = {
  open_enrollment_start_date: 'open_enrollment_start',
  open_enrollment_end_date: 'open_enrollment_end',
};
const newPlanYear = () =>
  closedShape(
    {
      employer_id: id,
      coverage_start: calendarDate,
      coverage_end: calendarDate,
      open_enrollment_start_date: calendarDate,
      open_enrollment_end_date: calendarDate,
      contribution_classes: contributionClasses(),
    },
    writeNames,
  );
const planYearChanges = () =>
  closedShape(
    {
      open_enrollment_start_date: optional(calendarDate),
      open_enrollment_end_date: optional(calendarDate),
      contribution_classes: optional(contributionClasses()),
      status: optional(literal(PLAN_YEAR_STATUSES)),
    },
    writeNames,
  );
const accessToken = () =>
  closedShape({
    grant_type: optional(literal(['client_credentials'])),
    bound_entity: optional(closedShape({ type: literal(['employee', 'employer']), id })),
  });

/** The checked body of a reissue. */
export const reissueBody = (given: Reissue) => check(reissue(), given);

/** The checked body of a report. */
export const lifeEventBody = (given: LifeEventReport) => check(lifeEventReport(), given);

/** Contains only what the person decided, no other enrollment ([elections complete all](README.md#elections-complete-all)). */
export function electionsBody(given: readonly Election[]) {
  const checked = check(elections(), given, '$.elections');
  checked.forEach((one, index) => {
    if (one.decision === 'Enrolled') check(enrolling(), one, `$.elections[${index}]`);
  });
  return { elections: checked };
}

/** The checked body that creates a plan year. */
export const planYearBody = (given: NewPlanYear | NewPlanYearInWriteNames) =>
  toWriteNames(check(newPlanYear(), given));

/** The checked body that changes a plan year. */
export const planYearChangesBody = (given: PlanYearChanges | PlanYearChangesInWriteNames) =>
  toWriteNames(check(planYearChanges(), given));

/** The checked body that requests a token. */
export function accessTokenBody(given: AccessTokenRequest) {
  const { bound_entity } = check(accessToken(), given);
  return { grant_type: 'client_credentials', bound_entity };
}

/** Renames the dates of open enrollment: they are read as `open_enrollment_…_date` and written as `open_enrollment_…`. */
function toWriteNames<
  Body extends { open_enrollment_start_date: unknown; open_enrollment_end_date: unknown },
>({ open_enrollment_start_date, open_enrollment_end_date, ...rest }: Body) {
  return {
    ...rest,
    open_enrollment_start: open_enrollment_start_date,
    open_enrollment_end: open_enrollment_end_date,
  };
}

/** A plan year's body with the tier of each class under the name that the server has for it. */
export const withClassTierName = (
  body: Pick<ReturnType<typeof planYearChangesBody>, 'contribution_classes'>,
  name: ClassTierName,
) => ({
  ...body,
  contribution_classes: body.contribution_classes?.map(({ family_status, ...rest }) => ({
    ...rest,
    [name]: family_status,
  })),
});
