import type { planYearList as english } from '../en/plan-year-list.js';

export const planYearList: Readonly<Record<keyof typeof english, string>> = {
  'plan-year.classes': 'Clases de contribución',
  'plan-years.loading': 'Cargando los años del plan',
  'plan-years.label': 'Años del plan',
  'plan-years.filter.status': 'Estado',
  'plan-years.filter.all': 'Cualquier estado',
  'plan-years.filter.clear': 'Mostrar todos',
  'plan-years.overlap':
    'Superposición: este año del plan y el del {earlier} cubren a la vez el período del {period}.',
  'plan-years.gap': 'Sin cubrir: ninguno de los años del plan que se muestran cubre el período del {period}.',
  'plan-years.empty.title': 'Todavía no hay años del plan',
  'plan-years.empty.body': 'Los años del plan que se configuren para este beneficio aparecerán aquí.',
  'plan-years.none-match.title': 'Ningún año del plan coincide',
  'plan-years.none-match.body': 'Pruebe con otro estado.',
  'plan-years.end': 'No hay más años del plan.',
  'plan-years.page-failed': 'No se pudo cargar esta página. Se siguen mostrando los resultados anteriores.',
  'plan-years.pages': 'Páginas de años del plan',
  'plan-years.shown.one': 'Se muestra {count} año del plan',
  'plan-years.shown.other': 'Se muestran {count} años del plan',
};
