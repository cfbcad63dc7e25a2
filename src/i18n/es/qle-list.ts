import type { QleListKey } from '../en/qle-list.js';

export const qleList: Readonly<Record<QleListKey, string>> = {
  'qle-list.loading': 'Cargando sus eventos de vida',
  'qle-list.label': 'Eventos de vida',
  'qle-list.filter.type': 'Tipo de evento',
  'qle-list.filter.status': 'Estado',
  'qle-list.filter.all-types': 'Todos los tipos',
  'qle-list.filter.all-statuses': 'Cualquier estado',
  'qle-list.filter.clear': 'Quitar filtros',
  'qle-list.date': 'Fecha del evento',
  'qle-list.notes': 'Notas',
  'qle-list.empty.title': 'Todavía no hay eventos de vida',
  'qle-list.empty.body':
    'Un matrimonio, un nacimiento, otra cobertura: lo que informe a su empleador aparecerá aquí.',
  'qle-list.none-match.title': 'Ningún evento de vida coincide',
  'qle-list.none-match.body': 'Pruebe con otro tipo o con otro estado.',
  'qle-list.end': 'No hay más eventos de vida.',
  'qle-list.page-failed': 'No se pudo cargar esta página. Se sigue mostrando lo anterior.',
  'qle-list.pages': 'Páginas de eventos de vida',
  'qle-list.more': 'Mostrar más',
  'qle-list.loading-more': 'Cargando más…',
  'qle-list.shown.one': 'Se muestra {count} evento de vida',
  'qle-list.shown.other': 'Se muestran {count} eventos de vida',
  'qle-list.timeline': 'Cronología',
  'qle-list.step.reported': 'Informado',
  'qle-list.step.reviewed': 'Revisado',
  'qle-list.step.reviewed.not-yet': 'Aún no revisado',
  'qle-list.step.reviewed.undated': 'Revisado, fecha no indicada',
  'qle-list.step.opens': 'Se abre el plazo',
  'qle-list.step.opens.past': 'Se abrió el plazo',
  'qle-list.step.closes': 'Termina el plazo',
  'qle-list.step.closes.past': 'Terminó el plazo',
  'qle-list.alert.under-review':
    'Sigue en revisión y su plazo termina pronto. Consulte ahora a su equipo de Recursos Humanos.',
  'qle-list.alert.approved':
    'Queda poco tiempo. Si quiere cambiar su cobertura, hágalo a más tardar el {date}.',
  'qle-list.alert.continuation':
    'Su plazo termina pronto. Si piensa usarlo, hable con su equipo de Recursos Humanos a más tardar el {date}.',
  'qle-list.select': 'Elegir',
  'qle-list.use': 'Usar este evento para cambiar la cobertura',
  'qle-list.use.title': 'Cambiar la cobertura con este evento',
  'qle-list.use.loading': 'Cargando su inscripción',
  'qle-list.report': 'Informar un evento de vida',
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
