import path from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtElements, root } from '../../tools/size/size.js';
import { startBrowser } from '../support/e2e/browser.js';
import {
  lifeEvent,
  page as pageOf,
  pendingEnrollment,
  planYear,
  threePlans,
} from '../support/fixtures/models.js';

/** The package that the elements load with, and one in its place that never runs a task. */
const IDLE_TASK = `export const TaskStatus = { INITIAL: 0, PENDING: 1, COMPLETE: 2, ERROR: 3 };
export class Task {
  status = 0;
  taskComplete = Promise.resolve();
  constructor(host) { host.addController({}); }
  run() { return this.taskComplete; }
  abort() {}
}`;

/** Every element in one script, with `@lit/task` or with the idle one. */
async function scriptWith(task: 'real' | 'idle'): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'idle-task',
        enforce: 'pre',
        resolveId: (id) => (task === 'idle' && id === '@lit/task' ? '\0idle-task' : null),
        load: (id) => (id === '\0idle-task' ? IDLE_TASK : null),
      },
    ],
    build: {
      write: false,
      lib: { entry: path.join(root, 'dist/define.js'), formats: ['iife'], name: 'Elements' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!('output' in output)) throw new Error('Nothing was built.');
  return output.output[0].code;
}

let browser: Browser;
const scripts = new Map<string, string>();
beforeAll(async () => {
  browser = await startBrowser();
  for (const task of ['real', 'idle'] as const) scripts.set(task, await scriptWith(task));
});
afterAll(() => browser.close());

const models = {
  getEnrollment: pendingEnrollment(),
  listEligiblePlans: threePlans(),
  getPlanYear: planYear(),
  listPlanYears: pageOf([planYear()]),
  listLifeEvents: pageOf([lifeEvent()]),
};

/** The status that an element has reached on a page of its own, with a client that answers at once. */
async function statusOf(element: string, task: 'real' | 'idle'): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.setContent('<!doctype html><main></main>');
    await page.addScriptTag({ content: scripts.get(task)! });
    return await page.evaluate(
      async ([name, answers]) => {
        const methods = Object.entries(answers).map(([method, answer]) => [
          method,
          () => Promise.resolve(answer),
        ]);
        const one = document.createElement(name) as HTMLElement & {
          status: string;
          refresh(): Promise<void>;
        };
        Object.assign(one, {
          client: { ...(Object.fromEntries(methods) as Record<string, unknown>), forget() {} },
          enrollmentId: 'enrl_1',
          memberId: 'mbr_1',
          benefitProductId: 'bprd_1',
          employerId: 'empr_1',
          planYearId: 'plyr_1',
        });
        document.querySelector('main')!.append(one);
        await one.refresh();
        return one.status;
      },
      [`vitable-${element}`, models] as const,
    );
  } finally {
    await page.close();
  }
}

describe('@lit/task', () => {
  const elements = Object.keys(builtElements()).filter((name) => name !== 'provider');

  it.each(elements)('loads %s', async (element) => {
    expect(await statusOf(element, 'real')).toBe('ready');
  });

  it.each(elements)(
    'is the only way by which %s loads: without its runs it loads for ever',
    async (element) => {
      expect(await statusOf(element, 'idle')).toBe('loading');
    },
  );
});
