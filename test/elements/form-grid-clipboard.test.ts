import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { clipboardText, control, copied, textAreaWith } from '../support/elements/clipboard.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, cleanUp } from '../support/elements/mount.js';
import {
  AS_READ,
  cell,
  changed,
  edited,
  expectAt,
  expectEditing,
  formWith,
  goTo,
  gridText,
  isEditing,
  mouse,
  press,
  textOf,
  told,
} from '../support/elements/plan-year-form.js';
import { contribution } from '../support/elements/plan-years.js';
import { part } from '../support/elements/shadow.js';

/** Real keys and the browser's own clipboard: the browser decides to which element it sends its events. */

async function keys(form: VitablePlanYearForm, letter: Parameters<typeof control>[0]): Promise<void> {
  await control(letter);
  await form.updateComplete;
}

/** Tabs from a text area before the form to the cell with the grid's tab stop. */
async function tabIn(form: VitablePlanYearForm): Promise<void> {
  const area = textAreaWith('before the form');
  form.before(area);
  area.focus();
  for (let presses = 0; presses < 20 && !form.shadowRoot!.activeElement?.id.startsWith('cell-'); presses += 1)
    await press(form, 'Tab');
  expectAt(form, 0, 0);
}

/** Marks text with the mouse, from the middle of one cell to the middle of another. */
async function drag(form: VitablePlanYearForm, from: HTMLElement, to: HTMLElement): Promise<void> {
  from.scrollIntoView({ block: 'center' });
  const middle = (box: HTMLElement, over = 0): [number, number] => {
    const { x, y, width, height } = box.getBoundingClientRect();
    return [Math.round(x + width / 2 + over), Math.round(y + height / 2)];
  };
  afterThis(() => resetMouse());
  await sendMouse({ type: 'move', position: middle(from, -20) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: middle(from) });
  await sendMouse({ type: 'move', position: middle(to, 20) });
  await sendMouse({ type: 'up' });
  await form.updateComplete;
}

describe('<vitable-plan-year-form>: real keys paste at the cell with the focus', () => {
  it('after a click and arrow keys', async () => {
    const form = await formWith();
    await copied('7\t8');
    await mouse(form, 0, 2);
    await press(form, 'ArrowDown', 'ArrowRight');
    await keys(form, 'v');
    expect(gridText(form)).to.deep.equal(changed([1, 3, '7.00'], [1, 4, '8.00']));
    expectAt(form, 1, 3);
    expect(told(form)).to.equal('2 amounts pasted.');
  });

  it('after Tab and arrow keys', async () => {
    const form = await formWith();
    await copied('7\t8');
    await tabIn(form);
    await press(form, 'ArrowRight');
    await keys(form, 'v');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '7.00'], [0, 2, '8.00']));
    expectAt(form, 0, 1);
  });

  it('onto an employment, which is a button', async () => {
    const form = await formWith();
    await copied('Crew\t7');
    await mouse(form, 0, 2);
    await press(form, 'ArrowDown', 'Home');
    await keys(form, 'v');
    expect(gridText(form)).to.deep.equal(changed([1, 0, 'Crew'], [1, 1, '7.00']));
  });

  it('again and again, and undone by Control and Z', async () => {
    const form = await formWith();
    await copied('7');
    await mouse(form, 0, 1);
    await keys(form, 'v');
    await press(form, 'ArrowDown');
    await keys(form, 'v');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '7.00'], [1, 1, '7.00']));
    await keys(form, 'z');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '7.00']));
    expectAt(form, 1, 1);
  });

  it('after an edit that ended with Enter or Escape', async () => {
    const form = await formWith();
    await copied('7');
    await mouse(form, 0, 1);
    await press(form, 'Enter', 'Enter');
    await keys(form, 'v');
    await press(form, 'ArrowRight', 'F2', 'Escape');
    await keys(form, 'v');
    expect(gridText(form)).to.deep.equal(changed([1, 1, '7.00'], [1, 2, '7.00']));
  });

  it('in the grid that has the focus, of two', async () => {
    const first = await formWith();
    const second = await formWith();
    await copied('7\t8');
    await mouse(first, 0, 2);
    await goTo(second, 0, 1);
    await press(second, 'ArrowDown');
    await keys(second, 'v');
    expect(gridText(first)).to.deep.equal(AS_READ);
    expect(gridText(second)).to.deep.equal(changed([1, 1, '7.00'], [1, 2, '8.00']));
  });

  it('from right to left', async () => {
    const page = cleanUp(document.createElement('div'));
    page.dir = 'rtl';
    document.body.append(page);
    const form = await formWith({}, {}, page);
    await copied('7\t8');
    await mouse(form, 0, 1);
    await press(form, 'ArrowLeft', 'ArrowDown');
    await keys(form, 'v');
    expect(gridText(form)).to.deep.equal(changed([1, 2, '7.00'], [1, 3, '8.00']));
  });

  it('in a long and wide grid, after it has scrolled', async () => {
    const classes = Array.from({ length: 40 }, (_, row) => contribution(`Crew ${row}`, 'EE', 1_000, 2_000));
    const page = cleanUp(document.createElement('div'));
    page.setAttribute('style', 'inline-size: 400px; block-size: 300px; overflow: auto');
    document.body.append(page);
    const form = await formWith({ contribution_classes: classes }, {}, page);
    await copied('7');
    await mouse(form, 0, 1);
    await press(form, 'PageDown', 'PageDown', 'PageDown', 'End', 'ArrowLeft');
    await keys(form, 'v');
    expectAt(form, 30, 8);
    expect(textOf(form, 30, 8)).to.equal('7.00');
    expect(
      gridText(form)
        .flat()
        .filter((text) => text === '7.00'),
    ).to.have.length(1);
  });

  it('inside a closed shadow root', async () => {
    const outer = cleanUp(document.createElement('div'));
    document.body.append(outer);
    const form = await formWith();
    outer.attachShadow({ mode: 'closed' }).append(form);
    await form.updateComplete;
    await copied('7');
    await mouse(form, 0, 1);
    await press(form, 'ArrowDown');
    await keys(form, 'v');
    expect(gridText(form)).to.deep.equal(changed([1, 1, '7.00']));
  });

  it('and nowhere while the focus is elsewhere', async () => {
    const form = await formWith();
    await copied('7');
    await mouse(form, 0, 2);
    part(form, 'add-row').focus();
    await keys(form, 'v');
    const area = textAreaWith();
    area.focus();
    await control('v');
    expect(area.value).to.equal('7');
    expect(gridText(form)).to.deep.equal(AS_READ);
  });
});

