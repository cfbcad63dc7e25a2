import { count } from './count.js';
import type { FilledName } from './filled.js';
import { filled, showsData } from './filled.js';
import type { ServedPlan } from './interactions.js';
import type { Sample } from './timing.js';
import { timed } from './timing.js';

export interface ManyOrder {
  readonly name: FilledName;
  readonly plans: readonly ServedPlan[];
  /** How many of these elements are shown at once. */
  readonly times: number;
}

/** Shows many elements of one kind at once. */
export async function measureMany({ name, plans, times }: ManyOrder): Promise<Sample & { nodes: number }> {
  const elements = Array.from({ length: times }, () => filled(name, plans));
  const subject = {
    isShown: () => elements.every(showsData),
    settled: () => Promise.all(elements.map(({ updateComplete }) => updateComplete)),
  };
  const sample = await timed(subject, () => document.body.append(...elements));
  const nodes = elements.reduce((sum, { shadowRoot }) => sum + count(shadowRoot!, NodeFilter.SHOW_ALL), 0);
  return { ...sample, nodes };
}
