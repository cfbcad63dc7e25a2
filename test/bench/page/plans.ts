import { byHand } from './by-hand.js';
import { count } from './count.js';
import type { Bench, InteractionName, ServedPlan } from './interactions.js';
import { INTERACTIONS } from './interactions.js';
import { picker } from './picker.js';
import { react } from './react.js';
import type { Sample } from './timing.js';
import { timed } from './timing.js';

/** What shows the plans: the element, and pages without it, of as many nodes or of nine elements a plan. */
export const SUBJECTS = {
  picker,
  byHand: (plans) => byHand(plans),
  react: (plans) => react(plans),
  byHandNine: (plans) => byHand(plans, 'nine'),
  reactNine: (plans) => react(plans, 'nine'),
} as const satisfies Record<string, (plans: readonly ServedPlan[]) => Bench>;
export type SubjectName = keyof typeof SUBJECTS;

export interface PlansOrder {
  readonly subject: SubjectName;
  readonly plans: readonly ServedPlan[];
  readonly warmUps: number;
  readonly runs: number;
}

/** The figures of one page. */
export interface PlansFigures {
  readonly first: Sample;
  /** The samples by the name of the interaction. Interactions that this version lacks are left out. */
  readonly turns: Readonly<Record<string, readonly Sample[]>>;
  readonly elements: number;
  /** The number of elements, texts and comments. */
  readonly nodes: number;
}

/** Shows the plans once, and then performs every interaction with them. */
export async function measurePlans(order: PlansOrder): Promise<PlansFigures> {
  const { plans, warmUps, runs } = order;
  const subject: Bench = SUBJECTS[order.subject](plans);
  const first = await timed(subject, () => subject.show());
  const elements = count(subject.root(), NodeFilter.SHOW_ELEMENT);
  const nodes = count(subject.root(), NodeFilter.SHOW_ALL);

  const turns: Record<string, Sample[]> = {};
  for (const interaction of Object.keys(INTERACTIONS) as InteractionName[]) {
    const act = subject.interactions[interaction];
    if (act === undefined) continue;
    const names = INTERACTIONS[interaction];
    for (let turn = 0; turn < (warmUps + runs) * names.length; turn += 1) {
      const isWarmUp = turn < warmUps * names.length;
      const before = isWarmUp ? subject.state() : '';
      const sample = await timed(subject, await act(turn));
      // A change that changes nothing would be measured as fast.
      if (isWarmUp && subject.state() === before)
        throw new Error(`${order.subject}: ${interaction} changed nothing.`);
      if (!isWarmUp) (turns[names[turn % names.length]!] ??= []).push(sample);
    }
  }
  return { first, turns, elements, nodes };
}
