import type { Enrollment } from '../../../api/models.js';
import { costAt } from '../../../benefits/coverage/coverage.js';
import { tierWords } from '../../../i18n/words.js';
import type { Choice } from '../choice.js';
import { nobodyWords } from '../plan-words.js';
import type { PickerStrings } from '../strings.js';
import { isWaived } from './election.js';

/** The part of a choice that is missing before it can be reviewed or sent. */
export type ElectionIssue = 'plan' | 'tier' | 'dependents';

/** The field that resolves each issue, as a selector in the shadow root. */
export const ISSUE_FIELDS: Readonly<Record<ElectionIssue, string>> = {
  plan: '#plans input[type=radio]:enabled',
  tier: '.tiers input[name=tier]:checked, #plans input[type=radio]:enabled',
  dependents: '#dependents input, p#dependents, #read-dependents',
};

/** @param choice undefined until there is something to choose from */
export function issueWords(strings: PickerStrings, issue: ElectionIssue, choice: Choice | undefined): string {
  if (issue === 'plan' || choice === undefined) return strings.t('plan-picker.choose-plan');
  if (issue === 'dependents' && choice.dependents?.length === 0) return nobodyWords(strings, choice.tier);
  return strings.t(
    issue === 'tier'
      ? 'plan-picker.choose-other-tier'
      : choice.dependents === null
        ? 'plan-picker.review.dependents.unread'
        : 'plan-picker.review.dependents.missing',
    { tier: tierWords(strings, choice.tier), plan: choice.plan?.name ?? '' },
  );
}

/** Why no election can be made for an enrollment; undefined where one can. */
export function closedWords(strings: PickerStrings, enrollment: Enrollment): string | undefined {
  if (enrollment.status === 'pending') return undefined;
  if (enrollment.status === 'enrolled') return strings.t('plan-picker.closed.enrolled');
  return strings.t(isWaived(enrollment) ? 'plan-picker.closed.waived' : 'plan-picker.closed.other');
}

/** The sentence that says why a review has ended, in the words of the language at that time. */
export type ReviewEnd = (strings: PickerStrings) => string;

/** Why a choice that is reviewed can't be confirmed any more, because it is no longer offered; undefined while it can. */
export function reviewEndOf(reviewed: Choice | undefined, choice: Choice): ReviewEnd | undefined {
  if (reviewed === undefined || choice.waived) return undefined;
  const { plan, tier } = reviewed;
  if (choice.cost !== undefined && choice.tiers.includes(tier)) return undefined;
  if (plan === undefined) return (strings) => strings.t('plan-picker.ended.waive');
  const offered = choice.data.plans.find(({ id }) => id === plan.id);
  if (offered === undefined) return (strings) => strings.t('plan-picker.ended.plan', { plan: plan.name });
  const isAtTier = costAt(offered, tier) !== undefined;
  return (strings) => issueWords(strings, isAtTier ? 'plan' : 'tier', reviewed);
}