describe('<vitable-plan-year-form>: real keys paste while a cell is edited', () => {
  it('a single text at the caret of its field', async () => {
    const form = await formWith();
    await copied('5');
    await mouse(form, 0, 2);
    await press(form, 'ArrowDown', '1', '2');
    await keys(form, 'v');
    expectEditing(form, 1, 2);
    expect(edited(form)!.value).to.equal('125');
    await press(form, 'Enter');
    expect(gridText(form)).to.deep.equal(changed([1, 2, '125.00']));
  });

  it('a block into the cells', async () => {
    const form = await formWith();
    await copied('7\t8');
    await mouse(form, 0, 2);
    await press(form, 'ArrowDown', 'Enter');
    await keys(form, 'v');
    expect(isEditing(form)).to.be.false;
    expect(gridText(form)).to.deep.equal(changed([1, 2, '7.00'], [1, 3, '8.00']));
    expectAt(form, 1, 2);
  });
});

describe('<vitable-plan-year-form>: real keys copy and cut the cell with the focus', () => {
  it('copy after a click and arrow keys', async () => {
    const form = await formWith();
    await copied('not this');
    await mouse(form, 0, 2);
    await press(form, 'ArrowDown', 'ArrowRight');
    await keys(form, 'c');
    expect(await clipboardText()).to.equal('410.00');
    expect(gridText(form)).to.deep.equal(AS_READ);
  });

  it('copy after Tab and an arrow key', async () => {
    const form = await formWith();
    await copied('not this');
    await tabIn(form);
    await press(form, 'ArrowDown');
    await keys(form, 'c');
    expect(await clipboardText()).to.equal('Part time');
  });

  it('copy after an amount elsewhere was marked', async () => {
    const form = await formWith();
    await copied('not this');
    await drag(form, cell(form, 0, 1), cell(form, 0, 2));
    await press(form, 'ArrowDown', 'ArrowRight');
    await keys(form, 'c');
    expect(await clipboardText()).to.equal('225.00');
  });

  it('cut empties it, which can be undone', async () => {
    const form = await formWith();
    await copied('not this');
    await mouse(form, 0, 2);
    await press(form, 'ArrowDown', 'ArrowRight');
    await keys(form, 'x');
    expect(gridText(form)).to.deep.equal(changed([1, 3, '']));
    await keys(form, 'z');
    expect(gridText(form)).to.deep.equal(AS_READ);
    expect(await clipboardText()).to.equal('410.00');
  });

  it('what is marked with the mouse is copied as it is marked', async () => {
    const form = await formWith();
    await drag(form, cell(form, 0, 1), cell(form, 0, 3));
    await keys(form, 'c');
    // Firefox puts a space before each tab.
    expect(await clipboardText()).to.match(/\t360\.00 ?\t/);
  });

  it('is left to the browser during an edit', async () => {
    const form = await formWith();
    await mouse(form, 0, 1);
    await press(form, 'ArrowDown', 'Enter');
    edited(form)!.setSelectionRange(0, 3);
    await keys(form, 'c');
    expect(await clipboardText()).to.equal('225');
  });
});

describe('<vitable-plan-year-form>: listening for the clipboard', () => {
  it('R19: ends when the form leaves the document', async () => {
    const form = await formWith();
    const listening: string[] = [];
    const [add, remove] = [document.addEventListener, document.removeEventListener];
    afterThis(() => Object.assign(document, { addEventListener: add, removeEventListener: remove }));
    document.removeEventListener = (...given: Parameters<typeof remove>) => {
      listening.push(given[0]);
      remove.apply(document, given);
    };
    form.remove();
    for (const type of ['copy', 'cut', 'paste']) expect(listening).to.include(type);
  });
});
