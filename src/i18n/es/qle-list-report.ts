import type { QleListReportKey } from '../en/qle-list-report.js';

export const qleListReport: Readonly<Record<QleListReportKey, string>> = {
  'qle-list.report.intro': 'Su empleador lo revisa. Aquí puede ver en qué estado está.',
  'qle-list.report.type': 'Qué ocurrió',
  'qle-list.report.choose': 'Elija una opción',
  'qle-list.report.type.missing': 'Elija qué ocurrió',
  'qle-list.report.date': 'Fecha del evento',
  'qle-list.report.date.hint': 'A más tardar el {date}',
  'qle-list.report.date.missing': 'Escriba la fecha completa del evento',
  'qle-list.report.date.year': 'Revise el año: {year} no puede ser correcto',
  'qle-list.report.date.far':
    'La fecha {date} difiere en más de diez años de la de hoy. Corríjala o confirme abajo que es correcta',
  'qle-list.report.date.confirm': 'La fecha es correcta',
  'qle-list.report.date.late': 'Escriba una fecha que no sea posterior al {date}',
  'qle-list.report.send': 'Enviar',
  'qle-list.report.sending': 'Enviando…',
  'qle-list.report.done': 'Se informó su evento de vida',
  'qle-list.report.earlier':
    'Es su informe anterior, que sí llegó. Lo que escribió después no se ha enviado.',
  'qle-list.report.earlier.notes':
    'Su primer informe sí nos llegó. Los cambios que hizo después en las notas no se enviaron.',
  'qle-list.report.failed': 'Su evento de vida no se informó',
  'qle-list.report.failed.missing':
    'Verificamos, y su informe todavía no está registrado. No se perdió nada de lo que escribió. Si lo intenta de nuevo, primero verificaremos que no se registre dos veces.',
  'qle-list.report.failed.conflict':
    'Es posible que ya esté registrado. Revise sus eventos de vida antes de intentar de nuevo.',
  'qle-list.report.failed.validation':
    'Revise qué ocurrió y cuándo. Si ambos datos son correctos, consulte a su equipo de Recursos Humanos.',
  'qle-list.report.unsure': 'No pudimos confirmar si su informe llegó',
  'qle-list.report.failed.unsure':
    'No se pierde nada de lo que ingresó. Cuando intente de nuevo, primero comprobamos si ya está registrado, para no informarlo dos veces.',
};
