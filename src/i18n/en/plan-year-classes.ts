/** Messages about contribution classes and when they can be edited: of card and form. */
export const planYearClasses = {
  'plan-year.lock.until': 'You can edit it until {date}, the day before open enrollment starts.',
  'plan-year.lock.last-day': 'Today is the last day to edit it. Open enrollment starts tomorrow.',
  'plan-year.lock.since': 'It can’t be edited, because open enrollment started on {date}.',
  'plan-year.lock.started': 'It can’t be edited, because open enrollment has started.',
  'plan-year.contributions': 'Monthly contributions',
  'plan-year.employment': 'Employment',
  'plan-year.employment.full_time': 'Full time',
  'plan-year.employment.part_time': 'Part time',
  'plan-year.employment.other': 'Employment not specified',
  'plan-year.tier.EE': 'Employee only',
  'plan-year.tier.ES': 'Employee and spouse',
  'plan-year.tier.EC': 'Employee and children',
  'plan-year.tier.EF': 'Family',
  'plan-year.tier.Unspecified': 'Coverage level not specified',
  'plan-year.tier.other': 'Other coverage level',
} as const;
