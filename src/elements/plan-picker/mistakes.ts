import type { Enrollment } from '../../api/models.js';
import { tierWords } from '../../i18n/words.js';
import type { Choice } from './choice.js';
import type { Mistake } from './election-controller.js';
import { isWaived } from './election.js';
import type { PickerStrings } from './listing.js';
import { nobodyWords } from './plan-words.js';

/** Where each mistake is mended, as a selector inside the shadow root. */
export const MISTAKE_FIELDS: Readonly<Record<Mistake, string>> = {
  plan: '#plans input[type=radio]:enabled',
  tier: '.tiers input[name=tier]:checked, #plans input[type=radio]:enabled',
  dependents: '#dependents input, p#dependents, #read-dependents',
};

/** @param choice undefined while there is nothing to choose from */
export function mistakeWords(strings: PickerStrings, mistake: Mistake, choice: Choice | undefined): string {
  if (mistake === 'plan' || choice === undefined) return strings.t('plan-picker.choose-plan');
  if (mistake === 'dependents' && choice.dependents?.length === 0) return nobodyWords(strings, choice.tier);
  return strings.t(
    mistake === 'tier'
      ? 'plan-picker.choose-other-tier'
      : choice.dependents === null
        ? 'plan-picker.review.dependents.unread'
        : 'plan-picker.review.dependents.missing',
    { tier: tierWords(strings, choice.tier), plan: choice.plan?.name ?? '' },
  );
}

/** Why nothing can be elected; undefined where something can. */
export function closedWords(strings: PickerStrings, enrollment: Enrollment): string | undefined {
  if (enrollment.status === 'pending') return undefined;
  if (enrollment.status === 'enrolled') return strings.t('plan-picker.closed.enrolled');
  return strings.t(isWaived(enrollment) ? 'plan-picker.closed.waived' : 'plan-picker.closed.other');
}
