import type { planYearFormConflict as english } from '../en/plan-year-form-conflict.js';

export const planYearFormConflict: Readonly<Record<keyof typeof english, string>> = {
  'plan-year-form.compare.title': 'Los cambios de la otra persona y los suyos',
  'plan-year-form.disputed': 'Modificado por ambos',
  'plan-year-form.disputed.hint': 'Elija cuál conservar.',
  'plan-year-form.theirs': 'De la otra persona',
  'plan-year-form.theirs-only': 'Modificado por la otra persona. Esto se queda.',
  'plan-year-form.mine-only': 'Modificado por usted. Esto se queda.',
  'plan-year-form.merge': 'Continuar con ambos',
  'plan-year-form.use-theirs': 'Descartar lo mío',
};
