/** Explanations of the terms of health insurance. */
export const planPickerGlossary = {
  'plan-picker.glossary.close': 'Close',
  'plan-picker.term.premium.is':
    'What the plan costs, whether or not you use it. Your employer pays part of it. Your share usually comes out of your paycheck.',
  'plan-picker.term.deductible.is':
    'What you pay for covered care in a year before the plan starts to pay. Some care, such as a yearly checkup, is often covered before then.',
  'plan-picker.term.out-of-pocket-max.is':
    'The most you pay in a year for covered, in-network care. After that, the plan pays 100%. Your premium doesn’t count toward it.',
  'plan-picker.term.metal.is':
    'How you and the plan share the costs of care. On average, Bronze plans pay about 60%, Silver 70%, Gold 80% and Platinum 90%. Metal levels don’t describe the quality of care.',
  'plan-picker.term.tier.is':
    'Who the plan covers: only you, or also your spouse, your children or your whole family.',
} as const;

export type PlanPickerGlossaryKey = keyof typeof planPickerGlossary;
