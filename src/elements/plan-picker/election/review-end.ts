import { costAt } from '../../../benefits/coverage/coverage.js';
import type { Choice } from '../choice.js';
import { issueWords } from './choice-issues.js';
import type { ElectionStrings } from './words.js';

/** The sentence that says why a review has ended, in the words of the language at that time. */
export type ReviewEnd = (strings: ElectionStrings) => string;

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
