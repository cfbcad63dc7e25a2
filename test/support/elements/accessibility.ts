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
 * Checks each state of each element in both languages, and in the dark colour scheme in English for its colours only, since
 * everything else is the same there and no colour depends on the language.
 */
export function checkScenes(scenes: Readonly<Record<string, readonly Scene[]>>): void {
  for (const [element, states] of Object.entries(scenes)) {
    for (const [scheme, lang] of [
      ['light', 'en'],
      ['light', 'es'],
      ['dark', 'en'],
    ] as const) {
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
