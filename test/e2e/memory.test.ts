import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();
let host: HostPage;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());

const NAMES = [
  'vitable-plan-picker',
  'vitable-enrollment-card',
  'vitable-qle-list',
  'vitable-plan-year-list',
  'vitable-plan-year-card',
  'vitable-plan-year-form',
];

/** Data that shows every element with its buttons to print and to save a date, without a request. */
const PAGE = `<!doctype html><script src="/vitable/vitable-elements.js"></script>`;

/** Mounts every element with data, presses its Print and Calendar buttons, and removes it, this many times. */
async function mountAndUnmount(times: number): Promise<void> {
  await stage.page.evaluate(
    async ([names, count]) => {
      const now = () => new Date('2026-11-20T12:00:00Z');
      const year = {
        id: 'plyr_1',
        benefit_product_id: 'bprd_1',
        employer_id: 'empr_1',
        status: 'draft',
        coverage_start: '2027-01-01',
        coverage_end: '2027-12-31',
        open_enrollment_start_date: '2026-12-01',
        open_enrollment_end_date: '2026-12-20',
        plans: [],
        contribution_classes: [],
        created_at: '2026-01-01T00:00:00Z',
        updated_at: '2026-01-01T00:00:00Z',
      };
      const enrollment = {
        id: 'enrl_1',
        employee_id: 'empl_1',
        status: 'pending',
        plan_year_id: 'plyr_1',
        benefit: { id: 'ben_1', name: 'Medical', category: 'Medical', product_code: 'x' },
        created_at: '2026-01-01T00:00:00Z',
        updated_at: '2026-01-01T00:00:00Z',
      };
      const event = {
        id: 'qle_1',
        member_id: 'mbr_1',
        employee_id: 'empl_1',
        event_type: 'marriage',
        event_date: '2026-11-01',
        status: 'approved',
        enrollment_window_start: '2026-11-01',
        enrollment_window_end: '2026-12-30',
        created_at: '2026-11-01T00:00:00Z',
        updated_at: '2026-11-01T00:00:00Z',
      };
      const data: Record<string, unknown> = {
        'vitable-plan-picker': { enrollment, plans: [] },
        'vitable-enrollment-card': enrollment,
        'vitable-qle-list': [event],
        'vitable-plan-year-list': [year],
        'vitable-plan-year-card': year,
        'vitable-plan-year-form': year,
      };
      const pressed = { print: 0, calendar: 0 };
      for (let time = 0; time < count; time += 1) {
        for (const name of names) {
          const element = document.createElement(name) as HTMLElement & { updateComplete: Promise<unknown> };
          Object.assign(element, { data: data[name], now });
          document.body.append(element);
          await element.updateComplete;
          await element.updateComplete;
          for (const part of ['print', 'calendar'] as const) {
            const button = element.shadowRoot!.querySelector<HTMLElement>(`[part~=${part}]`);
            if (!button) continue;
            pressed[part] += 1;
            button.click();
          }
          element.remove();
        }
      }
      (window as unknown as { pressed: unknown }).pressed = pressed;
    },
    [NAMES, times] as const,
  );
}

/** The numbers of live instances of all elements, of nodes, and of listeners, after collecting garbage. */
async function counted(devtools: CDPSession) {
  // The promises of the last round are let go in the next task.
  await stage.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  let instances = 0;
  for (const name of NAMES) {
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: `customElements.get(${JSON.stringify(name)}).prototype`,
    });
    const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
    const { result: length } = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    });
    instances += length.value as number;
    await devtools.send('Runtime.releaseObject', { objectId: objects.objectId! });
  }
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { instances, nodes, jsEventListeners };
}

describe('R19: what leaves the page leaves the memory', () => {
  it('R19: 500 mounts of every element, with Print and Calendar pressed', async () => {
    host.show({ head: PAGE });
    await stage.page.addInitScript(() => {
      // A browser that prints and never says that it has.
      window.print = () => dispatchEvent(new Event('beforeprint'));
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await stage.page.goto(host.url);
    const devtools = await stage.visit.context.newCDPSession(stage.page);
    await mountAndUnmount(20);
    const before = await counted(devtools);
    await mountAndUnmount(500);
    const pressed = await stage.page.evaluate(() => (window as unknown as { pressed: unknown }).pressed);
    expect(pressed).toEqual({ print: 1_500, calendar: 1_000 });
    const after = await counted(devtools);
    expect(after.instances).toBe(0);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
    expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
    const traces = await stage.page.evaluate(() => [
      document.adoptedStyleSheets.length,
      document.querySelectorAll('[data-vitable-print]').length,
    ]);
    expect(traces).toEqual([0, 0]);
  }, 120_000);
});
