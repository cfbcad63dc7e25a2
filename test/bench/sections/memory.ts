import type { CDPSession, Page } from 'playwright-core';
import { realPlans } from '../catalogues.js';
import { table } from '../figures.js';
import { onGivenPage, onPage } from '../fresh-page.js';
import { loadingPath } from '../loading-page.js';
import type { FilledName } from '../page/filled.js';
import type { ServedPlan } from '../page/interactions.js';
import { firstScript } from '../scripts.js';
import type { Equipment, Section } from '../section.js';

/** What the browser holds of a page, after garbage collection. */
interface Held {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

type Kept = FilledName | 'byHand' | 'react';

interface KeptFigures {
  readonly name: Kept;
  readonly plans?: number;
  /** What each of them adds. */
  readonly each: Held;
}

export interface MemoryFigures {
  readonly kept: readonly KeptFigures[];
  /** How much a page with the three elements has grown over a simulated day. */
  readonly day: { readonly hours: number; readonly begin: Held; readonly growth: Held };
}

const KEPT: readonly { readonly name: Kept; readonly times: number; readonly plans?: number }[] = [
  { name: 'plan-picker', times: 3, plans: 169 },
  { name: 'byHand', times: 3, plans: 169 },
  { name: 'react', times: 3, plans: 169 },
  { name: 'plan-picker', times: 20, plans: 20 },
  { name: 'enrollment-card', times: 50 },
  { name: 'qle-list', times: 50 },
  { name: 'plan-year-card', times: 50 },
  { name: 'plan-year-form', times: 20 },
];

/** Minutes after which the person looks at the page again. A token lasts a quarter of an hour. */
const STEP = 10;
/** Hours until the page has all that it keeps for later. */
const WARM_UP = 3;

async function devtoolsOf(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.enable');
  return devtools;
}

async function held(devtools: CDPSession): Promise<Held> {
  for (let turn = 0; turn < 3; turn += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { heapBytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

const difference = (after: Held, before: Held, share = 1): Held => ({
  heapBytes: (after.heapBytes - before.heapBytes) / share,
  nodes: (after.nodes - before.nodes) / share,
  listeners: (after.listeners - before.listeners) / share,
});

const measureKept = ({ browser, site }: Equipment, kept: (typeof KEPT)[number], all: readonly ServedPlan[]) =>
  onGivenPage(browser, site, async (page) => {
    const devtools = await devtoolsOf(page);
    const keep = (times: number) =>
      page.evaluate((given) => window.bench!.keep(...given), [
        kept.name,
        times,
        all.slice(0, kept.plans ?? 0),
      ] as const);
    // The first one also brings what all of them share.
    await keep(1);
    const before = await held(devtools);
    await keep(kept.times);
    const each = difference(await held(devtools), before, kept.times);
    return { name: kept.name, ...(kept.plans === undefined ? {} : { plans: kept.plans }), each };
  });

/** Lets time pass on a page with the three elements: the person comes back every ten minutes, and refreshes every hour. */
const measureDay = ({ browser, site, isQuick }: Equipment): Promise<MemoryFigures['day']> =>
  onPage(browser, {}, async (page) => {
    const hours = isQuick ? 4 : 24;
    await page.clock.install({ time: new Date('2026-11-20T00:05:00Z') });
    await page.goto(site.url + loadingPath(firstScript(), ['picker', 'card', 'list']));
    const devtools = await devtoolsOf(page);
    const ready = () =>
      page.waitForFunction(
        () =>
          [...document.querySelectorAll<HTMLElement & { status?: string }>('[data-watched]')].every(
            ({ status }) => status === 'ready',
          ),
        undefined,
        { polling: 20 },
      );
    const pass = async (some: number) => {
      for (let step = 1; step <= (some * 60) / STEP; step += 1) {
        await page.clock.runFor(STEP * 60_000);
        await page.evaluate(
          async (refreshes) => {
            window.dispatchEvent(new Event('focus'));
            const all = document.querySelectorAll<HTMLElement & { refresh(): Promise<void> }>(
              '[data-watched]',
            );
            if (refreshes) await Promise.all([...all].map((one) => one.refresh()));
          },
          (step * STEP) % 60 === 0,
        );
        await ready();
      }
    };
    await ready();
    await pass(WARM_UP);
    const begin = await held(devtools);
    await pass(hours);
    return { hours, begin, growth: difference(await held(devtools), begin) };
  });

const kB = (bytes: number) => (bytes / 1000).toFixed(1);

export const memory: Section<MemoryFigures> = {
  name: 'memory',
  title: 'P6: what the browser holds, after garbage collection',
  async measure(equipment) {
    const all = realPlans('county');
    equipment.site.servePlans(all.slice(0, 20));
    const kept: KeptFigures[] = [];
    for (const one of KEPT) kept.push(await measureKept(equipment, one, all));
    return { kept, day: await measureDay(equipment) };
  },
  print({ kept, day: { hours, begin, growth } }) {
    const row = (name: string, one: Held) => [
      name,
      kB(one.heapBytes),
      ...[one.nodes, one.listeners].map((value) => Math.round(value).toString()),
    ];
    return [
      table([
        ['one more', 'kB of heap', 'nodes', 'listeners'],
        ...kept.map(({ name, plans, each }) =>
          row(plans === undefined ? name : `${name}, ${plans} plans`, each),
        ),
      ]),
      '',
      table([
        [`picker, card and list over ${hours} simulated hours`, 'kB of heap', 'nodes', 'listeners'],
        row('at the beginning', begin),
        row('more at the end', growth),
      ]),
    ].join('\n');
  },
};
