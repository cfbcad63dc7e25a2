import type { BasicKey } from '../en/basic.js';

export const basic: Readonly<Record<BasicKey, string>> = {
  'metal.Bronze': 'Bronce',
  'metal.Silver': 'Plata',
  'metal.Gold': 'Oro',
  'metal.Platinum': 'Platino',
  'not-provided': 'No disponible',
  'action.retry': 'Intentar de nuevo',
  'lazy.loading': 'Cargando…',
  'lazy.failed.title': 'No se pudo cargar esta parte',
  'lazy.failed.body': 'Revise su conexión e intente de nuevo. Lo que eligió e ingresó sigue aquí.',
  'calendar.add': 'Agregar a mi calendario',
  'calendar.title': 'Recordatorio: fecha límite',
  print: 'Imprimir',
  'print.note': 'Impreso el {date}. Esto no es un comprobante de cobertura.',
  'error.stale': 'Es posible que la información de abajo no esté actualizada.',
};
