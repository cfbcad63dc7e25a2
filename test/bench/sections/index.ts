import type { Section } from '../section.js';
import { bytes } from './bytes.js';
import { grid } from './grid.js';
import { lifeEvents } from './life-events.js';
import { loading } from './loading.js';
import { many } from './many.js';
import { memory } from './memory.js';
import { plans } from './plans.js';
import { smoothness } from './smoothness.js';

/** The sections in the order in which they run. */
export const SECTIONS: readonly Section<unknown>[] = [
  bytes,
  loading,
  plans,
  many,
  lifeEvents,
  grid,
  smoothness,
  memory,
];
