import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { cleanUp } from '../support/elements/mount.js';
import { contribution } from '../support/elements/plan-years.js';
import {
  cell,
  chord,
  click,
  edited,
  enterAt,
  expectAt,
  formWith,
  goTo,
  newForm,
  paste,
  press,
  textOf,
  type,
} from '../support/elements/plan-year-form.js';
import { button, expectFocus, hasButton, hasPart, part, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';

/** The ids of the amounts that are marked as wrong. */
const marked = (form: VitablePlanYearForm) =>
  [...part(form, 'grid').querySelectorAll('td[aria-invalid=true]')].map(({ id }) => id);

/** The description of the field that is edited, or of another element. */
function description(form: VitablePlanYearForm, of: Element = edited(form)!): string | undefined {
  const id = of.getAttribute('aria-describedby');
  return id === null ? undefined : words(form.shadowRoot!.getElementById(id));
}

/** Whether a cell is visible: inside the scrolling box, and not covered by the employments, which stay in place. */
function expectInSight(form: VitablePlanYearForm, row: number, column: number): void {
  const box = cell(form, row, column).getBoundingClientRect();
  const place = part(form, 'grid').parentElement!.getBoundingClientRect();
  const name = cell(form, row, 0).getBoundingClientRect();
  const what = `cell ${row}, ${column}`;
  expect(box.right, `${what}: its end`).to.lessThan(place.right + 1);
  expect(box.left, `${what}: its start`).to.greaterThan((column === 0 ? place.left : name.right) - 1);
  expect(box.top, `${what}: above`).to.greaterThan(-1);
  expect(box.bottom, `${what}: below`).to.lessThan(innerHeight + 2);
}

describe('<vitable-plan-year-form>: errors in the grid', () => {
  it('shows none before the first review', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, 'x');
    expect(marked(form)).to.deep.equal([]);
    await goTo(form, 0, 1);
    await press(form, 'Enter');
    expect(edited(form)!.hasAttribute('aria-invalid')).to.be.false;
    expect(description(form)).to.be.undefined;
  });

  for (const [typed, says] of [
    ['x', 'Not an amount'],
    ['-5', 'Can’t be below 0'],
    ['1.999', 'Use at most two decimals'],
    ['99999999999999999', 'Too large'],
  ] as const) {
    it(`keeps "${typed}" and says: ${says}`, async () => {
      const form = await formWith();
      await enterAt(form, 0, 1, typed);
      await click(form, 'review');
      expectFocus(part(form, 'summary'));
      expect(hasButton(form, `Full time, Employee only, Employee: ${says}`)).to.be.true;
      expect(marked(form)).to.deep.equal(['cell-0-1']);
      expect(words(cell(form, 0, 1))).to.equal(`${typed}${says}`);
    });
  }

  it('reports one amount without the other, and amounts without an employment', async () => {
    const form = await formWith({ contribution_classes: [contribution('full_time', 'EE', 1, 1)] });
    await goTo(form, 0, 2);
    await press(form, 'Delete');
    await goTo(form, 0, 0);
    await press(form, 'Delete');
    await click(form, 'review');
    expect(marked(form)).to.deep.equal(['cell-0-2']);
    expect(description(form, cell(form, 0, 0))).to.equal('Name this employment type');
    expect(hasButton(form, 'Row 1: Name this employment type')).to.be.true;
    expect(hasButton(form, 'Row 1, Employee only, Employer: Enter an amount, or 0')).to.be.true;
  });

  it('marks the field of a cell too, and describes it by its error', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, 'x');
    await click(form, 'review');
    await goTo(form, 0, 1);
    await press(form, 'Enter');
    expect(edited(form)!.getAttribute('aria-invalid')).to.equal('true');
    expect(description(form)).to.equal('Not an amount');
  });

  it('updates them while the person types, after the first review', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, 'x');
    await click(form, 'review');
    await goTo(form, 0, 1);
    await type(form, '5');
    expect(marked(form)).to.deep.equal([]);
    expect(hasPart(form, 'summary')).to.be.false;
    expect(edited(form)!.value).to.equal('5');
    await type(form, '-');
    expect(marked(form)).to.deep.equal(['cell-0-1']);
    expect(description(form)).to.equal('Can’t be below 0');
    await press(form, 'Escape');
    expect(textOf(form, 0, 1)).to.equal('x');
    expect(marked(form)).to.deep.equal(['cell-0-1']);
  });

  it('does not start a review with Enter in a cell', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, 'x');
    await press(form, 'Enter', 'Enter');
    expect(hasPart(form, 'summary')).to.be.false;
    expect(hasPart(form, 'review-step')).to.be.false;
  });
});

