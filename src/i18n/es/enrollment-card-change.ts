import type { EnrollmentCardChangeKey } from '../en/enrollment-card-change.js';

export const enrollmentCardChange: Readonly<Record<EnrollmentCardChangeKey, string>> = {
  'enrollment-card.compare': 'Antes y después',
  'enrollment-card.compare.before': 'Antes',
  'enrollment-card.compare.after': 'Después',
  'enrollment-card.compare.open': 'Aún sin elegir',
  'enrollment-card.compare.more': 'Pagará {amount} más al mes que antes.',
  'enrollment-card.compare.less': 'Pagará {amount} menos al mes que antes.',
  'enrollment-card.compare.same': 'Pagará lo mismo que antes.',
  'enrollment-card.change.title': 'Cambiar la cobertura por un evento de vida',
  'enrollment-card.change.intro':
    'Algunos eventos de vida le permiten cambiar su cobertura fuera de la inscripción abierta. Elija el que corresponda.',
  'enrollment-card.change.events': 'Sus eventos de vida',
  'enrollment-card.change.loading': 'Cargando sus eventos de vida',
  'enrollment-card.change.none':
    'No tiene eventos de vida registrados. Primero reporte uno a su equipo de Recursos Humanos.',
  'enrollment-card.change.none-usable': 'Por ahora no puede usar ninguno de estos.',
  'enrollment-card.change.until': 'Puede usarlo hasta el {date}.',
  'enrollment-card.change.mistake.event': 'Elija un evento de vida',
  'enrollment-card.change.mistake.reason': 'Acorte el motivo',
};
