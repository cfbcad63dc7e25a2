import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tools/size/size.js';
import type { ServedPlan } from './page/interactions.js';

/** Real plans, which are not part of the project (test/bench/README.md). */
const FILES = {
  county: '../shared/data/plans/county-fl-seminole.json',
  country: '../shared/data/plans/us-1000.json',
} as const;

/**
 * The real plans of a county (169) or of the country (1,000).
 *
 * @throws where their file is absent
 */
export function realPlans(name: keyof typeof FILES): readonly ServedPlan[] {
  const file = path.join(root, FILES[name]);
  if (!existsSync(file)) throw new Error(`The real plan catalogue ${FILES[name]} is not here.`);
  return JSON.parse(readFileSync(file, 'utf8')) as ServedPlan[];
}
