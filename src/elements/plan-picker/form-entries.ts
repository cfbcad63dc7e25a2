import type { Choice } from './choice.js';
import { WAIVED } from './choice.js';
import type { Mistake } from './election-controller.js';

/** What a choice brings into a form, by what is added to the picker's name. */
export function formEntries(choice: Choice | undefined): Readonly<Record<string, string>> {
  if (choice?.waived) return { '': WAIVED };
  // A plan that is not offered at the tier is no choice that could be sent.
  if (!choice?.plan || !choice.cost) return {};
  return { '': choice.plan.id, '.coverage_tier': choice.tier };
}

/** What keeps a form from being sent. Nothing does where nothing can be chosen any more. */
export function formMistake(
  choice: Choice | undefined,
  required: boolean,
  mode: 'select' | 'elect' | undefined,
): Mistake | undefined {
  if (mode === 'elect' && choice && choice.enrollment.status !== 'pending') return undefined;
  if (choice?.plan) return choice.cost ? undefined : 'tier';
  return required && !choice?.waived ? 'plan' : undefined;
}
