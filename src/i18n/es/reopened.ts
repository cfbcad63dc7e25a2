import type { ReopenedKey } from '../en/reopened.js';

export const reopened: Readonly<Record<ReopenedKey, string>> = {
  'reissue.done': 'Su inscripción está abierta de nuevo. Ya puede elegir un plan.',
  'reissue.earlier': 'Recibimos su solicitud anterior. Los cambios que hizo después no se enviaron.',
};
