import type { PlanPickerTableKey } from '../en/plan-picker-table.js';

export const planPickerTable: Readonly<Record<PlanPickerTableKey, string>> = {
  'plan-picker.compare.title': 'Comparar planes',
  'plan-picker.compare.differences': 'Mostrar solo las diferencias',
  'plan-picker.compare.same': 'Todo lo que se muestra es igual en estos planes.',
  'plan-picker.compare.back': 'Volver a todos los planes',
  'plan-picker.table.caption': 'Todos los planes',
  'plan-picker.table.plan': 'Plan',
  'plan-picker.table.current': 'En comparación con su plan actual',
  'plan-picker.table.alone': 'En comparación con la cobertura solo para usted',
  'plan-picker.table.description': 'Descripción',
  'plan-picker.table.note': 'Información útil',
  'plan-picker.table.none': 'Ninguno',
};
