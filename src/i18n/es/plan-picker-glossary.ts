import type { PlanPickerGlossaryKey } from '../en/plan-picker-glossary.js';

export const planPickerGlossary: Readonly<Record<PlanPickerGlossaryKey, string>> = {
  'plan-picker.glossary.close': 'Cerrar',
  'plan-picker.term.premium.is':
    'Lo que cuesta el plan en sí, lo use o no. Su empleador paga una parte. La parte de usted suele descontarse de su cheque de pago.',
  'plan-picker.term.deductible.is':
    'Lo que usted paga en un año por atención cubierta antes de que el plan empiece a pagar. Cierta atención, como los chequeos anuales, suele pagarse desde el primer dólar.',
  'plan-picker.term.out-of-pocket-max.is':
    'Lo máximo que usted paga en un año por atención cubierta y dentro de la red. Después, el plan la paga por completo. Lo que le cuesta el plan en sí se suma aparte.',
  'plan-picker.term.metal.is':
    'Cómo se reparten los costos de la atención entre usted y el plan. En promedio, los planes Bronce pagan cerca del 60 %, Plata el 70 %, Oro el 80 % y Platino el 90 %. No dice nada sobre la calidad de la atención.',
  'plan-picker.term.tier.is':
    'A quién cubre el plan: solo a usted, o también a su cónyuge, a sus hijos o a toda su familia.',
};
