/** Messages of the form about changes: in the review, the comparison and a locked plan year. */
export const planYearFormDifferences = {
  'plan-year-form.field.status': 'Status',
  'plan-year-form.field.contribution_classes': 'Contributions',
  'plan-year-form.amounts': 'Employee {employee}, employer {employer}',
  'plan-year-form.pair': '{employment}, {tier}',
  'plan-year-form.change': 'Field',
  'plan-year-form.before': 'Now',
  'plan-year-form.after': 'After saving',
  'plan-year-form.back': 'Back to editing',
  'plan-year-form.locked.yours': 'Your unsaved changes',
  'plan-year-form.as-it-was': 'Before',
  'plan-year-form.mine': 'Yours',
} as const;
