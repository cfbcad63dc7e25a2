import type { ContributionGrid, FieldAt } from '../../benefits/contribution-grid.js';
import type { Amounts, Difference } from '../../benefits/plan-year-changes.js';
import type { Finding } from '../../benefits/plan-year-check.js';
import { employmentKind } from '../../benefits/plan-year.js';
import { planYearForm } from '../../i18n/en/plan-year-form.js';
import { contributionTierWords, employmentWords, planYearCatalogue } from '../../i18n/plan-year-words.js';
import type { Strings } from '../../i18n/strings.js';
import { dateWords } from '../../i18n/words.js';
import type { GridChange } from './grid-controller.js';

/** The words of the form, in English. */
export const formCatalogue = { ...planYearCatalogue, ...planYearForm };

export type FormStrings = Strings<keyof typeof formCatalogue>;

/** The kinds of employment that the documents name; others are free text (trap 9). */
export const EMPLOYMENTS = ['full_time', 'part_time'] as const;

/** An employment as it is entered: in words where the documents name it, and else exactly as it is written. */
export function nameOfEmployment(strings: FormStrings, employment: string): string {
  const kind = employmentKind(employment);
  return EMPLOYMENTS.some((one) => one === kind) ? employmentWords(strings, kind) : employment;
}

/** What an employment in words is called in the API's. */
export function employmentOf(strings: FormStrings, words: string): string {
  const kind = employmentKind(words);
  const known = EMPLOYMENTS.find(
    (one) => one === kind || employmentKind(employmentWords(strings, one)) === kind,
  );
  return known ?? words;
}

/** A row by its name, or by its number while it has none. */
export function nameOfRow(strings: FormStrings, { rows }: ContributionGrid, row: number): string {
  return (
    nameOfEmployment(strings, rows[row]?.employment ?? '').trim() ||
    strings.t('plan-year-form.row', { row: strings.number(row + 1) })
  );
}

/** An amount by its headers. */
export function nameOfCell(
  strings: FormStrings,
  grid: ContributionGrid,
  { row, column, side }: FieldAt,
): string {
  return strings.t('plan-year-form.cell', {
    employment: nameOfRow(strings, grid, row),
    tier: contributionTierWords(strings, grid.columns[column] ?? 'Unspecified'),
    side: strings.t(`plan-year-form.${side}`),
  });
}

/** What is wrong or unusual, without saying where. */
export function findingWords(strings: FormStrings, finding: Finding): string {
  switch (finding.code) {
    case 'amount-wrong':
      return strings.t(`plan-year-form.fault.${finding.problem}`);
    case 'ends-before-start':
      return strings.t('plan-year-form.fault.ends-before-start', { date: strings.date(finding.start) });
    case 'enrollment-ends-after-coverage-starts':
      return strings.t(`plan-year-form.warning.${finding.code}`, {
        date: strings.date(finding.coverageStart),
      });
    case 'not-twelve-months':
      return strings.count('plan-year-form.warning.not-twelve-months', finding.days, {
        date: strings.date(finding.twelveMonths),
      });
    case 'row-unused':
    case 'duplicate-pair':
    case 'missing-pair':
    case 'unspecified-mixed':
      return strings.t(`plan-year-form.warning.${finding.code}`);
    default:
      return strings.t(`plan-year-form.fault.${finding.code}`);
  }
}

/** What is wrong or unusual, and where: "Full time, Employee only, Employer: Not an amount". */
export function findingSentence(strings: FormStrings, grid: ContributionGrid, finding: Finding): string {
  const words = findingWords(strings, finding);
  if (finding.code === 'no-classes') return words;
  const place =
    finding.field === 'amount'
      ? nameOfCell(strings, grid, finding.at)
      : finding.field === 'employment'
        ? nameOfRow(strings, grid, finding.row)
        : strings.t(`plan-year-form.field.${finding.field}`);
  return strings.t('plan-year-form.finding', { place, words });
}

/** The two amounts of a class, or that there are none. */
export const amountsWords = (strings: FormStrings, amounts: Amounts | null | undefined): string =>
  amounts
    ? strings.t('plan-year-form.amounts', {
        employee: strings.money(amounts.employee_contribution_cents),
        employer: strings.money(amounts.employer_contribution_cents),
      })
    : strings.t('plan-year.not-set');

/** What a difference or a conflict is about. */
export function subjectWords(
  strings: FormStrings,
  subject: Pick<Difference, 'field'> &
    Partial<Pick<Difference & { field: 'contribution_classes' }, 'employment' | 'tier'>>,
): string {
  if (subject.field !== 'contribution_classes' || subject.tier === undefined)
    return strings.t(`plan-year-form.field.${subject.field}`);
  return strings.t('plan-year-form.pair', {
    employment: nameOfEmployment(strings, subject.employment ?? ''),
    tier: contributionTierWords(strings, subject.tier),
  });
}

/** One side of a difference in words. */
export function valueWords(strings: FormStrings, difference: Difference, side: 'before' | 'after'): string {
  if (difference.field === 'contribution_classes') return amountsWords(strings, difference[side]);
  const value = difference[side];
  if (difference.field !== 'status') return dateWords(strings, value as string | null);
  return strings.t(`plan-year.status.${typeof value === 'string' ? (value as 'draft') : 'unknown'}`);
}

/** What has just happened to the grid, for those who can't see it. */
export function changeWords(strings: FormStrings, what: GridChange): string {
  if (typeof what === 'string') return strings.t(`plan-year-form.${what}`);
  const { filled, unread, leftOut } = what;
  if (filled + leftOut === 0) return strings.t('plan-year-form.pasted-names');
  return [
    strings.count('plan-year-form.pasted', filled),
    ...(unread ? [strings.count('plan-year-form.unread', unread)] : []),
    ...(leftOut ? [strings.count('plan-year-form.left-out', leftOut)] : []),
  ].join(' ');
}
