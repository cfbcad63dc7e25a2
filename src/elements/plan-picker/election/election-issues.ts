import type { Enrollment } from '../../../api/models.js';
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
