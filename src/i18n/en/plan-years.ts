import type { planYearCard } from './plan-year-card.js';
import type { planYearClasses } from './plan-year-classes.js';
import type { planYearList } from './plan-year-list.js';
import type { planYearMatrix } from './plan-year-matrix.js';

/** Messages about plan years for administrators, shared by all plan-year elements. */
export const planYears = {
  'plan-year.status.draft': 'Draft',
  'plan-year.status.open_enrollment': 'Open enrollment',
  'plan-year.status.active': 'Active',
  'plan-year.status.expired': 'Expired',
  'plan-year.status.unknown': 'Status not known',
  'plan-year.period': '{start} to {end}',
  'plan-year.coverage': 'Coverage',
  'plan-year.open-enrollment': 'Open enrollment',
  'plan-year.plans': 'Plans',
  'plan-year.error.config': 'It isn’t fully set up. Please let the people who run this portal know.',
  'plan-year.error.forbidden':
    'Only benefits administrators can see plan years. If you are one, ask the people who run this portal for access.',
  'plan-year.error.not-found':
    'It may have been removed, or it may belong to another company. If you expected it here, ask the people who run this portal.',
  'plan-year.error.contract':
    'Please try again. If it keeps happening, let the people who run this portal know.',
  'plan-years.view': 'View',
} as const;

/** The keys of all messages about plan years but those of the form. Each element has only the messages that it shows. */
export type PlanYearKey =
  | keyof typeof planYears
  | keyof typeof planYearCard
  | keyof typeof planYearClasses
  | keyof typeof planYearList
  | keyof typeof planYearMatrix;
