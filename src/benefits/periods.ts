/** How often a person is paid in a year. */
export type PayPeriods = 12 | 24 | 26 | 52;

/** A year of a monthly amount, in cents: exact. */
export function perYear(monthlyCents: number): number {
  return monthlyCents * 12;
}

/**
 * A paycheck's share of a monthly amount, in cents: a year of it over the year's paychecks, rounded half up to a whole
 * cent. Exact for 12 paychecks; for the others an estimate, since payroll decides how the odd cents fall.
 */
export function perPaycheck(monthlyCents: number, payPeriods: PayPeriods): number {
  return Math.round((monthlyCents * 12) / payPeriods);
}
