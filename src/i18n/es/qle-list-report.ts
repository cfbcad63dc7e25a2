import type { QleListReportKey } from '../en/qle-list-report.js';

export const qleListReport: Readonly<Record<QleListReportKey, string>> = {
  'qle-list.report.intro': 'Su empleador lo revisará. Puede ver el estado aquí.',
  'qle-list.report.type': 'Qué ocurrió',
  'qle-list.report.choose': 'Elija una opción',
  'qle-list.report.type.missing': 'Elija qué ocurrió',
  'qle-list.report.date': 'Fecha del evento',
  'qle-list.report.date.hint': 'A más tardar el {date}',
  'qle-list.report.date.missing': 'Ingrese la fecha completa del evento',
  'qle-list.report.date.year': 'Revise el año: {year} no puede ser correcto',
  'qle-list.report.date.far':
    'Entre el {date} y hoy hay más de diez años. Corrija la fecha o confírmela abajo',
  'qle-list.report.date.confirm': 'La fecha es correcta',
  'qle-list.report.date.late': 'Ingrese una fecha que no sea posterior al {date}',
  'qle-list.report.send': 'Enviar reporte',
  'qle-list.report.sending': 'Enviando…',
  'qle-list.report.done': 'Recibimos su reporte',
  'qle-list.report.earlier': 'Este es su reporte anterior. Lo que ingresó después no se envió.',
  'qle-list.report.earlier.notes':
    'Recibimos su primer reporte. Los cambios que hizo después en las notas no se enviaron.',
  'qle-list.report.failed': 'Su evento de vida no se reportó',
  'qle-list.report.failed.kept': 'No se perdió nada de lo que ingresó.',
  'qle-list.report.failed.missing':
    'Verificamos y no tenemos su reporte. No se perdió nada de lo que ingresó. Si intenta de nuevo, primero verificaremos para no reportarlo dos veces.',
  'qle-list.report.failed.conflict':
    'Es posible que ya esté registrado. Revise sus eventos de vida antes de intentar de nuevo.',
  'qle-list.report.failed.validation':
    'Revise qué ocurrió y cuándo. Si ambos datos son correctos, consulte a su equipo de Recursos Humanos.',
  'qle-list.report.unsure': 'No pudimos confirmar que recibimos su reporte',
  'qle-list.report.failed.unsure':
    'No se perdió nada de lo que ingresó. Si intenta de nuevo, primero verificaremos para no reportarlo dos veces.',
};
