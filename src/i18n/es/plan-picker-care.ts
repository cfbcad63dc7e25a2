import type { PlanPickerCareKey } from '../en/plan-picker-care.js';

export const planPickerCare: Readonly<Record<PlanPickerCareKey, string>> = {
  'plan-picker.range.about':
    'Lo mínimo: lo que usted paga por el plan en un año. Lo máximo: eso más el gasto máximo de bolsillo, por atención cubierta y dentro de la red.',
  'plan-picker.care': 'Sus costos de atención en un año, antes de que el plan pague su parte',
};
