/** Messages of the form about changes: in the review, the comparison and a locked plan year. */
export const planYearFormDifferences = {
  'plan-year-form.field.status': 'Status',
  'plan-year-form.field.contribution_classes': 'Contributions',
  'plan-year-form.amounts': 'Employee {employee}, employer {employer}',
  'plan-year-form.pair': '{employment}, {tier}',
  'plan-year-form.change': 'What',
  'plan-year-form.before': 'Now',
  'plan-year-form.after': 'After saving',
  'plan-year-form.back': 'Back to editing',
  'plan-year-form.locked.yours': 'Your changes that were not saved',
  'plan-year-form.as-it-was': 'As it was',
  'plan-year-form.mine': 'Yours',
} as const;
