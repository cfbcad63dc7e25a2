import type { PlanPickerGlossaryKey } from '../en/plan-picker-glossary.js';

export const planPickerGlossary: Readonly<Record<PlanPickerGlossaryKey, string>> = {
  'plan-picker.glossary.close': 'Cerrar',
  'plan-picker.term.premium.is':
    'Lo que cuesta el plan, lo use o no. Su empleador paga una parte. Su parte suele descontarse de su cheque de pago.',
  'plan-picker.term.deductible.is':
    'Lo que usted paga en un año por la atención cubierta antes de que el plan empiece a pagar. Cierta atención, como el chequeo anual, suele estar cubierta desde antes.',
  'plan-picker.term.out-of-pocket-max.is':
    'Lo máximo que usted paga en un año por la atención cubierta y dentro de la red. Después, el plan paga el 100%. La prima no cuenta para este máximo.',
  'plan-picker.term.metal.is':
    'Cómo comparten usted y el plan los costos de la atención. En promedio, los planes Bronce pagan cerca del 60%, Plata el 70%, Oro el 80% y Platino el 90%. La categoría no indica la calidad de la atención.',
  'plan-picker.term.tier.is':
    'A quién cubre el plan: solo a usted, o también a su cónyuge, a sus hijos o a toda su familia.',
};
