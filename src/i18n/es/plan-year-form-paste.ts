import type { planYearFormPaste as english } from '../en/plan-year-form-paste.js';

export const planYearFormPaste: Readonly<Record<keyof typeof english, string>> = {
  'plan-year-form.pasted-names': 'Pegado.',
  'plan-year-form.pasted.one': '{count} monto pegado.',
  'plan-year-form.pasted.other': '{count} montos pegados.',
  'plan-year-form.emptied.one': 'Se borró {count} monto.',
  'plan-year-form.emptied.other': 'Se borraron {count} montos.',
  'plan-year-form.unread.one': '{count} no se pudo leer.',
  'plan-year-form.unread.other': '{count} no se pudieron leer.',
  'plan-year-form.left-out.one': '{count} no cupo y quedó fuera.',
  'plan-year-form.left-out.other': '{count} no cupieron y quedaron fuera.',
};
