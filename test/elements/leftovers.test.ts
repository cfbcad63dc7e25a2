import { expect } from '../support/elements/expect.js';
import { cleanUp } from '../support/elements/mount.js';
import { inOneBrowser } from '../support/elements/one-browser.js';
import { administratorScenes, employeeScenes } from '../support/elements/scenes.js';

/** Values of the program that a template shows by mistake, as whole words. */
const LEFTOVERS = /\b(false|true|undefined|null|NaN)\b|\[object |\$\{/g;

describe('No state shows a value of the program', () => {
  for (const [element, scenes] of Object.entries({ ...employeeScenes, ...administratorScenes })) {
    it(`<${element}>`, async function () {
      inOneBrowser(this);
      this.timeout(60_000);
      const found: Record<string, readonly string[]> = {};
      for (const { name, show } of scenes) {
        const parent = cleanUp(document.body.appendChild(document.createElement('section')));
        const shown = await show(parent);
        const leftovers = [...shown.shadowRoot!.textContent.matchAll(LEFTOVERS)].map(([one]) => one);
        if (leftovers.length > 0) found[name] = leftovers;
        parent.remove();
      }
      expect(found).to.deep.equal({});
    });
  }
});
