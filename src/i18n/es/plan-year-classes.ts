import type { planYearClasses as english } from '../en/plan-year-classes.js';

export const planYearClasses: Readonly<Record<keyof typeof english, string>> = {
  'plan-year.lock.until': 'Se puede modificar hasta el {date}, el día antes de la inscripción abierta.',
  'plan-year.lock.last-day': 'Hoy es el último día para modificarlo. La inscripción abierta empieza mañana.',
  'plan-year.lock.since': 'Ya no se puede modificar, porque la inscripción abierta empezó el {date}.',
  'plan-year.lock.started': 'Ya no se puede modificar, porque la inscripción abierta ya empezó.',
  'plan-year.contributions': 'Contribuciones mensuales',
  'plan-year.employment': 'Empleo',
  'plan-year.employment.full_time': 'Tiempo completo',
  'plan-year.employment.part_time': 'Tiempo parcial',
  'plan-year.employment.other': 'Empleo sin especificar',
  'plan-year.tier.EE': 'Solo el empleado',
  'plan-year.tier.ES': 'Empleado y cónyuge',
  'plan-year.tier.EC': 'Empleado e hijos',
  'plan-year.tier.EF': 'Familia',
  'plan-year.tier.Unspecified': 'Nivel de cobertura sin especificar',
  'plan-year.tier.other': 'Otro nivel de cobertura',
};
