import type { CalendarDate } from '../api/models.js';
import { utcMidnight } from '../benefits/dates/calendar-date.js';

/**
 * Keeps one `Intl` object per locale for all elements on the page, because making one is slow.
 */
function cached<Made>(make: (locale: string) => Made): (locale: string) => Made {
  const made = new Map<string, Made>();
  return (locale) => {
    let value = made.get(locale);
    if (value === undefined) made.set(locale, (value = make(locale)));
    return value;
  };
}

const moneyFormat = cached(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      trailingZeroDisplay: 'stripIfInteger',
    }),
);
const dateFormat = cached(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);
const relativeFormat = cached((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const pluralRules = cached((locale) => new Intl.PluralRules(locale));
const numberFormat = cached((locale) => new Intl.NumberFormat(locale));
const collator = cached((locale) => new Intl.Collator(locale, { numeric: true }));

/** Formats numbers, money and dates in one locale. */
export interface Formats {
  /** Integer cents as US dollars: `$105.34`, `$5,000`, `$0`. */
  money(cents: number): string;
  /** A calendar date in long form: `January 1, 2027`. It is the same in every time zone. */
  date(date: CalendarDate): string;
  /** Days from today in words: `today`, `in 12 days`, `3 days ago`. */
  relativeDays(days: number): string;
  /** A number with the locale's separators: `1,234`. */
  number(value: number): string;
  /** Compares two names in the language's alphabetical order, numbers by value: `Plan 9` before `Plan 10`. */
  collate(one: string, other: string): number;
  /** The plural category of a count (`one`, `other`, …). */
  plural(count: number): Intl.LDMLPluralRule;
}

/** @param locale BCP 47 */
export function formatsFor(locale: string): Formats {
  return {
    money: (cents) => moneyFormat(locale).format(cents / 100),
    date: (date) => dateFormat(locale).format(utcMidnight(date)),
    relativeDays: (days) => relativeFormat(locale).format(days, 'day'),
    number: (value) => numberFormat(locale).format(value),
    collate: (one, other) => collator(locale).compare(one, other),
    plural: (count) => pluralRules(locale).select(count),
  };
}
