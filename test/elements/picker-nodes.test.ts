import { expect } from '../support/elements/expect.js';
import { pickerOf } from '../support/elements/picker.js';
import { parts } from '../support/elements/shadow.js';
import { threePlans } from '../support/fixtures/models.js';

/**
 * The nodes of one plan in test/bench/page/by-hand.ts, which shows the same facts with `createElement`: elements and texts.
 * A page by hand has no comments.
 */
const BY_HAND = { cards: 42, table: 29 } as const;

/** The elements, texts and comments of an element, but not the white space of templates, which the build removes. */
function nodesOf(element: Element): number {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL);
  let count = 1;
  while (walker.nextNode() !== null) {
    if (!(walker.currentNode instanceof Text) || walker.currentNode.data.trim() !== '') count += 1;
  }
  return count;
}

describe('P3: a plan takes at most one and a half times the nodes that it takes by hand', () => {
  for (const view of ['cards', 'table'] as const) {
    it(`P3: in ${view === 'cards' ? 'the cards' : 'the table'}`, async () => {
      const picker = await pickerOf(threePlans(), { view });
      const counts = parts(picker, 'plan').map(nodesOf);
      expect(counts).to.have.length(3);
      for (const count of counts) expect(count).to.be.lessThan(BY_HAND[view] * 1.5);
    });
  }
});
