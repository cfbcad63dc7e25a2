import type { LifeEventUseKey } from '../en/life-event-use.js';

export const lifeEventUse: Readonly<Record<LifeEventUseKey, string>> = {
  'life-event.use.under-review': 'Sigue en revisión. Puede solicitarlo, pero quizá aún no se acepte.',
  'life-event.use.unknown': 'Su estado no está claro. Puede solicitarlo, pero quizá no se acepte.',
  'life-event.use.denied': 'No se aprobó, así que no se puede usar.',
  'life-event.use.not-open-yet': 'Se puede usar a partir del {date}.',
  'life-event.use.if-approved': 'Si se aprueba, se podrá usar a partir del {date}.',
  'life-event.use.closed': 'Se podía usar hasta el {date}.',
};
