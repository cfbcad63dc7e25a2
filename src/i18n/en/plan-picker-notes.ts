/** The note that a plan always costs more than another. */
export const planPickerNotes = {
  'plan-picker.costs-more':
    'Always costs more than {plan}, for covered, in-network care: at least {low} a year here, at most {high} there ({premiums} for the plan and {max} out of pocket). That is still so when what you pay comes out of your pay before tax.',
} as const;

export type PlanPickerNotesKey = keyof typeof planPickerNotes;
