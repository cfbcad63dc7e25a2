import type { CalendarDate, CoverageTier, OrUnknown } from '../api/models.js';
import type { EditLock } from '../benefits/plan-years/plan-year.js';
import { employmentKind } from '../benefits/plan-years/plan-year.js';
import type { CommonKey } from './en/common.js';
import { planYearClasses } from './en/plan-year-classes.js';
import type { PlanYearKey } from './en/plan-years.js';
import type { Strings } from './strings.js';

type PlanYearsKey = CommonKey | PlanYearKey;

/** The messages of the elements for administrators. */
export type PlanYearStrings = Strings<PlanYearsKey>;

/**
 * Messages for errors that tell an employee to ask the HR team. The administrators' elements are read by that team, so
 * they have messages of their own.
 */
const FOR_ADMINISTRATORS = new Map<string, PlanYearsKey>([
  ['error.config.body', 'plan-year.error.config'],
  ['error.forbidden.body', 'plan-year.error.forbidden'],
  ['error.not-found.body', 'plan-year.error.not-found'],
  ['error.contract.body', 'plan-year.error.contract'],
]);

const said = new WeakMap<object, object>();

/**
 * The given strings with the error messages for administrators. The same strings give the same object each time, because
 * views compare by identity.
 */
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

/** A period in words, from its first to its last day. */
export const periodWords = (strings: PlanYearStrings, start: CalendarDate, end: CalendarDate): string =>
  start === end
    ? strings.date(start)
    : strings.t('plan-year.period', { start: strings.date(start), end: strings.date(end) });

/** The last day for editing a plan year, or the reason why it can no longer be edited. */
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
 * An employment in words. It is a free string in the API. One that has no message of ours is shown as readable text,
 * because "other" would hide which employment it is.
 */
export function employmentWords(strings: PlanYearStrings, employment: string): string {
  const key = `plan-year.employment.${employmentKind(employment)}`;
  if (Object.hasOwn(planYearClasses, key)) return strings.t(key as PlanYearKey);
  const words = employment.replaceAll('_', ' ').trim().slice(0, 80);
  return words === ''
    ? strings.t('plan-year.employment.other')
    : words.charAt(0).toLocaleUpperCase(strings.locale) + words.slice(1);
}

/** A coverage tier in words for administrators: "Employee and spouse". The raw text of an unknown tier is never shown. */
export const contributionTierWords = (strings: PlanYearStrings, tier: OrUnknown<CoverageTier>): string =>
  strings.t(`plan-year.tier.${typeof tier === 'string' ? tier : 'other'}`);
