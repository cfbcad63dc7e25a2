import type { CalendarDate, CoverageTier, OrUnknown } from '../api/models.js';
import type { EditLock } from '../benefits/plan-year.js';
import { employmentKind } from '../benefits/plan-year.js';
import { common } from './en/common.js';
import type { PlanYearKey } from './en/plan-years.js';
import { planYears } from './en/plan-years.js';
import type { Strings } from './strings.js';

/** The words of the elements for administrators, in English. */
export const planYearCatalogue = { ...common, ...planYears };

type PlanYearsKey = keyof typeof planYearCatalogue;

export type PlanYearStrings = Strings<PlanYearsKey>;

/** The words for errors that send an employee to the HR team: here they are read by that team. */
const FOR_ADMINISTRATORS = new Map<string, PlanYearsKey>([
  ['error.config.body', 'plan-year.error.config'],
  ['error.forbidden.body', 'plan-year.error.forbidden'],
  ['error.not-found.body', 'plan-year.error.not-found'],
  ['error.contract.body', 'plan-year.error.contract'],
]);

const said = new WeakMap<object, object>();

/** The same words, said to those who administer benefits. The same ones stay the same object, as views rely on. */
export function forAdministrators<Key extends string>(strings: Strings<Key>): Strings<Key> {
  const known = said.get(strings) as Strings<Key> | undefined;
  if (known !== undefined) return known;
  const made: Strings<Key> = {
    ...strings,
    t: (key, values) => strings.t((FOR_ADMINISTRATORS.get(key) as Key | undefined) ?? key, values),
  };
  said.set(strings, made);
  return made;
}

/** From one day to another, both included. */
export const periodWords = (strings: PlanYearStrings, start: CalendarDate, end: CalendarDate): string =>
  start === end
    ? strings.date(start)
    : strings.t('plan-year.period', { start: strings.date(start), end: strings.date(end) });

/** Until when it can be edited, or why it can't. */
export function lockWords(strings: PlanYearStrings, lock: EditLock, today: CalendarDate): string {
  if (!lock.locked) {
    return lock.until === today
      ? strings.t('plan-year.lock.last-day')
      : strings.t('plan-year.lock.until', { date: strings.date(lock.until) });
  }
  return lock.since === null
    ? strings.t('plan-year.lock.started')
    : strings.t('plan-year.lock.since', { date: strings.date(lock.since) });
}

/**
 * An employment in words. It is a free string, "full_time" in the documents (trap 9): one that has no words of ours is
 * shown as readable text, since "other" would hide which one it is.
 */
export function employmentWords(strings: PlanYearStrings, employment: string): string {
  const key = `plan-year.employment.${employmentKind(employment)}`;
  if (Object.hasOwn(planYears, key)) return strings.t(key as PlanYearKey);
  const words = employment.replaceAll('_', ' ').trim().slice(0, 80);
  return words === ''
    ? strings.t('plan-year.employment.other')
    : words.charAt(0).toLocaleUpperCase(strings.locale) + words.slice(1);
}

/** A coverage tier as one speaks of employees: "Employee and spouse"; never the raw text of an unknown one. */
export const contributionTierWords = (strings: PlanYearStrings, tier: OrUnknown<CoverageTier>): string =>
  strings.t(`plan-year.tier.${typeof tier === 'string' ? tier : 'other'}`);
