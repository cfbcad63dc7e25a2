import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();
let host: HostPage;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());

/** The minutes after which the person looks at the page again. A token lasts a quarter of an hour. */
const STEP = 10;

/** What the browser holds of the page, once everything that nobody needs is collected. */
async function held(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

it(
  'P6: a day of renewals and refreshes grows neither nodes nor listeners',
  { timeout: 180_000 },
  async () => {
    const { page, visit, site } = stage;
    const day = new Date().toISOString().slice(0, 10);
    await page.clock.install({ time: new Date(`${day}T00:05:00Z`) });
    const settings = `data-token-endpoint="/token" data-api-base="${site.sandboxUrl}" data-time-zone="UTC"`;
    host.show({
      head: `<script src="/vitable/vitable-elements.js" defer ${settings}></script>`,
      body: `<vitable-plan-picker enrollment-id="enrl_pending" mode="elect"></vitable-plan-picker>
        <vitable-enrollment-card enrollment-id="enrl_pending"></vitable-enrollment-card>
        <vitable-qle-list member-id="mbr_avery"></vitable-qle-list>`,
    });
    await page.goto(host.url);
    const session = await visit.context.newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');

    const ready = () =>
      expect
        .poll(
          () =>
            page.evaluate(() =>
              [...document.querySelectorAll<HTMLElement & { status: string }>('body > *')].map(
                (one) => one.status,
              ),
            ),
          { timeout: 15_000, interval: 20 },
        )
        .toEqual(['ready', 'ready', 'ready']);
    /** The person is away for ten minutes, and comes back; every hour the host page reads again, too. */
    const pass = async (steps: number) => {
      for (let step = 1; step <= steps; step += 1) {
        await page.clock.runFor(STEP * 60_000);
        await page.evaluate(
          async (refreshes) => {
            window.dispatchEvent(new Event('focus'));
            const all = [
              ...document.querySelectorAll<HTMLElement & { refresh(): Promise<void> }>('body > *'),
            ];
            if (refreshes) await Promise.all(all.map((one) => one.refresh()));
          },
          step % 6 === 0,
        );
        await ready();
      }
    };

    await ready();
    await pass(18);
    const before = await held(session);
    const reads = (await site.requests('GET')).length;
    const tokens = host.tokensGiven();
    await pass(120);
    const after = await held(session);

    // Twenty hours: a token at every second return, and at least four reads each time.
    expect(host.tokensGiven() - tokens).toBeGreaterThanOrEqual(60);
    expect((await site.requests('GET')).length - reads).toBeGreaterThanOrEqual(120 * 4);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 5);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
    expectClean(visit.witness);
  },
);
