import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, breathe } from '../support/elements/mount.js';
import {
  cell,
  changed,
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
  type,
} from '../support/elements/plan-year-form.js';
import { hasPart, part } from '../support/elements/shadow.js';

/** A click of the mouse in a cell, above where a scroll bar may lie on the last row. */
async function mouse(form: VitablePlanYearForm, row: number, column: number): Promise<void> {
  const box = cell(form, row, column);
  box.scrollIntoView({ block: 'center', inline: 'center' });
  const { x, y, width, height } = box.getBoundingClientRect();
  afterThis(() => resetMouse());
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 4)] });
  await form.updateComplete;
}

/** A tap, with the events of one: a driver has no finger. */
async function tap(form: VitablePlanYearForm, row: number, column: number): Promise<void> {
  const box = cell(form, row, column);
  const event = { bubbles: true, composed: true, cancelable: true, pointerType: 'touch', detail: 1 };
  box.dispatchEvent(new PointerEvent('pointerdown', event));
  box.dispatchEvent(new PointerEvent('pointerup', event));
  box.focus();
  await form.updateComplete;
  box.dispatchEvent(new PointerEvent('click', event));
  await form.updateComplete;
}

describe('<vitable-plan-year-form>: beginning to edit a cell', () => {
  for (const key of ['Enter', 'F2', ' ']) {
    it(`${key === ' ' ? 'Space' : key} edits it, with its text selected`, async () => {
      const form = await formWith();
      for (const [row, column, text] of [
        [0, 7, '1,387.50'],
        [1, 0, 'Part time'],
      ] as const) {
        await goTo(form, row, column);
        await press(form, key);
        expectEditing(form, row, column);
        expect(edited(form)!.value).to.equal(text);
        expect(selection(form)).to.equal(text);
        await press(form, 'Escape');
      }
    });
  }

  it('a key replaces what stands there, and typing goes on after it', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '95');
    expectEditing(form, 0, 1);
    expect(edited(form)!.value).to.equal('95');
    await press(form, 'Enter');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00']));
  });

  it('every keystroke is entered at once', async () => {
    const form = await formWith();
    expect(form.unsaved).to.be.false;
    await goTo(form, 0, 1);
    await type(form, '7');
    expect(form.unsaved).to.be.true;
    // Nothing but the key: the cell is still edited when what is entered is looked over.
    part(form, 'form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await form.updateComplete;
    expect(part(form, 'difference').textContent).to.include('$7').and.to.include('$90');
  });

  for (const key of ['Delete', 'Backspace']) {
    it(`${key} empties it, and does not edit`, async () => {
      const form = await formWith();
      await goTo(form, 1, 2);
      await press(form, key);
      expectAt(form, 1, 2);
      expect(isEditing(form)).to.be.false;
      expect(gridText(form)).to.deep.equal(changed([1, 2, '']));
    });
  }

  it('a click of the mouse selects, and a second one edits', async () => {
    const form = await formWith();
    await mouse(form, 0, 3);
    expectAt(form, 0, 3);
    expect(isEditing(form)).to.be.false;
    await mouse(form, 1, 1);
    expectAt(form, 1, 1);
    expect(isEditing(form)).to.be.false;
    await mouse(form, 1, 1);
    expectEditing(form, 1, 1);
    expect(selection(form)).to.equal('225.00');
    await mouse(form, 0, 0);
    expectAt(form, 0, 0);
    expect(isEditing(form)).to.be.false;
    await mouse(form, 0, 0);
    expectEditing(form, 0, 0);
  });

  it('a click into the field that is edited sets the caret and begins nothing anew', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '95');
    await mouse(form, 0, 1);
    expectEditing(form, 0, 1);
    expect(edited(form)!.value).to.equal('95');
    expect(selection(form)).to.equal('');
  });

  it('a click elsewhere enters what was typed', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '95');
    await mouse(form, 1, 1);
    expectAt(form, 1, 1);
    expect(isEditing(form)).to.be.false;
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00']));
  });

  it('a tap edits at once', async () => {
    const form = await formWith();
    await tap(form, 0, 3);
    expectEditing(form, 0, 3);
    expect(selection(form)).to.equal('234.00');
    await tap(form, 1, 0);
    expectEditing(form, 1, 0);
  });

  it('a press of a screen reader, which has no pointer, edits at once', async () => {
    const form = await formWith();
    cell(form, 0, 3).click();
    await form.updateComplete;
    expectEditing(form, 0, 3);
  });

  it('a finger that goes down in one cell and up in another one edits neither', async () => {
    const form = await formWith();
    const event = { bubbles: true, composed: true, pointerType: 'touch', detail: 1 };
    cell(form, 0, 1).dispatchEvent(new PointerEvent('pointerdown', event));
    cell(form, 0, 2).dispatchEvent(new PointerEvent('click', event));
    await form.updateComplete;
    expect(isEditing(form)).to.be.false;
  });
});

describe('<vitable-plan-year-form>: what the page hears of editing', () => {
  it('S1: no event of a field leaves the form', async () => {
    const form = await formWith();
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(event.type);
    const types = ['input', 'change', 'vitable-plan-year-submit'];
    for (const one of types) document.addEventListener(one, listen);
    afterThis(() => types.forEach((one) => document.removeEventListener(one, listen)));
    await enterAt(form, 0, 1, '95');
    await enterAt(form, 1, 0, 'Crew');
    await breathe();
    expect(heard).to.deep.equal([]);
    expect(hasPart(form, 'grid')).to.be.true;
  });
});
