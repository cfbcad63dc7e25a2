import { axeViolations, ibmViolations, loadEngines, makePage, still } from '../support/elements/a11y.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, watchConsole } from '../support/elements/mount.js';
import { scenes } from '../support/elements/scenes.js';

/** What stands in an element's shadow root and in its page is the same in every browser; one is enough. */
const isChromium = navigator.userAgent.includes('Chrome/');

describe('A1: nothing is reported in any state', function () {
  this.timeout(60_000);

  before(async function () {
    if (!isChromium) this.skip();
    await loadEngines();
  });

  describe('the engines themselves', () => {
    function seed(html: string) {
      const { main, close } = makePage('light', 'en');
      afterThis(close);
      const host = main.appendChild(document.createElement('section'));
      host.attachShadow({ mode: 'open' }).innerHTML = html;
    }

    for (const [what, html, axe, ibm] of [
      ['an input without a label', '<input type="text">', 'label', 'input_label_exists'],
      ['an image without a text', '<img src="data:,">', 'image-alt', 'img_alt_valid'],
      [
        'grey on white',
        '<p style="color: #bbb; background: #fff">Hardly legible</p>',
        'color-contrast',
        'text_contrast_sufficient',
      ],
    ] as const) {
      it(`A1: see ${what} inside a shadow root`, async () => {
        seed(html);
        expect((await axeViolations()).join('\n')).to.include(`axe ${axe}:`);
        expect((await ibmViolations()).join('\n')).to.include(`IBM ${ibm}:`);
      });
    }

    it('A1: say nothing about a page without a defect', async () => {
      seed('<h2>Plans</h2><p>All is well.</p>');
      expect(await axeViolations()).to.deep.equal([]);
      expect(await ibmViolations()).to.deep.equal([]);
    });
  });

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
              const reported = [...(await axeViolations()), ...(await ibmViolations())];
              expect(reported).to.deep.equal([]);
            });
          }
        });
      }
    }
  }
});
