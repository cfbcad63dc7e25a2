import { expect } from '../support/elements/expect.js';
import { settled } from '../support/elements/mount.js';
import { cardAt, openRegistry } from '../support/elements/reopening.js';
import { fact } from '../support/elements/shadow.js';
import { enrolledEnrollment } from '../support/fixtures/models.js';

describe('The data of a card', () => {
  for (const data of [null, undefined]) {
    it(`counts as not set where it is ${data}, as frameworks pass it before there is any: the card reads from the API`, async () => {
      const registry = openRegistry();
      const card = await cardAt(registry, { data: enrolledEnrollment({ selected_plan_name: 'Given' }) });
      expect(fact(card, 'Plan')).to.equal('Given');
      expect(registry.client.calls).to.have.length(0);
      Object.assign(card, { data });
      await card.updateComplete;
      await settled(card);
      expect(card.error).to.be.undefined;
      expect(fact(card, 'Plan')).to.equal('Larkspur Silver');
    });
  }
});
