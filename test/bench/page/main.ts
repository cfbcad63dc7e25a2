import { byHand } from './by-hand.js';
import { count } from './count.js';
import type { InteractionName, ServedPlan } from './interactions.js';
import { INTERACTIONS } from './interactions.js';
import { picker } from './picker.js';
import type { Sample } from './timing.js';
import { timed } from './timing.js';

const subjects = { picker, byHand };
export type SubjectName = keyof typeof subjects;

export interface Order {
  readonly subject: SubjectName;
  readonly plans: readonly ServedPlan[];
  readonly warmUps: number;
  readonly runs: number;
}

/** The figures of one page. */
export interface Figures {
  readonly first: Sample;
  /** The samples by the name of the interaction. Interactions that this version lacks are left out. */
  readonly turns: Readonly<Record<string, readonly Sample[]>>;
  readonly elements: number;
  /** The number of elements, texts and comments. */
  readonly nodes: number;
}

/** Shows the plans once, and then performs every interaction with them. */
export async function measure({ subject: name, plans, warmUps, runs }: Order): Promise<Figures> {
  const subject = subjects[name](plans);
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
      if (isWarmUp && subject.state() === before) throw new Error(`${name}: ${interaction} changed nothing.`);
      if (!isWarmUp) (turns[names[turn % names.length]!] ??= []).push(sample);
    }
  }
  return { first, turns, elements, nodes };
}

declare global {
  interface Window {
    measure?: typeof measure;
  }
}

window.measure = measure;
