import { axeViolations, ibmViolations, loadEngines, makePage, still } from './a11y.js';
import { expect } from './expect.js';
import { afterThis, watchConsole } from './mount.js';
import { inOneBrowser } from './one-browser.js';
import type { Scene } from './scenes.js';

/** Declares tests that need the engines of `a11y.ts`, in the one browser where they run. */
export function withEngines(what: string, tests: () => void): void {
  describe(what, function () {
    this.timeout(60_000);

    before(async function () {
      inOneBrowser(this);
      await loadEngines();
    });

    tests();
  });
}

/**
 * Checks each state of each element in both languages and both colour schemes. The second scheme is checked for its
 * colours only, since everything else is the same there.
 */
export function checkScenes(scenes: Readonly<Record<string, readonly Scene[]>>): void {
  for (const [element, states] of Object.entries(scenes)) {
    for (const lang of ['en', 'es']) {
      describe(`<${element}>, light and dark, ${lang}`, () => {
        for (const { name, show } of states) {
          it(`A1: ${name}`, async () => {
            watchConsole();
            const { main, setScheme, close } = makePage('light', lang);
            afterThis(close);
            const section = main.appendChild(document.createElement('section'));
            section.innerHTML = '<h2>Section</h2>';
            await show(section);
            await still();
            expect([...(await axeViolations()), ...(await ibmViolations())], 'light').to.deep.equal([]);
            setScheme('dark');
            await still();
            const dark = [...(await axeViolations('colours')), ...(await ibmViolations('colours'))];
            expect(dark, 'dark').to.deep.equal([]);
          });
        }
      });
    }
  }
}
