import type { Scheme } from '../support/elements/a11y.js';
import { axeViolations, ibmViolations, makePage } from '../support/elements/a11y.js';
import { checkScenes, withEngines } from '../support/elements/accessibility.js';
import { expect } from '../support/elements/expect.js';
import { afterThis } from '../support/elements/mount.js';
import { employeeScenes } from '../support/elements/scenes.js';

withEngines('A1: nothing is reported in any state', () => {
  describe('the engines themselves', () => {
    function seed(html: string, scheme: Scheme = 'light') {
      const { main, close } = makePage(scheme, 'en');
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

    it('A1: see dark grey on dark when asked only about colours, and nothing else then', async () => {
      seed('<p style="color: #444">Hardly legible</p><input type="text">', 'dark');
      const reported = [...(await axeViolations('colours')), ...(await ibmViolations('colours'))];
      expect(reported.map((one) => one.split(':')[0])).to.deep.equal([
        'axe color-contrast',
        'IBM text_contrast_sufficient',
      ]);
    });

    it('A1: report nothing about a page without a defect', async () => {
      seed('<h2>Plans</h2><p>All is well.</p>');
      expect(await axeViolations()).to.deep.equal([]);
      expect(await ibmViolations()).to.deep.equal([]);
    });
  });

  checkScenes(employeeScenes);
});
