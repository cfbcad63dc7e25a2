import { sendKeys } from '@web/test-runner-commands';
import { expect } from '../support/elements/expect.js';
import type { Picker } from '../support/elements/picker.js';
import { click, names, pickerOf, place, planBox, unfold } from '../support/elements/picker.js';
import { field, focused, part, parts, words } from '../support/elements/shadow.js';
import { threePlans } from '../support/fixtures/models.js';
import { numberedPlans, plan, twelvePlans } from '../support/fixtures/plans.js';

/** Plans offered at every coverage tier, the first with a name of two lines. */
const manyTiers = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    plan(
      `BlueOptions Everyday Health Plus ${1_431 + index}P`,
      { EE: [100 * (index + 1), 9_000], ES: [200], EC: [300], EF: [400] },
      { carrier_name: 'Florida Mutual Health', tier: 'Silver', out_of_pocket_max_cents: 850_000 },
    ),
  );

/** The longest plan's name in the catalogue of the demo, in the style of an insurer. */
const LONGEST = `Juniper Catastrophic — “Vida Sanaˮ® Ultra‑Wide Network & Friends (${'HSA‑eligible; tiered; '.repeat(4)})`;

/** A box with an interface's font, which is wider than the font of a bare page. */
function box(width: number): HTMLElement {
  const made = place(width);
  made.style.fontFamily = 'system-ui, sans-serif';
  return made;
}

const boundsOf = (element: Element) => element.getBoundingClientRect();

/** The controls that can be seen above the first plan. */
function controlsAbove(picker: Picker): readonly HTMLElement[] {
  const { top } = boundsOf(part(picker, 'plan'));
  return [
    ...picker.shadowRoot!.querySelectorAll<HTMLElement>(
      'button, select, summary, .segment, input[type=search]',
    ),
  ].filter((one) => one.checkVisibility() && boundsOf(one).bottom <= top);
}

describe('Plans first', () => {
  for (const [width, most] of [
    [343, 260],
    [375, 260],
    [842, 200],
    [1_280, 200],
  ] as const) {
    for (const count of [1, 7, 169]) {
      for (const locale of ['en', 'es']) {
        it(`${locale}: name and price of the first of ${count} plans end within ${most} px, ${width} px wide`, async () => {
          const given = { locale, mode: 'elect', costSharing: 'family', payPeriods: 26 } as const;
          const picker = await pickerOf(manyTiers(count), given, box(width));
          const { top } = boundsOf(picker);
          expect(boundsOf(part(picker, 'plan-name')).top).to.be.greaterThan(top);
          expect(boundsOf(part(picker, 'price')).bottom - top).not.to.be.greaterThan(most);
          // One row: no control begins where another one has ended.
          const rows = controlsAbove(picker).map(boundsOf);
          expect(rows.length).to.be.greaterThan(0);
          expect(Math.max(...rows.map((one) => one.top))).to.be.lessThan(
            Math.min(...rows.map((one) => one.bottom)),
          );
          expect(Math.max(...rows.map((one) => one.right))).not.to.be.greaterThan(boundsOf(picker).right);
        });
      }
    }
  }

  it('everything else stands behind one button, which says whether it is unfolded', async () => {
    const picker = await pickerOf(twelvePlans(), {}, box(375));
    const toggle = part(picker, 'filters-button');
    expect(toggle.ariaExpanded).to.equal('false');
    await unfold(picker);
    expect(toggle.ariaExpanded).to.equal('true');
    for (const name of ['period-switch', 'view-switch', 'sort', 'search', 'glossary'])
      expect(part(picker, name).checkVisibility(), name).to.be.true;
  });

  it('a coverage level that is not specified is no main choice where there are others, and can still be chosen', async () => {
    const plans = [plan('Fern Basic', { EE: [100], EF: [200] }), plan('Fern Plus', { Unspecified: [300] })];
    for (const width of [375, 800]) {
      const picker = await pickerOf(plans, {}, box(width));
      expect(words(part(picker, 'tier-switch'))).not.to.include('not specified');
      expect(words(part(picker, 'tier-switch'))).to.include('Family');
      const other = [...part(picker, 'filters').querySelectorAll('button')].find((one) =>
        words(one).includes('Coverage level not specified'),
      )!;
      await click(picker, other);
      expect(picker.coverageTier).to.equal('Unspecified');
      expect(words(planBox(picker, 'Fern Plus'))).to.include('$3 a month');
    }
  });

  it('in little room who is covered is a list with the same name, and chooses as the switch does', async () => {
    const picker = await pickerOf(manyTiers(3), {}, box(375));
    const list = part(picker, 'tier-switch').querySelector('select')!;
    expect(list.ariaLabel).to.equal('Who will be covered?');
    expect([...list.options].map(({ label }) => label.trim())).to.deep.equal([
      'You only',
      'You and spouse',
      'You and children',
      'Family',
    ]);
    expect(list.value).to.equal('EE');
    list.value = 'EF';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await picker.updateComplete;
    expect(picker.coverageTier).to.equal('EF');
    expect(words(part(picker, 'price'))).to.equal('$4');
  });

  it('each plan is a heading with its name', async () => {
    const picker = await pickerOf(twelvePlans());
    const headings = [...part(picker, 'plans').querySelectorAll('h3')].map(words);
    expect(headings).to.deep.equal(names(picker));
    expect(headings).to.have.length(12);
  });
});

