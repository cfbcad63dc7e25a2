import type { PlanPickerElectionKey } from '../en/plan-picker-election.js';

export const planPickerElection: Readonly<Record<PlanPickerElectionKey, string>> = {
  'plan-picker.ended.plan': '{plan} ya no se ofrece, así que no se puede confirmar. Elija otro plan.',
  'plan-picker.ended.waive': 'Aquí ya no se puede rechazar la cobertura. Elija un plan.',
  'plan-picker.ended.earlier':
    'Su elección anterior sí nos llegó y quedó registrada. La elección que hizo después no se envió.',
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
  'plan-picker.review.cost.paycheck': 'Por cheque',
  'plan-picker.review.cost.estimate': 'Por cheque (aprox.)',
  'plan-picker.review.cost.year': 'Al año',
  'plan-picker.review.dependents': 'Quién más tendrá cobertura',
  'plan-picker.review.dependents.unread':
    'No se pudieron cargar sus dependientes; por eso todavía no se puede elegir a nadie para «{tier}».',
  'plan-picker.review.dependents.missing': 'Elija al menos una persona para «{tier}».',
  'plan-picker.review.cheaper': 'Las personas que eligió pueden tener cobertura con «{tier}» por {amount}.',
  'plan-picker.review.cheaper.switch': 'Cambiar a «{tier}»',
  'plan-picker.confirm': 'Confirmar e inscribirme',
  'plan-picker.confirm.waive': 'Confirmar y rechazar',
  'plan-picker.submitting': 'Enviando su elección…',
  'plan-picker.failed': 'Su elección no se registró',
  'plan-picker.unsure': 'No pudimos confirmar si su elección quedó registrada',
  'plan-picker.failed.keep': 'Su elección sigue aquí.',
  'plan-picker.failed.unsure':
    'No pudimos confirmar si su elección llegó. Su inscripción sigue sin elección registrada, así que puede intentar de nuevo sin riesgo.',
  'plan-picker.failed.unread':
    'Todavía no sabemos si su elección llegó. Compruébelo antes de enviarla otra vez.',
  'plan-picker.failed.enrollment_window_closed':
    'El plazo para elegir en esta inscripción terminó. Su equipo de Recursos Humanos puede decirle qué opciones tiene.',
  'plan-picker.failed.enrollment_not_pending': 'Esta inscripción ya tiene una elección registrada.',
  'plan-picker.check-again': 'Comprobar de nuevo',
  'plan-picker.done.title': 'Su inscripción está confirmada',
  'plan-picker.done.waived': 'Usted rechazó esta cobertura',
  'plan-picker.done.body': 'Su elección quedó registrada.',
  'plan-picker.done.plans': 'Ver todos los planes',
};
