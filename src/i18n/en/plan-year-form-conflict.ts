/** Messages of the form about someone else's changes. */
export const planYearFormConflict = {
  'plan-year-form.compare.title': 'Their changes and yours',
  'plan-year-form.disputed': 'Changed by both of you',
  'plan-year-form.disputed.hint': 'Choose which one to keep.',
  'plan-year-form.theirs': 'Theirs',
  'plan-year-form.theirs-only': 'Changed by them. This stays.',
  'plan-year-form.mine-only': 'Changed by you. This stays.',
  'plan-year-form.merge': 'Continue with both',
  'plan-year-form.use-theirs': 'Discard mine',
} as const;
