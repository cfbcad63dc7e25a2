/** Words of the range of what a year can cost, of the slider for a year’s care, and of the notes. */
export const planPickerRanges = {
  'plan-picker.range': 'What a year can cost you',
  'plan-picker.range.from-to': '{low} to {high}',
  'plan-picker.range.for': 'for covered, in-network care',
  'plan-picker.range.not-here':
    'What a year can cost you in all is shown for “{tier}” only: the out-of-pocket maximum is for one person.',
  'plan-picker.care.try': 'Try it with your own costs for care',
  'plan-picker.care.at-most': 'At most {high} with {care} of covered, in-network care',
  'plan-picker.range.about':
    'Lowest: what you pay for the plan in a year. Highest: that and the out-of-pocket maximum, for covered, in-network care.',
  'plan-picker.care': 'Your costs for care in a year, before the plan pays its part',
  'plan-picker.costs-more':
    'Always costs more than {plan}, for covered, in-network care: at least {low} a year here, at most {high} there ({premiums} for the plan and {max} out of pocket). That is still so when what you pay comes out of your pay before tax.',
} as const;

export type PlanPickerRangesKey = keyof typeof planPickerRanges;
