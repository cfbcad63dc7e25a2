import type { planYears as english } from '../en/plan-years.js';

export const planYears: Readonly<Record<keyof typeof english, string>> = {
  'plan-year.status.draft': 'Borrador',
  'plan-year.status.open_enrollment': 'Inscripción abierta',
  'plan-year.status.active': 'Vigente',
  'plan-year.status.expired': 'Vencido',
  'plan-year.status.unknown': 'Estado desconocido',
  'plan-year.period': '{start} al {end}',
  'plan-year.coverage': 'Cobertura',
  'plan-year.open-enrollment': 'Inscripción abierta',
  'plan-year.plans': 'Planes',
  'plan-year.error.config': 'Aún no está configurada por completo. Avise a quienes administran este portal.',
  'plan-year.error.forbidden':
    'Solo quienes administran los beneficios pueden ver los años del plan. Si es su caso, pida acceso a quienes administran este portal.',
  'plan-year.error.not-found':
    'Es posible que se haya eliminado o que sea de otra empresa. Si esperaba verlo aquí, consulte a quienes administran este portal.',
  'plan-year.error.contract':
    'Intente de nuevo. Si vuelve a ocurrir, avise a quienes administran este portal.',
  'plan-years.view': 'Ver',
};
