import type { ReissueKey } from '../en/reissue.js';

export const reissue: Readonly<Record<ReissueKey, string>> = {
  'reissue.reason': 'Motivo',
  'reissue.effect': 'Su cobertura actual no cambia hasta que elija un nuevo plan.',
  'reissue.confirm': 'Reabrir mi inscripción',
  'reissue.submitting': 'Reabriendo…',
  'reissue.failed': 'Su inscripción no se reabrió',
  'reissue.unknown': 'No pudimos confirmar si su inscripción se reabrió',
  'reissue.failed.unknown':
    'No se perdió nada de lo que escribió. Cuando intente de nuevo, primero comprobamos si su solicitud llegó, para que no se envíe dos veces.',
  'reissue.failed.unsure':
    'No pudimos confirmar si su solicitud llegó. Lo que ve aquí es lo que está registrado ahora; revíselo antes de intentar de nuevo.',
  'reissue.failed.qle_denied': 'Este evento de vida no se aprobó, así que no se puede usar.',
  'reissue.failed.qle_not_approved':
    'Este evento de vida sigue en revisión. Intente de nuevo cuando se apruebe.',
  'reissue.failed.qle_window_closed': 'El plazo para usar este evento de vida terminó.',
  'reissue.failed.qle_window_not_open': 'Este evento de vida todavía no se puede usar.',
  'reissue.failed.enrollment_pending': 'Esta inscripción ya está abierta: puede elegir un plan ahora.',
};
