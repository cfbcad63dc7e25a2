/** The expected texts of amounts and dates in English. This code shares nothing with the elements. */

/** Cents as US dollars: `$0`, `$105.34`, `$5,000`. Whole dollars have no decimals. */
export function dollars(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const rest = cents % 100;
  return rest === 0 ? `$${whole}` : `$${whole}.${String(rest).padStart(2, '0')}`;
}

/** Cents as dollars, or the words for a missing value. A missing value is never $0. */
export function dollarsOrNotProvided(cents: number | null | undefined): string {
  return cents === null || cents === undefined ? 'Not provided' : dollars(cents);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2027-01-05` as `January 5, 2027`. */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${Number(day)}, ${year}`;
}
