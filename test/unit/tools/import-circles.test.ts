import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const config = await extractDepcruiseConfig(
  path.resolve(import.meta.dirname, '../../../.dependency-cruiser.mjs'),
);

let project: string | undefined;
afterEach(() => {
  if (project) rmSync(project, { recursive: true, force: true });
});

/** Writes these files into `src/` of an empty project and returns the circles that the project's own rules find there. */
async function circlesIn(files: Record<string, string>): Promise<string[][]> {
  project = mkdtempSync(path.join(os.tmpdir(), 'vitable-circles-'));
  for (const [name, code] of Object.entries(files)) {
    const file = path.join(project, 'src', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
  const { output } = await cruise(['src'], {
    ...config.options,
    ruleSet: config,
    validate: true,
    baseDir: project,
  });
  const { summary } = output as ICruiseResult;
  expect(summary.totalCruised).toBe(Object.keys(files).length);
  return summary.violations.map(({ cycle = [] }) => cycle.map(({ name }) => name).toSorted());
}

describe('import circles', () => {
  it.each([
    [
      'values',
      "import { b } from './b.js';\nexport const a = () => b;",
      "import { a } from './a.js';\nexport const b = () => a;",
    ],
    [
      'types only',
      "import type { B } from './b.js';\nexport type A = B[];",
      "import type { A } from './a.js';\nexport type B = A[];",
    ],
    [
      'a value and a type',
      "import { b } from './b.js';\nexport type A = typeof b;",
      "import type { A } from './a.js';\nexport const b: A[] = [];",
    ],
    [
      'a re-export',
      "export * from './b.js';\nexport const a = 1;",
      "import { a } from './a.js';\nexport const b = a;",
    ],
    [
      'a dynamic import',
      "export const a = () => import('./b.js');",
      "import { a } from './a.js';\nexport const b = a;",
    ],
    [
      'a type written in place',
      "export type A = import('./b.js').B[];",
      "import type { A } from './a.js';\nexport type B = A[];",
    ],
  ])('of two files by %s is refused', async (_name, a, b) => {
    expect(await circlesIn({ 'a.ts': a, 'b.ts': b })).toEqual([['src/a.ts', 'src/b.ts']]);
  });

  it('over several files and folders is refused', async () => {
    const found = await circlesIn({
      'api/client.ts': "import type { Plan } from '../benefits/plan.js';\nexport type Client = Plan;",
      'benefits/plan.ts': "import { read } from '../data/read.js';\nexport type Plan = typeof read;",
      'data/read.ts':
        "import type { Client } from '../api/client.js';\nexport const read = (client: Client) => client;",
    });
    expect(found).toEqual([['src/api/client.ts', 'src/benefits/plan.ts', 'src/data/read.ts']]);
  });

  it('is not what two files have that import the same third file', async () => {
    const found = await circlesIn({
      'a.ts': "import { c } from './c.js';\nimport type { B } from './b.js';\nexport const a: B = c;",
      'b.ts': "import { c } from './c.js';\nexport type B = typeof c;",
      'c.ts': 'export const c = 1;',
    });
    expect(found).toEqual([]);
  });
});
