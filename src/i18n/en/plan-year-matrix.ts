/** Messages of the table of contributions. */
export const planYearMatrix = {
  'plan-year.contributions.none': 'No contributions have been set yet.',
  'plan-year.contributions.repeated':
    'Some combinations are listed more than once. Please check which amounts apply.',
  'plan-year.repeated': 'Listed more than once',
  'plan-year.share': 'Employer pays {percent}',
  'plan-year.share.none': 'No cost',
  'plan-year.not-set': 'Not set',
  'plan-year.employer': 'Employer {amount}',
  'plan-year.employee': 'Employee {amount}',
} as const;
