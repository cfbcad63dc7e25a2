import { byHand } from './by-hand.js';
import type { FilledName } from './filled.js';
import { filled } from './filled.js';
import { measureGridPeer } from './grid-peers.js';
import { measureGrid } from './grid.js';
import type { ServedPlan } from './interactions.js';
import { measureLifeEvents } from './life-events.js';
import { measureMany } from './many.js';
import { measurePlans } from './plans.js';
import { react } from './react.js';

/** Shows this many of one thing, and keeps them. */
async function keep(name: FilledName | 'byHand' | 'react', times: number, plans: readonly ServedPlan[]) {
  for (let time = 0; time < times; time += 1) {
    if (name === 'byHand' || name === 'react') {
      const page = (name === 'byHand' ? byHand : react)(plans);
      page.show();
      await page.settled();
    } else {
      const element = filled(name, plans);
      document.body.append(element);
      await element.updateComplete;
    }
  }
}

const bench = {
  plans: measurePlans,
  grid: measureGrid,
  gridPeer: measureGridPeer,
  many: measureMany,
  lifeEvents: measureLifeEvents,
  keep,
};

declare global {
  interface Window {
    /** What the benchmark calls in the page. */
    bench?: typeof bench;
  }
}

window.bench = bench;