describe('<vitable-plan-year-form>: from the summary into the grid', () => {
  it('A5: goes to the cell of a link, where typing replaces the text', async () => {
    const form = await formWith();
    await enterAt(form, 1, 2, 'x');
    await click(form, 'review');
    button(form, 'Part time, Employee only, Employer: Not an amount').click();
    await form.updateComplete;
    expectAt(form, 1, 2);
    expect(cell(form, 1, 2).tabIndex).to.equal(0);
    await type(form, '7');
    await press(form, 'Enter');
    expect(textOf(form, 1, 2)).to.equal('7.00');
  });

  it('A5: goes to a missing employment, and to the first cell of a grid without amounts', async () => {
    const form = await newForm(stubClient({}));
    await click(form, 'review');
    const none = 'Enter amounts for at least one employment type and coverage level';
    button(form, none).click();
    await form.updateComplete;
    expectAt(form, 0, 0);
    await goTo(form, 0, 1);
    await paste(form, '1\t2');
    button(form, 'Row 1: Name this employment type').click();
    await form.updateComplete;
    expectAt(form, 0, 0);
  });

  it('A5: scrolls the cell into view on a phone, in both directions, beside the employments', async () => {
    const section = document.body.appendChild(cleanUp(document.createElement('section')));
    section.style.inlineSize = '320px';
    const form = await formWith({}, {}, section);
    await enterAt(form, 1, 7, 'x');
    await enterAt(form, 0, 1, 'x');
    await click(form, 'review');
    for (const [label, row, column] of [
      ['Part time, Family, Employee: Not an amount', 1, 7],
      ['Full time, Employee only, Employee: Not an amount', 0, 1],
    ] as const) {
      scrollTo(0, 0);
      button(form, label).click();
      await form.updateComplete;
      expectAt(form, row, column);
      expectInSight(form, row, column);
    }
  });

  it('A2: scrolls every cell that the arrow keys go to into view on a phone', async () => {
    const section = document.body.appendChild(cleanUp(document.createElement('section')));
    section.style.inlineSize = '320px';
    const form = await formWith({}, {}, section);
    await goTo(form, 0, 0);
    for (let column = 1; column <= 9; column += 1) {
      await press(form, 'ArrowRight');
      expectInSight(form, 0, column);
    }
    for (let column = 8; column >= 0; column -= 1) {
      await press(form, 'ArrowLeft');
      expectInSight(form, 0, column);
    }
  });
});

describe('<vitable-plan-year-form>: announcements of the grid', () => {
  it('A4: are in a live region that was on the page before', async () => {
    const form = await formWith();
    const region = form.shadowRoot!.querySelector('[role=status]')!;
    expect(words(region)).to.equal('');
    await goTo(form, 0, 1);
    for (const [does, says] of [
      [() => paste(form, '1\t2'), '2 amounts pasted.'],
      [() => chord(form, 'd'), 'Copied into all rows below.'],
      [() => chord(form, 'z'), 'Your last change was undone.'],
      [() => click(form, 'add-row'), 'Row added'],
      [() => click(form, 'remove'), 'Row removed. You can undo this.'],
      [() => click(form, 'discard'), 'Your changes were discarded. You can undo this.'],
    ] as const) {
      await does();
      expect(words(region)).to.equal(says);
    }
    expect(region.isConnected).to.be.true;
  });

  it('A4: does not announce what is typed', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, '95');
    expect(words(form.shadowRoot!.querySelector('[role=status]'))).to.equal('');
  });
});
