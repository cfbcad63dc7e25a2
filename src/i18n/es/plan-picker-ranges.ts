import type { PlanPickerRangesKey } from '../en/plan-picker-ranges.js';

export const planPickerRanges: Readonly<Record<PlanPickerRangesKey, string>> = {
  'plan-picker.range': 'Lo que un año puede costarle',
  'plan-picker.range.from-to': 'De {low} a {high}',
  'plan-picker.range.for': 'por atención cubierta y dentro de la red',
  'plan-picker.range.not-here':
    'Lo que un año puede costarle en total se muestra solo para «{tier}»: el gasto máximo de bolsillo es para una persona.',
  'plan-picker.care.try': 'Probar con sus propios costos de atención',
  'plan-picker.care.at-most': 'Como máximo {high} con {care} de atención cubierta y dentro de la red',
  'plan-picker.range.about':
    'Lo mínimo: lo que usted paga por el plan en un año. Lo máximo: eso más el gasto máximo de bolsillo, por atención cubierta y dentro de la red.',
  'plan-picker.care': 'Sus costos de atención en un año, antes de que el plan pague su parte',
  'plan-picker.costs-more':
    'Siempre cuesta más que {plan}, por atención cubierta y dentro de la red: al menos {low} al año aquí, como máximo {high} allí ({premiums} por el plan y {max} de bolsillo). Sigue siendo así cuando lo que usted paga se descuenta antes de impuestos.',
};
