import { yearOf } from '../../benefits/dates/date-doubt.js';
import type { ContributionGrid, FieldAt } from '../../benefits/plan-years/contribution-grid.js';
import type { Finding } from '../../benefits/plan-years/plan-year-check.js';
import { employmentKind } from '../../benefits/plan-years/plan-year.js';
import type { CommonKey } from '../../i18n/en/common.js';
import { common } from '../../i18n/en/common.js';
import { planYearClasses } from '../../i18n/en/plan-year-classes.js';
import type { PlanYearFormKey } from '../../i18n/en/plan-year-form.js';
import { planYearForm } from '../../i18n/en/plan-year-form.js';
import type { PlanYearKey } from '../../i18n/en/plan-years.js';
import { planYears } from '../../i18n/en/plan-years.js';
import { contributionTierWords, employmentWords } from '../../i18n/plan-year-words.js';
import type { Strings, Words } from '../../i18n/strings.js';

export type FormKey = CommonKey | PlanYearKey | PlanYearFormKey;

/** The English texts of the form's first view. Code that is loaded later brings its own. */
export const formCatalogue = {
  ...common,
  ...planYears,
  ...planYearClasses,
  ...planYearForm,
} as Words<FormKey>;

export type FormStrings = Strings<FormKey>;

/** A finding that prevents saving. */
export type ErrorFinding = Extract<Finding, { readonly level: 'error' }>;

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

/** An error without its place. */
export function errorWords(strings: FormStrings, finding: ErrorFinding): string {
  if (finding.code === 'amount-wrong') return strings.t(`plan-year-form.fault.${finding.problem}`);
  if (finding.code === 'year') return strings.t('plan-year-form.fault.year', { year: yearOf(finding.date) });
  return strings.t(`plan-year-form.fault.${finding.code}`, {
    date: finding.code === 'ends-before-start' ? strings.date(finding.start) : '',
  });
}

/** A finding with its place: "Full time, Employee only, Employer: Not an amount". @param words the finding without it */
export function findingSentence(
  strings: FormStrings,
  grid: ContributionGrid,
  finding: Finding,
  words: string,
): string {
  if (finding.code === 'no-classes') return words;
  const place =
    finding.field === 'amount'
      ? cellLabel(strings, grid, finding.at)
      : finding.field === 'employment'
        ? rowLabel(strings, grid, finding.row)
        : strings.t(`plan-year-form.field.${finding.field}`);
  return strings.t('plan-year-form.finding', { place, words });
}