describe('A term in a plan’s card', () => {
  it('is explained in a small box at the term, while the page is not dimmed', async () => {
    const picker = await pickerOf(threePlans(), {}, box(375));
    const word = parts(picker, 'word').find((one) => words(one).startsWith('Deductible'))!;
    word.scrollIntoView({ block: 'center' });
    await click(picker, word);
    const popover = parts(picker, 'popover').find((one) => one.matches(':popover-open'))!;
    expect(words(popover)).to.match(/before the plan starts to pay/);
    expect(getComputedStyle(popover, '::backdrop').backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    const [here, there] = [boundsOf(popover), boundsOf(word)];
    expect(here.width).to.be.lessThan(340);
    // An older browser shows it in the middle.
    if (!CSS.supports('position-area: block-end')) return;
    expect(Math.min(Math.abs(here.top - there.bottom), Math.abs(here.bottom - there.top))).to.be.lessThan(12);
    expect(here.left).not.to.be.greaterThan(there.right);
  });
});

describe('The bar with the choice', () => {
  const plans = [plan(LONGEST, { EE: [141_234] }), ...numberedPlans(6)];

  for (const width of [280, 320, 375, 768, 1_280]) {
    for (const locale of ['en', 'es']) {
      it(`${locale}: is one line of at most 64 px with the longest name and two plans to compare, ${width} px wide`, async () => {
        const picker = await pickerOf(plans, { mode: 'elect', locale, sort: 'host' }, box(width));
        await click(picker, field(picker, LONGEST));
        for (const one of parts(picker, 'compare').slice(0, 2))
          await click(picker, one.querySelector('input')!);
        const bar = part(picker, 'actions');
        expect(words(bar)).to.include('Juniper Catastrophic');
        expect(boundsOf(bar).height).not.to.be.greaterThan(64);
        const buttons = [...bar.querySelectorAll('button')].map(boundsOf);
        expect(buttons).to.have.length(2);
        expect(buttons[0]!.top).to.equal(buttons[1]!.top);
        expect(buttons[1]!.right).not.to.be.greaterThan(boundsOf(bar).right);
      });
    }
  }

  it('appears with the choice; until then the button stands below the plans and covers nothing', async () => {
    const picker = await pickerOf(twelvePlans(), { mode: 'elect' });
    expect(parts(picker, 'actions')).to.have.length(0);
    expect(getComputedStyle(part(picker, 'review').parentElement!).position).to.equal('static');
    await click(picker, field(picker, 'Cedar Plus'));
    expect(getComputedStyle(part(picker, 'actions')).position).to.equal('sticky');
  });

  it('does not cover the plan that was chosen at the lower edge of the window', async () => {
    const picker = await pickerOf(twelvePlans(), { mode: 'elect' }, box(375));
    const radio = field(picker, 'Cedar Plus');
    scrollBy(0, boundsOf(radio).bottom - innerHeight + 20);
    radio.focus({ preventScroll: true });
    await click(picker, radio);
    expect(boundsOf(radio).bottom).not.to.be.greaterThan(boundsOf(part(picker, 'actions')).top);
  });
});

describe('A8: from a chosen plan', () => {
  it('A8: of 169, Tab leads to the review in at most 3 stops', async () => {
    const picker = await pickerOf(numberedPlans(169), { mode: 'elect', value: 'plan_40' });
    field(picker, 'Plan 40').focus();
    let stops = 0;
    do {
      await sendKeys({ press: 'Tab' });
      stops += 1;
    } while (focused() !== part(picker, 'review') && stops < 10);
    expect(stops).not.to.be.greaterThan(3);
  });

  it('A8: Tab stops at its box to compare; the arrow keys lead to the boxes of the other plans', async () => {
    const picker = await pickerOf(twelvePlans(), { sort: 'host', value: 'alder_gold' });
    field(picker, 'Alder Gold').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()?.ariaLabel).to.equal('Compare Alder Gold');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()?.ariaLabel).to.equal('Compare Birch Platinum');
    await sendKeys({ press: ' ' });
    expect((focused() as HTMLInputElement).checked).to.be.true;
    expect(picker.value).to.equal('alder_gold');
  });
});
