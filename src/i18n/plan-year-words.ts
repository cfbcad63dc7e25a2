import type { CalendarDate } from '../api/models.js';
import { common } from './en/common.js';
import { planYears } from './en/plan-years.js';
import type { Strings } from './strings.js';

/** The words of the elements for administrators, in English. */
export const planYearCatalogue = { ...common, ...planYears };

export type PlanYearStrings = Strings<keyof typeof planYearCatalogue>;

/** The words for errors that send an employee to the HR team: here they are read by that team. */
const FOR_ADMINISTRATORS = new Map<string, keyof typeof planYearCatalogue>([
  ['error.config.body', 'plan-year.error.config'],
  ['error.forbidden.body', 'plan-year.error.forbidden'],
  ['error.not-found.body', 'plan-year.error.not-found'],
  ['error.contract.body', 'plan-year.error.contract'],
]);

/** The same words, said to those who administer benefits. */
export const forAdministrators = (strings: PlanYearStrings): PlanYearStrings => ({
  ...strings,
  t: (key, values) => strings.t(FOR_ADMINISTRATORS.get(key) ?? key, values),
});

/** From one day to another, both included. */
export const periodWords = (strings: PlanYearStrings, start: CalendarDate, end: CalendarDate): string =>
  start === end
    ? strings.date(start)
    : strings.t('plan-year.period', { start: strings.date(start), end: strings.date(end) });
