/** Messages about life events, their statuses and windows, for the life-event list and the enrollment card. */
export const lifeEvents = {
  'life-event.marriage': 'Marriage',
  'life-event.birth': 'Birth of a child',
  'life-event.adoption': 'Adoption',
  'life-event.divorce': 'Divorce',
  'life-event.death': 'Death in the family',
  'life-event.job_loss': 'Job loss',
  'life-event.reduction_in_hours': 'Reduction in hours',
  'life-event.employer_bankruptcy': 'Employer bankruptcy',
  'life-event.medicare_entitlement': 'Medicare entitlement',
  'life-event.termination': 'End of employment',
  'life-event.other': 'Other life event',
  'life-event.loss_of_coverage': 'Loss of other coverage',
  'life-event.status.approved': 'Approved',
  'life-event.status.pending': 'Under review',
  'life-event.status.denied': 'Not approved',
  'life-event.status.unknown': 'Status not known',
  'life-event.window.open': 'You can change coverage until {date} ({left})',
  'life-event.window.last-day': 'Today is the last day to change coverage',
  'life-event.window.not-open-yet': 'You can change coverage from {start} to {end}',
  'life-event.window.closed': 'The time to change coverage ended on {date}',
  'life-event.window.under-review': 'If it is approved, you can change coverage until {date} ({left})',
  'life-event.window.under-review.last-day': 'If it is approved, today is the last day to change coverage',
  'life-event.window.under-review.not-open-yet':
    'If it is approved, you can change coverage from {start} to {end}',
  'life-event.window.continuation':
    'Its window runs from {start} to {end}. Your HR team can tell you what it allows.',
  'life-event.window.left.one': '{count} day left',
  'life-event.window.left.other': '{count} days left',
} as const;

export type LifeEventKey = keyof typeof lifeEvents;
