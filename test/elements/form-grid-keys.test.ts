import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { sendKeys } from '@web/test-runner-commands';
import { cleanUp } from '../support/elements/mount.js';
import { contribution } from '../support/elements/plan-years.js';
import {
  AS_READ,
  cell,
  chord,
  edited,
  editableYear,
  expectAt,
  formWith,
  goTo,
  gridText,
  isEditing,
  press,
} from '../support/elements/plan-year-form.js';
import { expectFocus, focused, hasPart, part, parts, words } from '../support/elements/shadow.js';

/** The columns of a grid with two rows: the employment, eight amounts, and the remove button. */
const LAST = 9;

/** More employments than a page has. */
const manyRows = () =>
  formWith({
    contribution_classes: Array.from({ length: 25 }, (_, at) => contribution(`team_${at}`, 'EE', at, at)),
  });

/** The cells with a tab stop. */
const stops = (form: VitablePlanYearForm) =>
  [...part(form, 'grid').querySelectorAll<HTMLElement>('[tabindex="0"], input')].map(({ id }) => id);

describe('<vitable-plan-year-form>: moving in the grid', () => {
  it('goes to the next cell with the arrow keys, up to the edges', async () => {
    const form = await formWith();
    await goTo(form, 0, 0);
    for (const [key, row, column] of [
      ['ArrowUp', 0, 0],
      ['ArrowLeft', 0, 0],
      ['ArrowRight', 0, 1],
      ['ArrowRight', 0, 2],
      ['ArrowDown', 1, 2],
      ['ArrowDown', 1, 2],
      ['ArrowLeft', 1, 1],
      ['ArrowUp', 0, 1],
    ] as const) {
      await press(form, key);
      expectAt(form, row, column);
    }
    await goTo(form, 0, LAST - 1);
    await press(form, 'ArrowRight');
    expectAt(form, 0, LAST);
    await press(form, 'ArrowRight');
    expectAt(form, 0, LAST);
    expect(isEditing(form)).to.be.false;
  });

  it('goes to the ends of the row with Home and End, with Control to the ends of the grid', async () => {
    const form = await formWith();
    await goTo(form, 0, 3);
    await press(form, 'End');
    expectAt(form, 0, LAST);
    await press(form, 'Home');
    expectAt(form, 0, 0);
    expect(await chord(form, 'End')).to.be.true;
    expectAt(form, 1, LAST);
    expect(await chord(form, 'Home')).to.be.true;
    expectAt(form, 0, 0);
    await chord(form, 'End', { metaKey: true });
    expectAt(form, 1, LAST);
  });

  it('moves ten rows with Page Up and Page Down', async () => {
    const form = await manyRows();
    await goTo(form, 2, 1);
    await press(form, 'PageDown');
    expectAt(form, 12, 1);
    await press(form, 'PageDown', 'PageDown');
    expectAt(form, 24, 1);
    await press(form, 'PageUp');
    expectAt(form, 14, 1);
    await press(form, 'PageUp', 'PageUp');
    expectAt(form, 0, 1);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    const [forth, back] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    it(`${dir}: ${forth} goes forward in the row, ${back} goes back`, async () => {
      const section = document.body.appendChild(cleanUp(document.createElement('section')));
      section.dir = dir;
      const form = await formWith({}, {}, section);
      await goTo(form, 0, 1);
      const from = cell(form, 0, 1).getBoundingClientRect().left;
      await press(form, forth);
      expectAt(form, 0, 2);
      const isRight = cell(form, 0, 2).getBoundingClientRect().left > from;
      expect(isRight, 'the arrow points to where the focus goes').to.equal(forth === 'ArrowRight');
      await press(form, back, back);
      expectAt(form, 0, 0);
    });
  }

  it('leaves keys without a meaning in the grid to the page', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    for (const [key, held] of [
      ['ArrowDown', { shiftKey: true }],
      ['ArrowLeft', { altKey: true }],
      ['ArrowDown', { ctrlKey: true }],
      ['Tab', {}],
      ['Escape', {}],
      ['F5', {}],
      ['c', { ctrlKey: true }],
      ['r', { metaKey: true }],
      ['z', { ctrlKey: true, shiftKey: true }],
      ['d', { altKey: true }],
    ] as const)
      expect(await chord(form, key, held), `${key} ${JSON.stringify(held)}`).to.be.false;
    expectAt(form, 0, 1);
    expect(isEditing(form)).to.be.false;
    expect(gridText(form)).to.deep.equal(AS_READ);
  });

  it('ignores a key that is part of composing a character', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    expect(await chord(form, 'Enter', { isComposing: true })).to.be.false;
    expect(isEditing(form)).to.be.false;
  });
});

