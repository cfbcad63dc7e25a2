import type { EnrollmentCardChangeKey } from '../en/enrollment-card-change.js';

export const enrollmentCardChange: Readonly<Record<EnrollmentCardChangeKey, string>> = {
  'enrollment-card.compare': 'Antes y después',
  'enrollment-card.compare.before': 'Antes',
  'enrollment-card.compare.after': 'Después',
  'enrollment-card.compare.open': 'Aún sin elegir',
  'enrollment-card.compare.more': 'Después del cambio paga {amount} al mes más que antes.',
  'enrollment-card.compare.less': 'Después del cambio paga {amount} al mes menos que antes.',
  'enrollment-card.compare.same': 'Después del cambio paga lo mismo que antes.',
  'enrollment-card.change.title': 'Cambiar la cobertura por un evento de vida',
  'enrollment-card.change.intro':
    'Algunos cambios en su vida le permiten elegir de nuevo fuera del período de inscripción abierta. Elija el que corresponda.',
  'enrollment-card.change.events': 'Sus eventos de vida',
  'enrollment-card.change.loading': 'Cargando sus eventos de vida',
  'enrollment-card.change.none':
    'No hay eventos de vida registrados. Primero informe uno a su equipo de Recursos Humanos.',
  'enrollment-card.change.none-usable': 'Ninguno de estos se puede usar en este momento.',
  'enrollment-card.change.until': 'Su plazo está abierto hasta el {date}.',
  'enrollment-card.change.mistake.event': 'Elija un evento de vida',
  'enrollment-card.change.mistake.reason': 'Acorte el motivo',
};
