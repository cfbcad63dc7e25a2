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
    'Cuando reporte un matrimonio, un nacimiento o una pérdida de cobertura, aparecerá aquí.',
  'qle-list.none-match.title': 'Ningún evento de vida coincide',
  'qle-list.none-match.body': 'Pruebe con otro tipo u otro estado.',
  'qle-list.end': 'No hay más eventos de vida.',
  'qle-list.page-failed': 'No se pudo cargar esta página. Se siguen mostrando los resultados anteriores.',
  'qle-list.pages': 'Páginas de eventos de vida',
  'qle-list.more': 'Mostrar más',
  'qle-list.loading-more': 'Cargando más…',
  'qle-list.shown.one': 'Se muestra {count} evento de vida',
  'qle-list.shown.other': 'Se muestran {count} eventos de vida',
  'qle-list.timeline': 'Cronología',
  'qle-list.step.reported': 'Reportado',
  'qle-list.step.reviewed': 'Revisado',
  'qle-list.step.reviewed.not-yet': 'Sin revisar',
  'qle-list.step.reviewed.undated': 'Revisado, fecha no disponible',
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
  'qle-list.report': 'Reportar un evento de vida',
};
