import type { planYearFormDifferences as english } from '../en/plan-year-form-differences.js';

export const planYearFormDifferences: Readonly<Record<keyof typeof english, string>> = {
  'plan-year-form.field.status': 'Estado',
  'plan-year-form.field.contribution_classes': 'Contribuciones',
  'plan-year-form.amounts': 'Empleado {employee}, empleador {employer}',
  'plan-year-form.pair': '{employment}, {tier}',
  'plan-year-form.change': 'Qué',
  'plan-year-form.before': 'Ahora',
  'plan-year-form.after': 'Después de guardar',
  'plan-year-form.back': 'Seguir modificando',
  'plan-year-form.locked.yours': 'Sus cambios que no se guardaron',
  'plan-year-form.as-it-was': 'Como estaba',
  'plan-year-form.mine': 'De usted',
};
