/** Messages of the form about what was pasted. */
export const planYearFormPaste = {
  'plan-year-form.pasted-names': 'Pasted.',
  'plan-year-form.pasted.one': '{count} amount pasted.',
  'plan-year-form.pasted.other': '{count} amounts pasted.',
  'plan-year-form.emptied.one': '{count} amount cleared.',
  'plan-year-form.emptied.other': '{count} amounts cleared.',
  'plan-year-form.unread.one': '{count} couldn’t be read.',
  'plan-year-form.unread.other': '{count} couldn’t be read.',
  'plan-year-form.left-out.one': '{count} didn’t fit and was left out.',
  'plan-year-form.left-out.other': '{count} didn’t fit and were left out.',
} as const;
