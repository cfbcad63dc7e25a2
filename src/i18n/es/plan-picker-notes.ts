import type { PlanPickerNotesKey } from '../en/plan-picker-notes.js';

export const planPickerNotes: Readonly<Record<PlanPickerNotesKey, string>> = {
  'plan-picker.costs-more':
    'Siempre cuesta más que {plan}, por atención cubierta y dentro de la red: al menos {low} al año aquí, como máximo {high} allí ({premiums} por el plan y {max} de bolsillo). Sigue siendo así cuando lo que usted paga se descuenta antes de impuestos.',
};
