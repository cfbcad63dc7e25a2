/** Words of the range of what a year can cost, of the slider for a year’s care, and of the notes. */
export const planPickerRanges = {
  'plan-picker.range': 'What a year can cost you',
  'plan-picker.range.from-to': '{low} to {high}',
  'plan-picker.range.for': 'for covered, in-network care',
  'plan-picker.range.not-here':
    'What a year can cost you in all is shown for “{tier}” only: the out-of-pocket maximum is for one person.',
  'plan-picker.care.try': 'Try it with your own costs for care',
  'plan-picker.care.at-most': 'Up to {high} if your covered, in-network care costs {care}',
  'plan-picker.range.about':
    'Lowest: your share of the premium for a year. Highest: that plus the out-of-pocket maximum, for covered, in-network care.',
  'plan-picker.care': 'Your yearly costs for care, before the plan pays its share',
  'plan-picker.costs-more':
    'Always costs more than {plan} for covered, in-network care: at least {low} a year, compared with at most {high} ({premiums} in premiums plus {max} out of pocket). This also holds if your premium is deducted before tax.',
} as const;

export type PlanPickerRangesKey = keyof typeof planPickerRanges;
