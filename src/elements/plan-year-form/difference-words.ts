import type { Amounts, Difference } from '../../benefits/plan-years/plan-year-changes.js';
import { contributionTierWords } from '../../i18n/plan-year-words.js';
import { dateWords } from '../../i18n/words.js';
import type { FormStrings } from './words.js';
import { employmentLabel } from './words.js';

/** The two amounts of a contribution class, or "Not set". */
export const amountsWords = (strings: FormStrings, amounts: Amounts | null | undefined): string =>
  amounts
    ? strings.t('plan-year-form.amounts', {
        employee: strings.money(amounts.employee_contribution_cents),
        employer: strings.money(amounts.employer_contribution_cents),
      })
    : strings.t('plan-year.not-set');

/** The field, or the employment and tier, of a difference or a conflict. */
export function subjectWords(
  strings: FormStrings,
  subject: Pick<Difference, 'field'> &
    Partial<Pick<Difference & { field: 'contribution_classes' }, 'employment' | 'tier'>>,
): string {
  if (subject.field !== 'contribution_classes' || subject.tier === undefined)
    return strings.t(`plan-year-form.field.${subject.field}`);
  return strings.t('plan-year-form.pair', {
    employment: employmentLabel(strings, subject.employment ?? ''),
    tier: contributionTierWords(strings, subject.tier),
  });
}

/** The value of a difference before or after. */
export function valueWords(strings: FormStrings, difference: Difference, side: 'before' | 'after'): string {
  if (difference.field === 'contribution_classes') return amountsWords(strings, difference[side]);
  const value = difference[side];
  if (difference.field !== 'status') return dateWords(strings, value as string | null);
  return strings.t(`plan-year.status.${typeof value === 'string' ? (value as 'draft') : 'unknown'}`);
}
