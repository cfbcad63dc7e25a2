import type { PlanPickerRangesKey } from '../en/plan-picker-ranges.js';

export const planPickerRanges: Readonly<Record<PlanPickerRangesKey, string>> = {
  'plan-picker.range': 'Lo que podría costarle un año',
  'plan-picker.range.from-to': 'De {low} a {high}',
  'plan-picker.range.for': 'por atención cubierta y dentro de la red',
  'plan-picker.range.not-here':
    'Lo que un año puede costarle en total se muestra solo para “{tier}”: el gasto máximo de bolsillo es para una persona.',
  'plan-picker.care.try': 'Probar con sus propios costos de atención',
  'plan-picker.care.at-most': 'Hasta {high} si su atención cubierta y dentro de la red cuesta {care}',
  'plan-picker.range.about':
    'Mínimo: su parte de la prima en un año. Máximo: eso más el gasto máximo de bolsillo, por atención cubierta y dentro de la red.',
  'plan-picker.care': 'Sus costos de atención en un año, antes de que el plan pague su parte',
  'plan-picker.costs-more':
    'Siempre cuesta más que {plan} por atención cubierta y dentro de la red: al menos {low} al año, frente a un máximo de {high} ({premiums} en primas más {max} de bolsillo). También es así si su prima se descuenta antes de impuestos.',
};
