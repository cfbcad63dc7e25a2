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
  mouse,
  press,
  selection,
  type,
} from '../support/elements/plan-year-form.js';
import { hasPart, part } from '../support/elements/shadow.js';

/** A tap, as events: not every driver has a touch screen. */
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

describe('<vitable-plan-year-form>: the beginning of an edit', () => {
  for (const key of ['Enter', 'F2', ' ']) {
    it(`${key === ' ' ? 'Space' : key} edits the cell, with its text selected`, async () => {
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

  it('replaces the text by a typed key, and goes on after it', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '95');
    expectEditing(form, 0, 1);
    expect(edited(form)!.value).to.equal('95');
    await press(form, 'Enter');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00']));
  });

  it('enters every keystroke in the draft at once', async () => {
    const form = await formWith();
    expect(form.unsaved).to.be.false;
    await goTo(form, 0, 1);
    await type(form, '7');
    expect(form.unsaved).to.be.true;
    // Nothing but the key: the cell is still being edited at the review.
    part(form, 'form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await form.updateComplete;
    expect(part(form, 'difference').textContent).to.include('$7').and.to.include('$90');
  });

  for (const key of ['Delete', 'Backspace']) {
    it(`${key} empties the cell, and does not edit it`, async () => {
      const form = await formWith();
      await goTo(form, 1, 2);
      await press(form, key);
      expectAt(form, 1, 2);
      expect(isEditing(form)).to.be.false;
      expect(gridText(form)).to.deep.equal(changed([1, 2, '']));
    });
  }

  it('selects a cell with the first click of a mouse, and edits it with the second', async () => {
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

  it('sets the caret with a click into the field, and begins no new edit', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '95');
    await mouse(form, 0, 1);
    expectEditing(form, 0, 1);
    expect(edited(form)!.value).to.equal('95');
    expect(selection(form)).to.equal('');
  });

  it('keeps what was typed when the person clicks elsewhere', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '95');
    await mouse(form, 1, 1);
    expectAt(form, 1, 1);
    expect(isEditing(form)).to.be.false;
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00']));
  });

  it('edits a cell with a tap', async () => {
    const form = await formWith();
    await tap(form, 0, 3);
    expectEditing(form, 0, 3);
    expect(selection(form)).to.equal('234.00');
    await tap(form, 1, 0);
    expectEditing(form, 1, 0);
  });

  it('edits a cell with the click of a screen reader, which has no pointer', async () => {
    const form = await formWith();
    cell(form, 0, 3).click();
    await form.updateComplete;
    expectEditing(form, 0, 3);
  });

  it('edits neither cell where a finger goes down in one and up in another', async () => {
    const form = await formWith();
    const event = { bubbles: true, composed: true, pointerType: 'touch', detail: 1 };
    cell(form, 0, 1).dispatchEvent(new PointerEvent('pointerdown', event));
    cell(form, 0, 2).dispatchEvent(new PointerEvent('click', event));
    await form.updateComplete;
    expect(isEditing(form)).to.be.false;
  });
});

describe('<vitable-plan-year-form>: events of an edit', () => {
  it('S1: keeps the events of its fields inside', async () => {
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
