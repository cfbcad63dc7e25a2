/** Words of the panel with the filters. */
export const planPickerFilters = {
  'plan-picker.filters.metal': 'Metal level',
  'plan-picker.filters.metal.none': 'No metal level',
  'plan-picker.filters.carrier': 'Insurance company',
  'plan-picker.filters.max-cost': 'Highest monthly cost, in dollars',
} as const;

export type PlanPickerFiltersKey = keyof typeof planPickerFilters;
