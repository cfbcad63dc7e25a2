import type { planYearClasses as english } from '../en/plan-year-classes.js';

export const planYearClasses: Readonly<Record<keyof typeof english, string>> = {
  'plan-year.lock.until': 'Puede editarlo hasta el {date}, el día antes de la inscripción abierta.',
  'plan-year.lock.last-day': 'Hoy es el último día para editarlo. La inscripción abierta empieza mañana.',
  'plan-year.lock.since': 'Ya no se puede editar, porque la inscripción abierta empezó el {date}.',
  'plan-year.lock.started': 'Ya no se puede editar, porque la inscripción abierta ya empezó.',
  'plan-year.contributions': 'Contribuciones mensuales',
  'plan-year.employment': 'Tipo de empleo',
  'plan-year.employment.full_time': 'Tiempo completo',
  'plan-year.employment.part_time': 'Tiempo parcial',
  'plan-year.employment.other': 'Tipo de empleo sin especificar',
  'plan-year.tier.EE': 'Solo el empleado',
  'plan-year.tier.ES': 'Empleado y cónyuge',
  'plan-year.tier.EC': 'Empleado e hijos',
  'plan-year.tier.EF': 'Familia',
  'plan-year.tier.Unspecified': 'Nivel de cobertura sin especificar',
  'plan-year.tier.other': 'Otro nivel de cobertura',
};
