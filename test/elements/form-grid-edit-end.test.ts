import { expect } from '../support/elements/expect.js';
import { afterThis, cleanUp } from '../support/elements/mount.js';
import {
  AS_READ,
  changed,
  chord,
  edited,
  enterAt,
  expectAt,
  expectEditing,
  formWith,
  goTo,
  gridText,
  isEditing,
  press,
  selection,
  textOf,
  type,
} from '../support/elements/plan-year-form.js';
import { part } from '../support/elements/shadow.js';

describe('<vitable-plan-year-form>: the end of an edit', () => {
  for (const [key, row] of [
    ['Enter', 1],
    ['ArrowDown', 1],
    ['ArrowUp', 0],
  ] as const) {
    it(`${key} ends it and goes to row ${row}, or stays at the edge`, async () => {
      const form = await formWith();
      const from = 1 - row;
      await goTo(form, from, 3);
      await type(form, '1234.5');
      await press(form, key);
      expectAt(form, row, 3);
      expect(gridText(form)).to.deep.equal(changed([from, 3, '1,234.50']));
      await press(form, 'Enter', key);
      expectAt(form, row, 3);
      expect(isEditing(form)).to.be.false;
    });
  }

  it('Shift and Enter end it and go up', async () => {
    const form = await formWith();
    await goTo(form, 1, 3);
    await type(form, '5');
    expect(await chord(form, 'Enter', { shiftKey: true })).to.be.true;
    expectAt(form, 0, 3);
    expect(textOf(form, 1, 3)).to.equal('5.00');
  });

  it('leaves the up and down keys to the suggestions of an employment', async () => {
    const form = await formWith();
    await goTo(form, 0, 0);
    await press(form, 'Enter');
    expect(await chord(form, 'ArrowDown', {})).to.be.false;
    expect(await chord(form, 'ArrowUp', {})).to.be.false;
    expectEditing(form, 0, 0);
    const list = form.shadowRoot!.querySelector(`datalist#${edited(form)!.getAttribute('list')}`)!;
    expect([...list.querySelectorAll('option')].map(({ value }) => value)).to.deep.equal([
      'Full time',
      'Part time',
    ]);
  });

  it('leaves keys that move within the text to the field', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '125');
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Delete', 'Backspace', ' ', 'F2', '1'])
      expect(await chord(form, key, {}), key).to.be.false;
    expect(await chord(form, 'ArrowDown', { shiftKey: true })).to.be.false;
    await press(form, 'ArrowLeft');
    await type(form, '3');
    expect(edited(form)!.value).to.equal('1235');
    expectEditing(form, 0, 1);
  });

  it('Tab edits the next cell, also that of the next row, and leaves the grid after the last', async () => {
    const form = await formWith();
    await goTo(form, 0, 0);
    await type(form, 'x');
    for (let column = 1; column <= 8; column += 1) {
      await press(form, 'Tab');
      expectEditing(form, 0, column);
      expect(selection(form)).to.equal(AS_READ[0]![column]);
    }
    await press(form, 'Tab');
    expectEditing(form, 1, 0);
    await goTo(form, 1, 8);
    await type(form, '7');
    expect(await chord(form, 'Tab', {}), 'the browser moves the focus').to.be.false;
    await press(form, 'Tab');
    expect(isEditing(form)).to.be.false;
    expect(part(form, 'grid').contains(form.shadowRoot!.activeElement)).to.be.false;
    expect(gridText(form)).to.deep.equal(changed([0, 0, 'x'], [1, 8, '7.00']));
  });

  it('Shift and Tab edit the previous cell, and leave the grid before the first', async () => {
    const form = await formWith();
    const back = () => chord(form, 'Tab', { shiftKey: true });
    await goTo(form, 1, 1);
    await type(form, '5');
    for (const [row, column] of [
      [1, 0],
      [0, 8],
      [0, 7],
    ] as const) {
      expect(await back()).to.be.true;
      expectEditing(form, row, column);
    }
    await press(form, 'Escape');
    await goTo(form, 0, 0);
    await press(form, 'Enter');
    expect(await back(), 'the browser moves the focus').to.be.false;
    expect(gridText(form)).to.deep.equal(changed([1, 1, '5.00']));
  });

  it('changes nothing where nothing is typed', async () => {
    const form = await formWith();
    await goTo(form, 0, 0);
    await press(form, 'Enter', 'Tab', 'Tab', 'Enter');
    expect(form.unsaved).to.be.false;
    expect(part(form, 'undo').getAttribute('aria-disabled')).to.equal('true');
  });

  it('does not end when another window gets the focus', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '95');
    const { hasFocus } = document;
    afterThis(() => Object.assign(document, { hasFocus }));
    document.hasFocus = () => false;
    edited(form)!.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await form.updateComplete;
    expect(edited(form)!.value).to.equal('95');
  });
});

describe('<vitable-plan-year-form>: Escape while editing a cell', () => {
  it('undoes every keystroke', async () => {
    const form = await formWith();
    for (const [row, column] of [
      [0, 1],
      [1, 0],
    ] as const) {
      await goTo(form, row, column);
      await type(form, '123');
      await press(form, 'Escape');
      expectAt(form, row, column);
      expect(isEditing(form)).to.be.false;
      expect(gridText(form)).to.deep.equal(AS_READ);
    }
    expect(form.unsaved).to.be.false;
  });

  it('leaves the change before it to undo', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, '95');
    await goTo(form, 1, 2);
    await type(form, '12');
    await press(form, 'Escape');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00']));
    await chord(form, 'z');
    expect(gridText(form)).to.deep.equal(AS_READ);
  });

  it('does not reach a dialog of the page; the next Escape does', async () => {
    const dialog = document.body.appendChild(cleanUp(document.createElement('section')));
    const heard: string[] = [];
    dialog.addEventListener('keydown', ({ key }) => heard.push(key));
    const form = await formWith({}, {}, dialog);
    await goTo(form, 0, 1);
    await press(form, 'Enter', 'Escape');
    expect(heard).to.deep.equal([]);
    await press(form, 'Escape');
    expect(heard).to.deep.equal(['Escape']);
  });
});
