import type { ReissueKey } from '../en/reissue.js';

export const reissue: Readonly<Record<ReissueKey, string>> = {
  'reissue.reason': 'Motivo',
  'reissue.effect': 'Su cobertura actual no cambia hasta que elija un plan nuevo.',
  'reissue.confirm': 'Reabrir mi inscripción',
  'reissue.submitting': 'Reabriendo…',
  'reissue.failed': 'No se reabrió su inscripción',
  'reissue.unknown': 'No pudimos confirmar que se reabrió su inscripción',
  'reissue.failed.kept': 'No se perdió nada de lo que ingresó.',
  'reissue.failed.unknown':
    'No se perdió nada de lo que ingresó. Si intenta de nuevo, primero verificaremos para no enviar su solicitud dos veces.',
  'reissue.failed.unsure':
    'No pudimos confirmar que recibimos su solicitud. Ahora ve lo que está registrado. Revíselo antes de intentar de nuevo.',
  'reissue.failed.qle_denied': 'Este evento de vida no se aprobó, así que no puede usarlo.',
  'reissue.failed.qle_not_approved':
    'Este evento de vida sigue en revisión. Intente de nuevo cuando se apruebe.',
  'reissue.failed.qle_window_closed': 'El plazo de este evento de vida terminó.',
  'reissue.failed.qle_window_not_open': 'Todavía no puede usar este evento de vida.',
  'reissue.failed.enrollment_pending': 'Esta inscripción ya está abierta. Puede elegir un plan ahora.',
};