describe('<vitable-plan-year-form>: the grid as one tab stop', () => {
  it('A2: has one tab stop between what is before it and after it', async () => {
    const form = await formWith();
    part(form, 'tiers').querySelectorAll('input').item(4).focus();
    await press(form, 'Tab');
    expectAt(form, 0, 0);
    await press(form, 'ArrowDown', 'ArrowRight', 'Tab');
    expectFocus(part(form, 'add-row'));
    expect(stops(form)).to.deep.equal(['cell-1-1']);
  });

  it('A2: keeps the tab stop when the grid is rendered again', async () => {
    const form = await formWith();
    await goTo(form, 1, 3);
    expect(stops(form)).to.deep.equal(['cell-1-3']);
    form.requestUpdate();
    await form.updateComplete;
    form.locale = 'es-US';
    await form.updateComplete;
    expect(stops(form)).to.deep.equal(['cell-1-3']);
    expectAt(form, 1, 3);
  });

  it('A2: has its tab stop in the field of the cell that is edited', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await press(form, 'Enter');
    expect(stops(form)).to.deep.equal(['edit']);
    await press(form, 'Escape');
    expect(stops(form)).to.deep.equal(['cell-0-1']);
  });

  it('A2: keeps one tab stop when a row, a tier or a change goes away', async () => {
    const form = await formWith();
    await goTo(form, 1, LAST);
    await press(form, 'Enter');
    expect(stops(form)).to.deep.equal([focused()!.id]);
    await chord(form, 'z');
    expect(stops(form)).to.have.length(1);
    await goTo(form, 1, 8);
    form.shadowRoot!.querySelector<HTMLInputElement>('#show-EF')!.click();
    await form.updateComplete;
    expect(stops(form)).to.have.length(1);
    await goTo(form, 1, 6);
    form.data = editableYear({ contribution_classes: [contribution('full_time', 'EE', 1, 1)] });
    await form.updateComplete;
    expect(stops(form)).to.have.length(1);
  });

  it('A2: keeps a tab stop when undo removes a row', async () => {
    const form = await formWith();
    part(form, 'add-row').click();
    await form.updateComplete;
    await press(form, 'Escape');
    expectAt(form, 2, 0);
    await chord(form, 'z');
    expect(gridText(form)).to.deep.equal(AS_READ);
    expect(stops(form)).to.have.length(1);
    expect(part(form, 'grid').contains(focused()), 'the focus is in the grid').to.be.true;
  });

  it('presses the remove button with the keys of a button', async () => {
    const form = await formWith();
    await goTo(form, 0, LAST);
    expect(await chord(form, 'Delete', {})).to.be.false;
    expect(await chord(form, 'x', {})).to.be.false;
    expect(gridText(form)).to.deep.equal(AS_READ);
    await sendKeys({ press: ' ' });
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(AS_READ.slice(1));
  });
});

describe('<vitable-plan-year-form>: the grid for a screen reader', () => {
  const attribute = (element: Element, name: string) => element.getAttribute(name);

  it('A2: is a grid with a name, and describes its keys', async () => {
    const form = await formWith();
    const grid = part(form, 'grid');
    expect(attribute(grid, 'role')).to.equal('grid');
    const byId = (name: string) => form.shadowRoot!.getElementById(attribute(grid, name)!)!.textContent;
    expect(byId('aria-labelledby')).to.equal('Monthly contributions');
    expect(byId('aria-describedby')).to.include('Use the arrow keys to move between cells.');
  });

  it('A3: has a complete header for every column, and one for every row', async () => {
    const form = await formWith();
    const headers = (scope: string) =>
      [...part(form, 'grid').querySelectorAll(`th[scope=${scope}]`)].map(words);
    const tiers = ['Employee only', 'Employee and spouse', 'Employee and children', 'Family'];
    expect(headers('col')).to.deep.equal([
      'Employment',
      ...tiers.flatMap((tier) => [`${tier}, Employee`, `${tier}, Employer`]),
      'Remove',
    ]);
    expect(headers('row')).to.deep.equal(['Full time', 'Part time']);
  });

  it('A3: has as many cells in each row as columns, with one row and with more', async () => {
    const form = await formWith();
    const widths = () =>
      [...part(form, 'grid').querySelectorAll('tr')].map((tr) =>
        [...tr.cells].reduce((sum, { colSpan }) => sum + colSpan, 0),
      );
    expect(widths()).to.deep.equal([10, 10, 10]);
    part(form, 'remove').click();
    await form.updateComplete;
    expect(widths()).to.deep.equal([9, 9]);
    expect(hasPart(form, 'remove')).to.be.false;
  });

  it('names the remove buttons after their rows', async () => {
    const form = await formWith({
      contribution_classes: [contribution('full_time', 'EE', 1, 1), contribution('', 'EE', 1, 1)],
    });
    expect(parts(form, 'remove').map((one) => one.ariaLabel)).to.deep.equal([
      'Remove Full time',
      'Remove Row 2',
    ]);
  });

  it('names the field of a cell by employment, tier and side', async () => {
    const form = await formWith();
    for (const [row, column, name] of [
      [0, 0, 'Name of the employment type'],
      [0, 1, 'Full time, Employee only, Employee'],
      [1, 8, 'Part time, Family, Employer'],
    ] as const) {
      await goTo(form, row, column);
      await press(form, 'Enter');
      expect(edited(form)!.ariaLabel).to.equal(name);
      await press(form, 'Escape');
    }
  });
});
