/** The terms of health insurance that are explained. */
export const TERMS = ['premium', 'deductible', 'out-of-pocket-max', 'metal', 'tier'] as const;

export type Term = (typeof TERMS)[number];
