import type { PlanYearChanges } from '../../api/index.js';
import type { ContributionClass, OrUnknown, PlanYear, PlanYearStatus } from '../../api/models.js';
import type { GridTier } from './contribution-grid.js';
import { classesOf, rawTier } from './contribution-grid.js';
import type { DateField, PlanYearDraft } from './plan-year-draft.js';
import { DATE_FIELDS } from './plan-year-draft.js';

/** The two amounts of a class, in monthly cents. */
export type Amounts = Pick<ContributionClass, 'employee_contribution_cents' | 'employer_contribution_cents'>;

/** An employment and a tier, in the API's spelling. */
export interface ContributionPair {
  readonly employment: string;
  readonly tier: GridTier;
}

/**
 * One difference between two states of a plan year. `before` is null if something was added, and `after` is null if it
 * was removed.
 */
export type Difference =
  | {
      readonly field: DateField;
      readonly before: string | null;
      readonly after: string;
    }
  | {
      readonly field: 'status';
      readonly before: OrUnknown<PlanYearStatus> | null;
      readonly after: OrUnknown<PlanYearStatus>;
    }
  | ({
      readonly field: 'contribution_classes';
      readonly before: Amounts | null;
      readonly after: Amounts | null;
    } & ContributionPair);

/** The fields that a draft and the API's answer have in common, so that the two can be compared. */
export interface PlanYearState extends Readonly<Record<DateField, string>> {
  readonly status: OrUnknown<PlanYearStatus> | null;
  readonly classes: PlanYear['contribution_classes'] | PlanYearChanges['contribution_classes'];
}

/** The state that a draft would give a plan year. */
export const stateOfDraft = (draft: PlanYearDraft): PlanYearState => ({
  ...draft,
  classes: classesOf(draft.grid),
});

/** The state of a plan year that the API has sent. */
export const stateOf = (year: PlanYear): PlanYearState => ({ ...year, classes: year.contribution_classes });

/**
 * The differences in the order of a form: dates, status, classes. Classes of the later state come in their order, followed
 * by those that only the earlier state has.
 */
export function differences(before: PlanYearState | null, after: PlanYearState): readonly Difference[] {
  const found: Difference[] = [];
  for (const field of DATE_FIELDS) {
    if (before?.[field] !== after[field])
      found.push({ field, before: before?.[field] ?? null, after: after[field] });
  }
  if (after.status && !sameStatus(before?.status ?? null, after.status))
    found.push({ field: 'status', before: before?.status ?? null, after: after.status });
  const [now, was] = [pairsOf(after), pairsOf(before)];
  for (const [key, pair] of new Map([...now, ...was])) {
    const [removed, added] = [without(was.get(key), now.get(key)), without(now.get(key), was.get(key))];
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      found.push({
        field: 'contribution_classes',
        employment: pair.employment,
        tier: pair.tier,
        before: removed[index] ?? null,
        after: added[index] ?? null,
      });
    }
  }
  return found;
}

/** What a save would change, for the review before it. If a plan year is created (`base` is null), everything. */
export const reviewOf = (base: PlanYear | null, draft: PlanYearDraft): readonly Difference[] =>
  differences(base && stateOf(base), stateOfDraft(draft));

/**
 * The fields that an edit sends: only those that changed, `{}` if none did
 * ([leave unchanged fields out](../../api/README.md#leave-unchanged-fields-out)). The API replaces classes as a whole, so
 * all of them are sent if one changed. Another order of the classes is not a change.
 */
export function changesOf(base: PlanYear, draft: PlanYearDraft): PlanYearChanges {
  const changed = new Set<string>(reviewOf(base, draft).map(({ field }) => field));
  const classes = changed.has('contribution_classes') && { contribution_classes: classesOf(draft.grid) };
  const start = changed.has('open_enrollment_start_date') && {
    open_enrollment_start_date: draft.open_enrollment_start_date,
  };
  const end = changed.has('open_enrollment_end_date') && {
    open_enrollment_end_date: draft.open_enrollment_end_date,
  };
  const status = typeof draft.status === 'string' && changed.has('status') && { status: draft.status };
  return { ...start, ...end, ...status, ...classes };
}

/** The amounts of one pair. There are several if the pair occurs several times. */
export interface PairAmounts extends ContributionPair {
  readonly amounts: readonly Amounts[];
}

/** A key that is equal for equal pairs. */
export const pairKey = ({ employment, tier }: ContributionPair): string =>
  JSON.stringify([employment, rawTier(tier)]);

/** The classes of a plan year by the key of their pair, in the order of the plan year. */
export function pairsOf(state: PlanYearState | null): ReadonlyMap<string, PairAmounts> {
  const pairs = new Map<string, PairAmounts>();
  for (const { employment: name, family_status: tier, ...one } of state?.classes ?? []) {
    const employment = name.trim();
    const key = pairKey({ employment, tier });
    const { employee_contribution_cents, employer_contribution_cents } = one;
    const amounts = pairs.get(key)?.amounts ?? [];
    pairs.set(key, {
      employment,
      tier,
      amounts: [...amounts, { employee_contribution_cents, employer_contribution_cents }],
    });
  }
  return pairs;
}

/** The amounts of `one` that `other` lacks. Amounts that occur several times are counted. */
function without(one: PairAmounts | undefined, other: PairAmounts | undefined): readonly Amounts[] {
  const left = [...(other?.amounts ?? [])];
  return (one?.amounts ?? []).filter((amounts) => {
    const at = left.findIndex(
      (its) =>
        its.employee_contribution_cents === amounts.employee_contribution_cents &&
        its.employer_contribution_cents === amounts.employer_contribution_cents,
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether a pair has the same amounts in both states. */
export const samePair = (one: PairAmounts | undefined, other: PairAmounts | undefined): boolean =>
  !without(one, other).length && !without(other, one).length;

/** A status that this version does not know is compared by its raw text. */
export const sameStatus = (
  one: OrUnknown<PlanYearStatus> | null,
  other: OrUnknown<PlanYearStatus> | null,
): boolean => rawStatus(one) === rawStatus(other);

const rawStatus = (status: OrUnknown<PlanYearStatus> | null) =>
  status && typeof status !== 'string' ? status.unknown : status;
