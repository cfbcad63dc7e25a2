import { expect } from '../support/elements/expect.js';
import { names, pickerOf, planBox } from '../support/elements/picker.js';
import { parts, words } from '../support/elements/shadow.js';
import { numberedPlans } from '../support/fixtures/plans.js';

const MANY = 200;

describe('vitable-plan-picker, a list longer than a screen', () => {
  for (const view of ['cards', 'table'] as const) {
    const many = (given: object = {}) =>
      pickerOf(numberedPlans(MANY), { view, sort: 'name', mode: 'select', ...given });
    const plans = numberedPlans(MANY).map(({ name }) => name);
    const reversed = [...plans].reverse();

    describe(`as ${view}`, () => {
      it('shows every plan once, in the requested order, and again in another', async () => {
        const picker = await pickerOf([...numberedPlans(MANY)].reverse(), { view, sort: 'host' });
        expect(names(picker)).to.deep.equal(reversed);
        picker.sort = 'name';
        await picker.updateComplete;
        expect(names(picker)).to.deep.equal(plans);
      });

      it('keeps the focus on its plan when the order changes', async () => {
        const picker = await many();
        const radio = planBox(picker, plans[150]!).querySelector('input')!;
        radio.focus();
        picker.data = { ...picker.data!, plans: [...numberedPlans(MANY)].reverse() };
        picker.sort = 'host';
        await picker.updateComplete;
        expect(names(picker)).to.deep.equal(reversed);
        expect(picker.shadowRoot!.activeElement?.id).to.equal(
          planBox(picker, plans[150]!).querySelector('input')!.id,
        );
      });

      it('keeps the choice when the order changes', async () => {
        const picker = await pickerOf([...numberedPlans(MANY)].reverse(), { view, sort: 'host' });
        planBox(picker, plans[150]!).querySelector('input')!.click();
        await picker.updateComplete;
        (picker.shadowRoot!.activeElement as HTMLElement | null)?.blur();
        picker.sort = 'name';
        await picker.updateComplete;
        expect(parts(picker, 'plan-chosen')).to.deep.equal([planBox(picker, plans[150]!)]);
        expect(planBox(picker, plans[150]!).querySelector('input')!.checked).to.be.true;
      });

      it('P5: is rendered in parts, so that no press waits for all of it', async () => {
        const picker = await many();
        const counts: number[] = [];
        const observer = new MutationObserver(() => counts.push(parts(picker, 'plan').length));
        observer.observe(picker.shadowRoot!, { childList: true, subtree: true });
        picker.data = { ...picker.data!, plans: [...numberedPlans(MANY)].reverse() };
        picker.sort = 'host';
        await picker.updateComplete;
        await Promise.resolve();
        observer.disconnect();
        const added = counts.map((count, at) => count - (counts[at - 1] ?? 0));
        expect(counts[0], 'one screenful first').to.be.lessThan(16);
        expect(counts.at(-1)).to.equal(MANY);
        expect(added.every((count) => count <= 150)).to.be.true;
      });

      it('removes no plan from the page while amounts change', async () => {
        const picker = await many();
        const boxes = parts(picker, 'plan');
        picker.costPeriod = 'year';
        await Promise.resolve();
        expect(parts(picker, 'plan')).to.deep.equal(boxes);
        await picker.updateComplete;
        expect(parts(picker, 'plan')).to.deep.equal(boxes);
      });

      // Chromium holds on to each radio that is removed from a shadow tree for as long as the tree lives.
      it('P6: removes no plan from the page when the same plans are read again', async () => {
        const picker = await many();
        const boxes = parts(picker, 'plan');
        const [first, ...others] = numberedPlans(MANY);
        const last = { ...others.at(-1)!, carrier_name: 'Another carrier' };
        picker.data = { ...picker.data!, plans: [first!, ...others.slice(0, -1), last] };
        await Promise.resolve();
        expect(parts(picker, 'plan')).to.deep.equal(boxes);
        await picker.updateComplete;
        expect(parts(picker, 'plan')).to.deep.equal(boxes);
        expect(words(picker)).to.include('Another carrier');
      });
    });
  }
});
