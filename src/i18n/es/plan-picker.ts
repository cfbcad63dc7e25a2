import type { PlanPickerKey } from '../en/plan-picker.js';

export const planPicker: Readonly<Record<PlanPickerKey, string>> = {
  'plan-picker.loading': 'Cargando sus planes',
  'plan-picker.tier.label': '¿Quién tendrá cobertura?',
  'plan-picker.plans.label': 'Planes',
  'plan-picker.plans.count-at.one': '{count} plan para «{tier}»',
  'plan-picker.plans.count-at.other': '{count} planes para «{tier}»',
  'plan-picker.not-offered': 'No se ofrece para «{tier}»',
  'plan-picker.per-month': 'al mes',
  'plan-picker.split': 'Su empleador paga {employer} de {total}',
  'plan-picker.deductible': 'Deducible (anual)',
  'plan-picker.out-of-pocket-max': 'Gasto máximo de bolsillo (anual)',
  'plan-picker.metal': 'Plan {metal}',
  'plan-picker.current': 'Su plan actual',
  'plan-picker.empty.title': 'Todavía no hay planes para elegir',
  'plan-picker.empty.body':
    'Cuando su empleador le ofrezca planes, aparecerán aquí. Su equipo de Recursos Humanos puede decirle cuándo.',
  'plan-picker.review': 'Revisar su elección',
  'plan-picker.nothing-chosen': 'Elija un plan para continuar.',
  'plan-picker.choose-plan': 'Elija un plan',
  'plan-picker.choose-other-tier':
    '{plan} no se ofrece para «{tier}». Elija otro plan u otro nivel de cobertura.',
  'plan-picker.closed.enrolled':
    'Ya hizo su elección para esta inscripción. Aquí puede consultar los planes.',
  'plan-picker.closed.waived': 'Usted rechazó esta cobertura. Aquí puede consultar los planes.',
  'plan-picker.closed.other':
    'En esta inscripción no se puede elegir por ahora. Aquí puede consultar los planes.',
  'plan-picker.review.title': 'Revise su elección',
  'plan-picker.review.plan': 'Plan',
  'plan-picker.review.carrier': 'Aseguradora',
  'plan-picker.review.tier': 'Nivel de cobertura',
  'plan-picker.review.starts': 'La cobertura comienza',
  'plan-picker.review.ends': 'La cobertura termina',
  'plan-picker.review.deadline': 'Fecha límite para elegir',
  'plan-picker.review.cost.caption': 'Cuánto cuesta',
  'plan-picker.review.cost.who': 'Quién paga',
  'plan-picker.review.cost.month': 'Al mes',
  'plan-picker.review.cost.paycheck': 'Por cheque (aprox.)',
  'plan-picker.review.cost.year': 'Al año',
  'plan-picker.review.dependents': 'Quién más tendrá cobertura',
  'plan-picker.review.dependents.none-listed':
    'Ningún dependiente registrado corresponde a «{tier}». Pida a su equipo de Recursos Humanos que lo agregue.',
  'plan-picker.review.dependents.missing': 'Elija al menos una persona para «{tier}».',
  'plan-picker.confirm': 'Confirmar e inscribirme',
  'plan-picker.submitting': 'Enviando su elección…',
  'plan-picker.failed': 'Su elección no se registró',
  'plan-picker.failed.keep': 'Su elección sigue aquí.',
  'plan-picker.failed.unsure':
    'No pudimos confirmar si su elección llegó. Su inscripción sigue sin elección registrada, así que puede intentar de nuevo sin riesgo.',
  'plan-picker.failed.unread':
    'Todavía no sabemos si su elección llegó. Compruébelo antes de enviarla otra vez.',
  'plan-picker.failed.enrollment_window_closed':
    'El plazo para elegir en esta inscripción terminó. Su equipo de Recursos Humanos puede decirle qué opciones tiene.',
  'plan-picker.failed.enrollment_not_pending': 'Esta inscripción ya tiene una elección registrada.',
  'plan-picker.check-again': 'Comprobar de nuevo',
  'plan-picker.done.title': 'Su inscripción está lista',
  'plan-picker.done.body': 'Su elección quedó registrada.',
  'plan-picker.done.plans': 'Ver todos los planes',
};
