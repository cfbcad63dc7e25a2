import type { planYearCard as english } from '../en/plan-year-card.js';

export const planYearCard: Readonly<Record<keyof typeof english, string>> = {
  'plan-year.loading': 'Cargando el año del plan',
  'plan-year.open-enrollment.before': 'La inscripción abierta empieza {when}',
  'plan-year.open-enrollment.open': 'La inscripción abierta termina {when}',
  'plan-year.open-enrollment.last-day': 'Hoy es el último día de la inscripción abierta',
  'plan-year.open-enrollment.over': 'La inscripción abierta terminó el {date}',
  'plan-year.today': 'Hoy',
  'plan-year.plans.none': 'Todavía no se agregaron planes.',
  'plan-year.plan': 'Plan',
  'plan-year.metal': 'Categoría de metal',
  'plan-year.metal.other': 'Otra categoría de metal',
  'plan-year.premium': 'Prima mensual',
  'plan-year.deductible': 'Deducible anual',
  'plan-year.out-of-pocket-max': 'Gasto máximo de bolsillo anual',
};
