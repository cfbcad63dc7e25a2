import type { NewContributionClass } from '../../../src/api/index.js';
import type { ContributionClass, CoverageTier, OrUnknown } from '../../../src/api/models.js';
import type { ContributionGrid, FieldAt, Side } from '../../../src/benefits/plan-years/contribution-grid.js';

/** A class in a request; amounts in cents. */
export const newClass = (
  employment: string,
  family_status: OrUnknown<CoverageTier>,
  employee: number,
  employer: number,
): NewContributionClass => ({
  employment,
  family_status,
  employee_contribution_cents: employee,
  employer_contribution_cents: employer,
});

/** A class in an answer. */
export const readClass = (...one: Parameters<typeof newClass>): ContributionClass => ({
  id: `class of ${one[0]} at ${JSON.stringify(one[1])}`,
  ...newClass(...one),
});

/** The texts of a grid as they are on screen: a row for each employment, `employee/employer` for each tier. */
export const textsOf = ({ rows }: ContributionGrid): readonly (readonly string[])[] =>
  rows.map(({ employment, cells }) => [
    employment,
    ...cells.map(({ employee, employer }) => `${employee.text}/${employer.text}`),
  ]);

export const at = (row: number, column: number, side: Side = 'employee'): FieldAt => ({ row, column, side });

/** Two employments at all tiers of families, as in a usual plan year. */
export const eightClasses: readonly ContributionClass[] = [
  readClass('full_time', 'EE', 9_000, 36_000),
  readClass('full_time', 'ES', 39_500, 55_000),
  readClass('full_time', 'EC', 33_250, 50_000),
  readClass('full_time', 'EF', 123_456, 60_000),
  readClass('part_time', 'EE', 22_500, 22_500),
  readClass('part_time', 'ES', 67_000, 27_500),
  readClass('part_time', 'EC', 58_250, 25_000),
  readClass('part_time', 'EF', 105_000, 0),
];
