import type { NewPlanYear } from '../../api/index.js';
import type { CalendarDate, OrUnknown, PlanYear, PlanYearStatus } from '../../api/models.js';
import { addDays } from '../dates/calendar-date.js';
import type { ContributionGrid, GridCell } from './contribution-grid.js';
import { SIDES, classesOf, columnOf, emptyGrid, gridInLocale, gridOf, isUsed } from './contribution-grid.js';

/** The dates of a plan year, with the names for reading, in the order of the form. */
export const DATE_FIELDS = [
  'coverage_start',
  'coverage_end',
  'open_enrollment_start_date',
  'open_enrollment_end_date',
] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** A plan year as a form holds it. Dates and amounts are the typed texts, `''` if nothing was typed. */
export interface PlanYearDraft extends Readonly<Record<DateField, string>> {
  /** The id of the plan year that is edited; null if one is created. */
  readonly id: string | null;
  readonly employer_id: string;
  /** Null if a plan year is created, because the API sets its first status. */
  readonly status: OrUnknown<PlanYearStatus> | null;
  readonly grid: ContributionGrid;
}

/** An empty draft of a plan year to create. */
export const newDraft = (employerId: string): PlanYearDraft => ({
  id: null,
  employer_id: employerId,
  status: null,
  coverage_start: '',
  coverage_end: '',
  open_enrollment_start_date: '',
  open_enrollment_end_date: '',
  grid: emptyGrid(),
});

/** A draft for editing a plan year. @param locale the notation of its amounts */
export const draftOf = (year: PlanYear, locale: string): PlanYearDraft => ({
  id: year.id,
  employer_id: year.employer_id,
  status: year.status,
  coverage_start: year.coverage_start,
  coverage_end: year.coverage_end,
  open_enrollment_start_date: year.open_enrollment_start_date,
  open_enrollment_end_date: year.open_enrollment_end_date,
  grid: gridOf(year.contribution_classes, locale),
});

/** A draft of the plan year that follows another one: the same contributions, and the dates by {@link aYearLater}. */
export const draftAfter = (year: PlanYear, locale: string, employerId = year.employer_id): PlanYearDraft => ({
  ...draftOf(year, locale),
  id: null,
  employer_id: employerId,
  status: null,
  coverage_start: aYearLater(year.coverage_start),
  coverage_end: aYearLater(year.coverage_end, true),
  open_enrollment_start_date: aYearLater(year.open_enrollment_start_date),
  open_enrollment_end_date: aYearLater(year.open_enrollment_end_date, true),
});

/**
 * The same day a year later. 29 February becomes 28 February.
 *
 * If the last day of a period is the last day of February, it stays the last day of February: coverage that ends on
 * 28 February 2027 is followed by coverage that ends on 29 February 2028. A first day keeps its number, because otherwise
 * a day between two plan years would not be covered.
 *
 * @param isEnd whether the date is the last day of a period
 */
export function aYearLater(date: CalendarDate, isEnd = false): CalendarDate {
  const next = String(Number(date.slice(0, 4)) + 1).padStart(4, '0');
  const monthDay = date.slice(4);
  const isLast = addDays(date, 1).endsWith('-03-01');
  if (isLast && (isEnd || monthDay === '-02-29')) return addDays(`${next}-03-01`, -1);
  return next + monthDay;
}

/** The last day of the twelve months that begin on a day. */
export const endOfYearFrom = (start: CalendarDate): CalendarDate => addDays(aYearLater(start), -1);

/** The plan year to send to the API. The draft must have no errors. */
export const newPlanYearOf = (draft: PlanYearDraft): NewPlanYear => ({
  employer_id: draft.employer_id,
  coverage_start: draft.coverage_start,
  coverage_end: draft.coverage_end,
  open_enrollment_start_date: draft.open_enrollment_start_date,
  open_enrollment_end_date: draft.open_enrollment_end_date,
  contribution_classes: classesOf(draft.grid),
});

/** The draft with its amounts in another locale's notation. */
export const draftInLocale = (draft: PlanYearDraft, locale: string): PlanYearDraft => ({
  ...draft,
  grid: gridInLocale(draft.grid, locale),
});

/** Whether two drafts have the same texts, character by character. Empty rows and columns are ignored. */
export const sameDraft = (one: PlanYearDraft, other: PlanYearDraft): boolean =>
  one === other ||
  (DATE_FIELDS.every((field) => one[field] === other[field]) && sameGrid(one.grid, other.grid));

function sameGrid(one: ContributionGrid, other: ContributionGrid): boolean {
  if (one === other) return true;
  const [rows, others] = [usedRows(one), usedRows(other)];
  const tiers = [...one.columns, ...other.columns.filter((tier) => columnOf(one, tier) < 0)];
  const columns = tiers.map((tier) => [columnOf(one, tier), columnOf(other, tier)] as const);
  return (
    rows.length === others.length &&
    rows.every((row, at) => {
      const its = others[at];
      if (its?.employment !== row.employment) return false;
      return columns.every(([mine, theirs]) => sameCell(row.cells[mine], its.cells[theirs]));
    })
  );
}

const usedRows = ({ rows }: ContributionGrid) =>
  rows.filter(({ employment, cells }) => employment !== '' || cells.some(isUsed));

const sameCell = (one: GridCell | undefined, other: GridCell | undefined): boolean =>
  one === other || SIDES.every((side) => (one?.[side].text ?? '') === (other?.[side].text ?? ''));
