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
  'plan-year.error.config': 'Falta terminar de configurarla. Avise a quienes administran este portal.',
  'plan-year.error.forbidden':
    'Los años del plan son solo para quienes administran los beneficios. Si usted lo hace, pida a quienes administran este portal que le den acceso para su empresa.',
  'plan-year.error.not-found':
    'Es posible que se haya eliminado o que sea de otra empresa. Si esperaba verlo aquí, consulte a quienes administran este portal.',
  'plan-year.error.contract':
    'Intente de nuevo. Si vuelve a ocurrir, avise a quienes administran este portal.',
  'plan-years.view': 'Ver',
};
