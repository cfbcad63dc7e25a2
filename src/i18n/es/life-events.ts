import type { LifeEventKey } from '../en/life-events.js';

export const lifeEvents: Readonly<Record<LifeEventKey, string>> = {
  'life-event.marriage': 'Matrimonio',
  'life-event.birth': 'Nacimiento de un hijo',
  'life-event.adoption': 'Adopción',
  'life-event.divorce': 'Divorcio',
  'life-event.death': 'Fallecimiento de un familiar',
  'life-event.job_loss': 'Pérdida de empleo',
  'life-event.reduction_in_hours': 'Reducción de horas de trabajo',
  'life-event.employer_bankruptcy': 'Quiebra del empleador',
  'life-event.medicare_entitlement': 'Derecho a Medicare',
  'life-event.termination': 'Fin del empleo',
  'life-event.other': 'Otro evento de vida',
  'life-event.loss_of_coverage': 'Pérdida de otra cobertura',
  'life-event.status.approved': 'Aprobado',
  'life-event.status.pending': 'En revisión',
  'life-event.status.denied': 'No aprobado',
  'life-event.status.unknown': 'Estado desconocido',
  'life-event.window.open': 'Puede cambiar su cobertura hasta el {date} ({left})',
  'life-event.window.last-day': 'Hoy es el último día para cambiar su cobertura',
  'life-event.window.not-open-yet': 'Puede cambiar su cobertura del {start} al {end}',
  'life-event.window.closed': 'El plazo para cambiar su cobertura terminó el {date}',
  'life-event.window.under-review': 'Si se aprueba, podrá cambiar su cobertura hasta el {date} ({left})',
  'life-event.window.under-review.last-day': 'Si se aprueba, hoy es el último día para cambiar su cobertura',
  'life-event.window.under-review.not-open-yet':
    'Si se aprueba, podrá cambiar su cobertura del {start} al {end}',
  'life-event.window.continuation':
    'El plazo va del {start} al {end}. Consulte a su equipo de Recursos Humanos qué le permite.',
  'life-event.window.dates': 'El plazo va del {start} al {end}.',
  'life-event.window.left.one': 'queda {count} día',
  'life-event.window.left.other': 'quedan {count} días',
};
