import type { BasicKey } from '../en/basic.js';

export const basic: Readonly<Record<BasicKey, string>> = {
  'metal.Bronze': 'Bronce',
  'metal.Silver': 'Plata',
  'metal.Gold': 'Oro',
  'metal.Platinum': 'Platino',
  'not-provided': 'No se indica',
  'action.retry': 'Intentar de nuevo',
  'lazy.loading': 'Cargando…',
  'lazy.failed.title': 'Esta parte no se pudo cargar',
  'lazy.failed.body': 'Revise su conexión e intente de nuevo. Lo que eligió y escribió sigue aquí.',
  'calendar.add': 'Agregar a mi calendario',
  'calendar.title': 'Recordatorio: fecha límite',
  print: 'Imprimir',
  'print.note': 'Impreso el {date}. Esto no es un comprobante de cobertura.',
  'error.stale': 'Lo que ve abajo puede no estar actualizado.',
};
