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
    'Copied from the plan year of {period}. The dates are one year later. Please check each of them.',
  'plan-year-form.field.coverage_start': 'Coverage starts',
  'plan-year-form.field.coverage_end': 'Coverage ends',
  'plan-year-form.field.open_enrollment_start_date': 'Open enrollment starts',
  'plan-year-form.field.open_enrollment_end_date': 'Open enrollment ends',
  'plan-year-form.field.employer_id': 'Employer',
  'plan-year-form.last-day': 'This is the last day.',
  'plan-year-form.contributions.hint':
    'What an employee and the employer pay each month, in US dollars. You can paste cells copied from a spreadsheet.',
  'plan-year-form.keys':
    'Arrow keys move between cells. Enter or typing edits a cell, Escape takes it back. Control and D copies a cell into the rows below.',
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
  'plan-year-form.undone': 'Your last change was taken back.',
  'plan-year-form.finding': '{place}: {words}',
  'plan-year-form.fault.required': 'Enter a date',
  'plan-year-form.fault.not-a-date': 'Enter a date that exists',
  'plan-year-form.fault.year': 'Check the year: {year} can’t be right',
  'plan-year-form.fault.ends-before-start': 'Enter a date that is not before {date}',
  'plan-year-form.fault.no-classes': 'Enter what is paid for at least one employment type and coverage level',
  'plan-year-form.fault.employment-required': 'Name this employment type',
  'plan-year-form.fault.amount-required': 'Enter an amount, or 0',
  'plan-year-form.fault.not-a-number': 'Not an amount',
  'plan-year-form.fault.other-currency': 'Not in US dollars',
  'plan-year-form.fault.negative': 'Can’t be below 0',
  'plan-year-form.fault.not-whole-cents': 'At most two decimals',
  'plan-year-form.fault.too-large': 'Too large',
  'plan-year-form.review': 'Review',
  'plan-year-form.discard': 'Discard changes',
  'plan-year-form.discarded': 'Your changes were discarded. You can undo this.',
  'plan-year-form.unchanged': 'Nothing has changed yet, so there is nothing to save.',
  'plan-year-form.locked': 'This plan year can no longer be edited',
  'plan-year-form.locked.refused':
    'It wasn’t accepted, because open enrollment has started or the plan year is closed to changes.',
  'plan-year-form.updated': 'Someone else has changed this plan year since you opened it',
  'plan-year-form.updated.body':
    'Nothing of yours is lost. Compare their changes with yours before you save.',
  'plan-year-form.compare': 'Compare',
} as const;

/** The keys of all messages of the form. Those that its first view does not need come with the code that does. */
export type PlanYearFormKey =
  | keyof typeof planYearForm
  | keyof typeof planYearFormConflict
  | keyof typeof planYearFormDifferences
  | keyof typeof planYearFormPaste
  | keyof typeof planYearFormReview;
