/** Explanations of the terms of health insurance. */
export const planPickerGlossary = {
  'plan-picker.glossary.close': 'Close',
  'plan-picker.term.premium.is':
    'What the plan itself costs, whether or not you use it. Your employer pays a part of it. Your part usually comes out of your paycheck.',
  'plan-picker.term.deductible.is':
    'What you pay for covered care in a year before the plan starts to pay. Some care, such as yearly check-ups, is often paid from the first dollar.',
  'plan-picker.term.out-of-pocket-max.is':
    'The most you pay in a year for covered, in-network care. After that the plan pays for it in full. What the plan itself costs you comes on top.',
  'plan-picker.term.metal.is':
    'How you and the plan share the costs of care. On average, Bronze plans pay about 60%, Silver 70%, Gold 80% and Platinum 90%. It says nothing about the quality of care.',
  'plan-picker.term.tier.is':
    'Who the plan covers: you only, or also your spouse, your children, or your whole family.',
} as const;

export type PlanPickerGlossaryKey = keyof typeof planPickerGlossary;
