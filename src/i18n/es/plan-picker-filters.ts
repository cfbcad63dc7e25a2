import type { PlanPickerFiltersKey } from '../en/plan-picker-filters.js';

export const planPickerFilters: Readonly<Record<PlanPickerFiltersKey, string>> = {
  'plan-picker.filters.metal': 'Nivel metálico',
  'plan-picker.filters.metal.none': 'Sin nivel metálico',
  'plan-picker.filters.carrier': 'Aseguradora',
  'plan-picker.filters.max-cost': 'Usted paga como máximo, en dólares al mes',
};
