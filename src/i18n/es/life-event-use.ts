import type { LifeEventUseKey } from '../en/life-event-use.js';

export const lifeEventUse: Readonly<Record<LifeEventUseKey, string>> = {
  'life-event.use.under-review': 'Sigue en revisión. Puede enviarlo ahora, pero quizá no se acepte.',
  'life-event.use.unknown': 'Estado desconocido. Puede enviarlo, pero quizá no se acepte.',
  'life-event.use.denied': 'No se aprobó, así que no puede usarlo.',
  'life-event.use.not-open-yet': 'Puede usarlo a partir del {date}.',
  'life-event.use.if-approved': 'Si se aprueba, podrá usarlo a partir del {date}.',
  'life-event.use.closed': 'El plazo terminó el {date}.',
};
