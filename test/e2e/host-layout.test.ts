import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { waitFor } from '../support/e2e/elements.js';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { layoutFaults } from '../support/e2e/layout.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();
let host: HostPage;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
});
afterAll(() => host.close());

const BODY = `
  <vitable-plan-picker enrollment-id="enrl_pending" mode="elect"></vitable-plan-picker>
  <vitable-enrollment-card enrollment-id="enrl_active" member-id="mbr_avery"></vitable-enrollment-card>
  <vitable-qle-list member-id="mbr_avery" allow-report></vitable-qle-list>`;

const ELEMENTS = ['vitable-plan-picker', 'vitable-enrollment-card', 'vitable-qle-list'] as const;

const head = (css: string) => `<meta name="viewport" content="width=device-width">
  <script src="/vitable/vitable-elements.js" defer data-token-endpoint="/token"
    data-api-base="${stage.site.sandboxUrl}"></script>
  <style>${css}</style>`;

describe('S12: a hostile page style sheet leaves the layout usable', () => {
  for (const [what, css] of [
    ['* { all: unset !important }', '* { all: unset !important }'],
    ['html of 62.5 %', 'html { font-size: 62.5% }'],
    ['right-to-left', 'html { direction: rtl }'],
    [
      'everything shrunk, floated and in columns',
      'body * { float: left; letter-spacing: 4px; line-height: 3; text-transform: uppercase; font-style: italic }',
    ],
  ] as const) {
    it(`S12: ${what}`, async () => {
      host.show({ head: head(css), body: BODY });
      for (const width of [360, 1280]) {
        await stage.page.setViewportSize({ width, height: 900 });
        await stage.page.goto(host.url);
        for (const name of ELEMENTS) {
          await waitFor(stage.page, name, 'ready');
          const element = stage.page.locator(name);
          const measured = await element.evaluate((one) => {
            const base = one.shadowRoot!.querySelector('[part~=base]')!;
            const { fontSize, letterSpacing, textTransform } = getComputedStyle(base);
            return { fontSize, letterSpacing, textTransform, wide: base.getBoundingClientRect().width > 250 };
          });
          expect(measured).toEqual({
            fontSize: '16px',
            letterSpacing: 'normal',
            textTransform: 'none',
            wide: true,
          });
          expect(await layoutFaults(stage.page, name), `${name} at ${width}`).toEqual([]);
        }
        const sideways = await stage.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(sideways, `at ${width}`).toBe(0);
      }
      expectClean(stage.visit.witness);
    });
  }
});

describe('R17: an element in a window that the page has opened', () => {
  it('R17: keeps its styles there, and after coming back', async () => {
    host.show({ head: head(''), body: BODY });
    await stage.page.goto(host.url);
    await waitFor(stage.page, 'vitable-enrollment-card', 'ready');
    const looks = await stage.page.evaluate(() => {
      const card = document.querySelector('vitable-enrollment-card')!;
      const look = () => {
        const panel = card.shadowRoot!.querySelector('.panel')!;
        const { backgroundColor, paddingTop } = panel.ownerDocument.defaultView!.getComputedStyle(panel);
        return `${backgroundColor} ${paddingTop}`;
      };
      const popup = open('about:blank', 'other', 'popup,width=500,height=500')!;
      const found = [look()];
      popup.document.body.append(card);
      found.push(look());
      document.body.append(card);
      found.push(look());
      popup.document.body.append(document.createElement('vitable-enrollment-card'));
      popup.close();
      return found;
    });
    expect(looks).toEqual(Array.from({ length: 3 }, () => 'rgb(255, 255, 255) 20px'));
    expect(stage.visit.witness.uncaught).toEqual([]);
  });
});
