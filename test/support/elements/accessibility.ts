import { axeViolations, ibmViolations, loadEngines, makePage, still } from './a11y.js';
import { expect } from './expect.js';
import { afterThis, watchConsole } from './mount.js';
import type { Scene } from './scenes.js';

/** What stands in an element's shadow root and in its page is the same in every browser; one is enough. */
const isChromium = navigator.userAgent.includes('Chrome/');

/** Tests that need the engines of `a11y.ts`, in the one browser where they run. */
export function withEngines(what: string, tests: () => void): void {
  describe(what, function () {
    this.timeout(60_000);

    before(async function () {
      if (!isChromium) this.skip();
      await loadEngines();
    });

    tests();
  });
}

/**
 * Checks each state of each element in both languages and both colour schemes; in the second scheme for its colours, as
 * everything else is the same there.
 */
export function checkScenes(scenes: Readonly<Record<string, readonly Scene[]>>): void {
  for (const [element, states] of Object.entries(scenes)) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const lang of ['en', 'es']) {
        describe(`<${element}>, ${scheme}, ${lang}`, () => {
          for (const { name, show } of states) {
            it(`A1: ${name}`, async () => {
              watchConsole();
              const { main, close } = makePage(scheme, lang);
              afterThis(close);
              const section = main.appendChild(document.createElement('section'));
              section.innerHTML = '<h2>Section</h2>';
              await show(section);
              await still();
              const rules = scheme === 'light' ? 'all' : 'colours';
              const reported = [...(await axeViolations(rules)), ...(await ibmViolations(rules))];
              expect(reported).to.deep.equal([]);
            });
          }
        });
      }
    }
  }
}
