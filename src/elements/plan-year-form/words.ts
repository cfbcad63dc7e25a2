import { yearOf } from '../../benefits/dates/date-doubt.js';
import type { ContributionGrid, FieldAt } from '../../benefits/plan-years/contribution-grid.js';
import type { Pasted } from '../../benefits/plan-years/contribution-paste.js';
import type { Amounts, Difference } from '../../benefits/plan-years/plan-year-changes.js';
import type { Finding } from '../../benefits/plan-years/plan-year-check.js';
import { employmentKind } from '../../benefits/plan-years/plan-year.js';
import { planYearForm } from '../../i18n/en/plan-year-form.js';
import { contributionTierWords, employmentWords, planYearCatalogue } from '../../i18n/plan-year-words.js';
import type { Strings } from '../../i18n/strings.js';
import { dateWords } from '../../i18n/words.js';

/** The English texts of the form. */
export const formCatalogue = { ...planYearCatalogue, ...planYearForm };

export type FormKey = keyof typeof formCatalogue;

export type FormStrings = Strings<FormKey>;

/** The employments that have a translation. The API takes [any text](../../api/README.md#employments-are-free-strings). */
export const EMPLOYMENTS = ['full_time', 'part_time'] as const;

/** An employment as the form shows it: translated where it is a known one, else exactly as the API has it. */
export function employmentLabel(strings: FormStrings, employment: string): string {
  const kind = employmentKind(employment);
  return EMPLOYMENTS.some((one) => one === kind) ? employmentWords(strings, kind) : employment;
}

/** The opposite of `employmentLabel`: the API's text for an employment that a person has entered. */
export function employmentFrom(strings: FormStrings, label: string): string {
  const kind = employmentKind(label);
  const known = EMPLOYMENTS.find(
    (one) => one === kind || employmentKind(employmentWords(strings, one)) === kind,
  );
  return known ?? label;
}

/** The name of a row: its employment, or its number while it has none. */
export function rowLabel(strings: FormStrings, { rows }: ContributionGrid, row: number): string {
  return (
    employmentLabel(strings, rows[row]?.employment ?? '').trim() ||
    strings.t('plan-year-form.row', { row: strings.number(row + 1) })
  );
}

/** The name of an amount, from the headers of its row and column: "Full time, Employee only, Employer". */
export function cellLabel(
  strings: FormStrings,
  grid: ContributionGrid,
  { row, column, side }: FieldAt,
): string {
  return strings.t('plan-year-form.cell', {
    employment: rowLabel(strings, grid, row),
    tier: contributionTierWords(strings, grid.columns[column] ?? 'Unspecified'),
    side: strings.t(`plan-year-form.${side}`),
  });
}

/** A finding without its place. */
export function findingWords(strings: FormStrings, finding: Finding): string {
  switch (finding.code) {
    case 'amount-wrong':
      return strings.t(`plan-year-form.fault.${finding.problem}`);
    case 'year':
      return strings.t('plan-year-form.fault.year', { year: yearOf(finding.date) });
    case 'far':
      return strings.t('plan-year-form.warning.far', { date: strings.date(finding.date) });
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

/** A finding with its place: "Full time, Employee only, Employer: Not an amount". */
export function findingSentence(strings: FormStrings, grid: ContributionGrid, finding: Finding): string {
  const words = findingWords(strings, finding);
  if (finding.code === 'no-classes') return words;
  const place =
    finding.field === 'amount'
      ? cellLabel(strings, grid, finding.at)
      : finding.field === 'employment'
        ? rowLabel(strings, grid, finding.row)
        : strings.t(`plan-year-form.field.${finding.field}`);
  return strings.t('plan-year-form.finding', { place, words });
}

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

/** What pasting has changed. */
interface PastedChange extends Pasted {
  /** How many amounts it has emptied. */
  readonly emptied: number;
}

/** A change of the grid that is announced to screen readers. */
export type GridChange = 'filled' | 'undone' | 'row-added' | 'row-removed' | 'tier-removed' | PastedChange;

/** The announcement of such a change. */
export function changeWords(strings: FormStrings, change: GridChange): string {
  if (typeof change === 'string') return strings.t(`plan-year-form.${change}`);
  const { filled, unread, leftOut, emptied } = change;
  if (filled + leftOut + emptied === 0) return strings.t('plan-year-form.pasted-names');
  return [
    strings.count('plan-year-form.pasted', filled),
    ...(emptied ? [strings.count('plan-year-form.emptied', emptied)] : []),
    ...(unread ? [strings.count('plan-year-form.unread', unread)] : []),
    ...(leftOut ? [strings.count('plan-year-form.left-out', leftOut)] : []),
  ].join(' ');
}
