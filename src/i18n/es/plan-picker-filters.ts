import type { PlanPickerFiltersKey } from '../en/plan-picker-filters.js';

export const planPickerFilters: Readonly<Record<PlanPickerFiltersKey, string>> = {
  'plan-picker.filters.metal': 'Categoría de metal',
  'plan-picker.filters.metal.none': 'Sin categoría de metal',
  'plan-picker.filters.carrier': 'Aseguradora',
  'plan-picker.filters.max-cost': 'Costo mensual máximo, en dólares',
};
