import type { QleListChangeKey } from '../en/qle-list-change.js';

export const qleListChange: Readonly<Record<QleListChangeKey, string>> = {
  'qle-list.use.title': 'Cambiar la cobertura con este evento',
  'qle-list.use.loading': 'Cargando su inscripción',
};
