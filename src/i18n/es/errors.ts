import type { ErrorKey } from '../en/errors.js';

export const words: Readonly<Record<ErrorKey, string>> = {
  'error.config.title': 'Esta sección aún no está disponible',
  'error.config.body': 'Falta terminar de configurarla. Avise a su equipo de Recursos Humanos.',
  'error.offline.title': 'No tiene conexión a internet',
  'error.offline.body':
    'Volveremos a intentarlo automáticamente cuando se restablezca la conexión. No se perderá nada de lo que ingresó.',
  'error.network.title': 'No podemos consultar sus beneficios en este momento',
  'error.network.body': 'Revise su conexión e intente de nuevo. No se pierde nada de lo que ingresó.',
  'error.timeout.title': 'Esto está tardando más de lo normal',
  'error.timeout.body': 'Intente de nuevo. No se pierde nada de lo que ingresó.',
  'error.auth.title': 'No pudimos confirmar su identidad',
  'error.auth.body':
    'Intente de nuevo. Si vuelve a ocurrir, cierre la sesión del portal e iníciela otra vez.',
  'error.session-expired.title': 'Su sesión se cerró',
  'error.session-expired.body': 'Inicie sesión en el portal, vuelva aquí e intente de nuevo.',
  'error.forbidden.title': 'No tiene acceso a esta información',
  'error.forbidden.body': 'Si cree que debería tenerlo, consulte a su equipo de Recursos Humanos.',
  'error.not-found.title': 'No encontramos esta información',
  'error.not-found.body':
    'Es posible que se haya movido o reemplazado. Consulte a su equipo de Recursos Humanos.',
  'error.conflict.title': 'Esto cambió mientras tanto',
  'error.conflict.body': 'Lo que ve ahora es lo más reciente. Revíselo antes de continuar.',
  'error.validation.title': 'No se pudo aceptar',
  'error.validation.body': 'Revise lo que ingresó o consulte a su equipo de Recursos Humanos.',
  'error.rate-limited.title': 'Hay demasiadas solicitudes en este momento',
  'error.rate-limited.body': 'Espere un momento e intente de nuevo.',
  'error.rate-limited.wait-seconds.one': 'Intente de nuevo dentro de {count} segundo.',
  'error.rate-limited.wait-seconds.other': 'Intente de nuevo dentro de {count} segundos.',
  'error.rate-limited.wait-minutes.one': 'Intente de nuevo dentro de {count} minuto.',
  'error.rate-limited.wait-minutes.other': 'Intente de nuevo dentro de {count} minutos.',
  'error.rate-limited.wait-hours.one': 'Intente de nuevo dentro de {count} hora.',
  'error.rate-limited.wait-hours.other': 'Intente de nuevo dentro de {count} horas.',
  'error.server.title': 'Algo falló de nuestro lado',
  'error.server.body': 'Intente de nuevo en un momento. No se pierde nada de lo que ingresó.',
  'error.contract.title': 'Recibimos datos que no pudimos leer',
  'error.contract.body': 'Intente de nuevo. Si vuelve a ocurrir, avise a su equipo de Recursos Humanos.',
};
