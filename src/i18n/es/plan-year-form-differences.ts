import type { planYearFormDifferences as english } from '../en/plan-year-form-differences.js';

export const planYearFormDifferences: Readonly<Record<keyof typeof english, string>> = {
  'plan-year-form.field.status': 'Estado',
  'plan-year-form.field.contribution_classes': 'Contribuciones',
  'plan-year-form.amounts': 'Empleado {employee}, empleador {employer}',
  'plan-year-form.pair': '{employment}, {tier}',
  'plan-year-form.change': 'Campo',
  'plan-year-form.before': 'Ahora',
  'plan-year-form.after': 'Después de guardar',
  'plan-year-form.back': 'Seguir editando',
  'plan-year-form.locked.yours': 'Sus cambios sin guardar',
  'plan-year-form.as-it-was': 'Antes',
  'plan-year-form.mine': 'Lo suyo',
};
