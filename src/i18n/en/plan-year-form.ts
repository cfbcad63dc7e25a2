import type { planYearFormConflict } from './plan-year-form-conflict.js';
import type { planYearFormDifferences } from './plan-year-form-differences.js';
import type { planYearFormPaste } from './plan-year-form-paste.js';
import type { planYearFormReview } from './plan-year-form-review.js';

/** Messages of the form that creates and edits a plan year, as far as its first view needs them. */
export const planYearForm = {
  'plan-year-form.loading': 'Loading the form',
  'plan-year-form.new': 'New plan year',
  'plan-year-form.edit': 'Edit plan year',
  'plan-year-form.copied':
    'Copied from the plan year {period}. All dates are one year later. Please check each one.',
  'plan-year-form.field.coverage_start': 'Coverage starts',
  'plan-year-form.field.coverage_end': 'Coverage ends',
  'plan-year-form.field.open_enrollment_start_date': 'Open enrollment starts',
  'plan-year-form.field.open_enrollment_end_date': 'Open enrollment ends',
  'plan-year-form.field.employer_id': 'Employer',
  'plan-year-form.last-day': 'This day is included.',
  'plan-year-form.contributions.hint':
    'What an employee and the employer pay each month, in US dollars. You can paste cells copied from a spreadsheet.',
  'plan-year-form.keys':
    'Use the arrow keys to move between cells. Press Enter or type to edit, and Escape to cancel. Control+D copies a cell into the rows below.',
  'plan-year-form.tiers': 'Coverage levels',
  'plan-year-form.employee': 'Employee',
  'plan-year-form.employer': 'Employer',
  'plan-year-form.cell': '{employment}, {tier}, {side}',
  'plan-year-form.row': 'Row {row}',
  'plan-year-form.row.name': 'Name of the employment type',
  'plan-year-form.row.unnamed': 'Full time, for example',
  'plan-year-form.row.add': 'Add employment type',
  'plan-year-form.row.remove': 'Remove {employment}',
  'plan-year-form.row.actions': 'Remove',
  'plan-year-form.row-added': 'Row added',
  'plan-year-form.row-removed': 'Row removed. You can undo this.',
  'plan-year-form.tier-removed': 'Coverage level removed with its amounts. You can undo this.',
  'plan-year-form.fill': 'Fill down',
  'plan-year-form.filled': 'Copied into all rows below.',
  'plan-year-form.undo': 'Undo',
  'plan-year-form.undone': 'Your last change was undone.',
  'plan-year-form.finding': '{place}: {words}',
  'plan-year-form.fault.required': 'Enter a date',
  'plan-year-form.fault.not-a-date': 'Enter a date that exists',
  'plan-year-form.fault.year': 'Check the year: {year} can’t be right',
  'plan-year-form.fault.ends-before-start': 'Enter {date} or a later date',
  'plan-year-form.fault.no-classes': 'Enter amounts for at least one employment type and coverage level',
  'plan-year-form.fault.employment-required': 'Name this employment type',
  'plan-year-form.fault.amount-required': 'Enter an amount, or 0',
  'plan-year-form.fault.not-a-number': 'Not an amount',
  'plan-year-form.fault.other-currency': 'Not in US dollars',
  'plan-year-form.fault.negative': 'Can’t be below 0',
  'plan-year-form.fault.not-whole-cents': 'Use at most two decimals',
  'plan-year-form.fault.too-large': 'Too large',
  'plan-year-form.review': 'Review',
  'plan-year-form.discard': 'Discard changes',
  'plan-year-form.discarded': 'Your changes were discarded. You can undo this.',
  'plan-year-form.unchanged': 'You haven’t changed anything yet.',
  'plan-year-form.locked': 'This plan year can no longer be edited',
  'plan-year-form.locked.refused':
    'Your changes weren’t accepted. Open enrollment has started, or the plan year is closed to changes.',
  'plan-year-form.updated': 'Someone else has changed this plan year since you opened it',
  'plan-year-form.updated.body': 'Your changes are still here. Compare them with theirs before you save.',
  'plan-year-form.compare': 'Compare',
} as const;

/** The keys of all messages of the form. Those that its first view does not need come with the code that does. */
export type PlanYearFormKey =
  | keyof typeof planYearForm
  | keyof typeof planYearFormConflict
  | keyof typeof planYearFormDifferences
  | keyof typeof planYearFormPaste
  | keyof typeof planYearFormReview;
