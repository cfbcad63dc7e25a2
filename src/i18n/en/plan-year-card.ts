/** Messages of the plan-year card alone. */
export const planYearCard = {
  'plan-year.loading': 'Loading the plan year',
  'plan-year.open-enrollment.before': 'Open enrollment starts {when}',
  'plan-year.open-enrollment.open': 'Open enrollment ends {when}',
  'plan-year.open-enrollment.last-day': 'Today is the last day of open enrollment',
  'plan-year.open-enrollment.over': 'Open enrollment ended on {date}',
  'plan-year.today': 'Today',
  'plan-year.plans.none': 'No plans have been added yet.',
  'plan-year.plan': 'Plan',
  'plan-year.metal': 'Metal level',
  'plan-year.metal.other': 'Other metal level',
  'plan-year.premium': 'Monthly premium',
  'plan-year.deductible': 'Yearly deductible',
  'plan-year.out-of-pocket-max': 'Yearly out-of-pocket maximum',
} as const;
