import type { planYearMatrix as english } from '../en/plan-year-matrix.js';

export const planYearMatrix: Readonly<Record<keyof typeof english, string>> = {
  'plan-year.contributions.none': 'Todavía no hay contribuciones definidas.',
  'plan-year.contributions.repeated':
    'Algunas combinaciones aparecen más de una vez. Revise cuáles son los montos correctos.',
  'plan-year.repeated': 'Aparece más de una vez',
  'plan-year.share': 'El empleador paga el {percent}',
  'plan-year.share.none': 'Sin costo',
  'plan-year.not-set': 'Sin definir',
  'plan-year.employer': 'Empleador: {amount}',
  'plan-year.employee': 'Empleado: {amount}',
};
