import type { planYearFormConflict as english } from '../en/plan-year-form-conflict.js';

export const planYearFormConflict: Readonly<Record<keyof typeof english, string>> = {
  'plan-year-form.compare.title': 'Los cambios de la otra persona y los suyos',
  'plan-year-form.disputed': 'Ambos cambiaron esto',
  'plan-year-form.disputed.hint': 'Elija cuál conservar.',
  'plan-year-form.theirs': 'De la otra persona',
  'plan-year-form.theirs-only': 'Lo cambió la otra persona. Se conservará.',
  'plan-year-form.mine-only': 'Lo cambió usted. Se conservará.',
  'plan-year-form.merge': 'Combinar los cambios',
  'plan-year-form.use-theirs': 'Descartar mis cambios',
};
