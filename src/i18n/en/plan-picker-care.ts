/** Words of the slider for a year’s care. */
export const planPickerCare = {
  'plan-picker.range.about':
    'Lowest: what you pay for the plan in a year. Highest: that and the out-of-pocket maximum, for covered, in-network care.',
  'plan-picker.care': 'Your costs for care in a year, before the plan pays its part',
} as const;

export type PlanPickerCareKey = keyof typeof planPickerCare;
