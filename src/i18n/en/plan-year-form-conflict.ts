/** Messages of the form about someone else's changes. */
export const planYearFormConflict = {
  'plan-year-form.compare.title': 'Their changes and yours',
  'plan-year-form.disputed': 'You both changed this',
  'plan-year-form.disputed.hint': 'Choose which one to keep.',
  'plan-year-form.theirs': 'Theirs',
  'plan-year-form.theirs-only': 'Changed by them. It will be kept.',
  'plan-year-form.mine-only': 'Changed by you. It will be kept.',
  'plan-year-form.merge': 'Combine the changes',
  'plan-year-form.use-theirs': 'Discard my changes',
} as const;
