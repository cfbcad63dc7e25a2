import type { PlanPickerElectionKey } from '../en/plan-picker-election.js';

export const planPickerElection: Readonly<Record<PlanPickerElectionKey, string>> = {
  'plan-picker.ended.plan': '{plan} ya no se ofrece. Elija otro plan.',
  'plan-picker.ended.waive': 'Ya no puede rechazar la cobertura aquí. Elija un plan.',
  'plan-picker.ended.earlier':
    'Recibimos su elección anterior y quedó registrada. La que hizo después no se envió.',
  'plan-picker.review.title': 'Revise su elección',
  'plan-picker.review.plan': 'Plan',
  'plan-picker.review.carrier': 'Aseguradora',
  'plan-picker.review.tier': 'Nivel de cobertura',
  'plan-picker.review.starts': 'La cobertura comienza',
  'plan-picker.review.ends': 'La cobertura termina',
  'plan-picker.review.deadline': 'Fecha límite para elegir',
  'plan-picker.review.cost.caption': 'Costo',
  'plan-picker.review.cost.who': 'Quién paga',
  'plan-picker.review.cost.month': 'Al mes',
  'plan-picker.review.cost.paycheck': 'Por período de pago',
  'plan-picker.review.cost.estimate': 'Por período de pago (aprox.)',
  'plan-picker.review.cost.year': 'Al año',
  'plan-picker.review.dependents': 'Quién más tendrá cobertura',
  'plan-picker.review.dependents.unread':
    'No pudimos cargar sus dependientes, así que aún no puede agregar a nadie para “{tier}”.',
  'plan-picker.review.dependents.missing': 'Elija al menos una persona para “{tier}”.',
  'plan-picker.review.cheaper': 'Las personas que eligió pueden tener cobertura con “{tier}” por {amount}.',
  'plan-picker.review.cheaper.switch': 'Cambiar a “{tier}”',
  'plan-picker.confirm': 'Confirmar e inscribirme',
  'plan-picker.confirm.waive': 'Confirmar y rechazar',
  'plan-picker.submitting': 'Enviando su elección…',
  'plan-picker.failed': 'Su elección no se registró',
  'plan-picker.unsure': 'No pudimos confirmar que su elección quedó registrada',
  'plan-picker.failed.keep': 'Su elección sigue aquí.',
  'plan-picker.failed.unsure':
    'No pudimos confirmar que recibimos su elección. Su inscripción sigue sin elección registrada, así que puede volver a intentarlo sin riesgo.',
  'plan-picker.failed.unread':
    'Aún no sabemos si recibimos su elección. Verifíquelo antes de enviarla otra vez.',
  'plan-picker.failed.enrollment_window_closed':
    'La fecha límite de esta inscripción ya pasó. Su equipo de Recursos Humanos puede explicarle sus opciones.',
  'plan-picker.failed.enrollment_not_pending': 'Ya hay una elección registrada para esta inscripción.',
  'plan-picker.check-again': 'Verificar de nuevo',
  'plan-picker.done.title': 'Su inscripción está confirmada',
  'plan-picker.done.waived': 'Usted rechazó esta cobertura',
  'plan-picker.done.body': 'Su elección quedó registrada.',
  'plan-picker.done.plans': 'Ver todos los planes',
};
