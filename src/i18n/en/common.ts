import { basic } from './basic.js';
import { pages } from './pages.js';

/** Messages that more than one element uses: those of all elements and of pages, and those of the elements for employees. */
export const common = {
  ...basic,
  ...pages,
  'tier.EE': 'You only',
  'tier.ES': 'You and spouse',
  'tier.EC': 'You and children',
  'tier.EF': 'Family',
  'tier.Unspecified': 'Coverage level not specified',
  'tier.other': 'Other coverage level',
  'relationship.Spouse': 'Spouse',
  'relationship.Child': 'Child',
  'relationship.other': 'Dependent',
  'cost.you-pay': 'You pay',
  'cost.employer-pays': 'Employer pays',
  'cost.total': 'Total',
  'cost.per-month': '{amount} a month',
  'cost.per-paycheck': 'About {amount} a paycheck',
  'cost.per-paycheck-exact': '{amount} a paycheck',
  'action.cancel': 'Cancel',
  'action.back': 'Back',
  'field.optional': '(optional)',
  'field.count': '{count} of {limit} characters',
  'field.too-long.one': '{count} character over the limit of {limit}.',
  'field.too-long.other': '{count} characters over the limit of {limit}.',
  'summary.title': 'Please check the following',
} as const;

export type CommonKey = keyof typeof common;
