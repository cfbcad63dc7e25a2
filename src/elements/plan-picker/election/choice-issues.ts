import type { Enrollment } from '../../../api/models.js';
import { decisionOf } from '../../../benefits/coverage/display-status.js';
import { tierWords } from '../../../i18n/words.js';
import type { Choice } from '../choice.js';
import type { PickerStrings } from '../strings.js';

/** The part of a choice that is missing before it can be reviewed. */
export type ChoiceIssue = 'plan' | 'tier';

/** The field that resolves each issue, as a selector in the shadow root. */
export const ISSUE_FIELDS: Readonly<Record<ChoiceIssue, string>> = {
  plan: '#plans input[type=radio]:enabled',
  tier: '.tiers input[name=tier]:checked, #plans input[type=radio]:enabled',
};

/** The part of the choice that is missing: a plan, or one that is offered at the coverage tier; undefined if none is. */
export const issueOf = ({ plan, cost, waived }: Choice): ChoiceIssue | undefined =>
  waived || cost !== undefined ? undefined : plan === undefined ? 'plan' : 'tier';

/** @param choice undefined until there is something to choose from */
export function issueWords(strings: PickerStrings, issue: ChoiceIssue, choice: Choice | undefined): string {
  return issue === 'plan' || choice === undefined
    ? strings.t('plan-picker.choose-plan')
    : strings.t('plan-picker.choose-other-tier', {
        tier: tierWords(strings, choice.tier),
        plan: choice.plan?.name ?? '',
      });
}

/** Why no election can be made for an enrollment; undefined where one can. */
export function closedWords(strings: PickerStrings, enrollment: Enrollment): string | undefined {
  if (enrollment.status === 'pending') return undefined;
  if (enrollment.status === 'enrolled') return strings.t('plan-picker.closed.enrolled');
  return strings.t(isWaived(enrollment) ? 'plan-picker.closed.waived' : 'plan-picker.closed.other');
}

/** Whether an enrollment is on record as waived. */
export function isWaived(enrollment: Enrollment): boolean {
  return enrollment.status === 'waived' || decisionOf(enrollment) === 'waived';
}
