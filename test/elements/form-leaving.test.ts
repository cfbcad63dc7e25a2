import { expect } from '../support/elements/expect.js';
import { afterThis } from '../support/elements/mount.js';
import { gridText } from '../support/elements/plan-year-form.js';
import {
  byId,
  calm,
  copying,
  creating,
  editing,
  enter,
  enterDate,
  fillIn,
  openOffice,
  press,
  review,
  reviewAndSave,
  save,
  typeInto,
} from '../support/elements/plan-year-saving.js';
import { vitableError } from '../support/fixtures/models.js';

/** Whether leaving the page would ask. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('<vitable-plan-year-form>: leaving the page asks only where something would be lost', () => {
  it('not of an untouched form, and not after what was entered is taken back', async () => {
    const form = await editing(openOffice());
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
    await enter(form, 0, 1, '95');
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    await press(form, 'undo');
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
  });

  it('of a date, of a cell that is still being typed, and of what is under review', async () => {
    const form = await editing(openOffice());
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    await press(form, 'discard');
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
    await typeInto(form, 0, 1, '9');
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    await review(form);
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
  });

  it('of a new plan year from its first keystroke on, and not once it is created', async () => {
    const form = await creating(openOffice());
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
    await enter(form, 0, 0, 'Crew');
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    await fillIn(form);
    await reviewAndSave(form);
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
  });

  it('not of a row or a tier that was added and has nothing in it, but of the first key in it', async () => {
    const form = await editing(openOffice());
    await press(form, 'add-row');
    byId(form, 'show-Unspecified')?.click();
    await calm(form);
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
    await enter(form, 2, 1, '1');
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
  });

  it('not of an untouched copy', async () => {
    const form = await copying(openOffice());
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
  });

  it('after a save that failed, and not after one that did not', async () => {
    const office = openOffice();
    office.next.push(() => Promise.reject(vitableError('server')));
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    await save(form);
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
  });

  it('R14: not of a form that has left the page; of one that is moved or comes back, again', async () => {
    const form = await editing(openOffice());
    await enter(form, 0, 1, '95');
    form.remove();
    expect(asks()).to.be.false;
    document.body.append(form);
    await calm(form);
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    document.body.prepend(form);
    await calm(form);
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    expect(gridText(form)[0]?.[1]).to.equal('95.00');
  });

  it('two forms on a page are independent of each other', async () => {
    const office = openOffice();
    const [one, other] = [await editing(office), await creating(office)];
    await enter(one, 0, 1, '95');
    expect([one.unsaved, other.unsaved, asks()]).to.deep.equal([true, false, true]);
    await enter(other, 0, 1, '1');
    expect([one.unsaved, other.unsaved, asks()]).to.deep.equal([true, true, true]);
    await press(one, 'discard');
    expect([one.unsaved, other.unsaved, asks()]).to.deep.equal([false, true, true]);
    await press(other, 'discard');
    expect([one.unsaved, other.unsaved, asks()]).to.deep.equal([false, false, false]);
  });

  it('is listened to only while it is needed: a page that listens is not kept for "back"', async () => {
    const { addEventListener, removeEventListener } = window;
    let listeners = 0;
    const counting =
      (method: (...args: never[]) => void, by: number) =>
      (...args: readonly unknown[]) => {
        if (args[0] === 'beforeunload') listeners += by;
        method.apply(window, args as never[]);
      };
    Object.assign(window, {
      addEventListener: counting(addEventListener, 1),
      removeEventListener: counting(removeEventListener, -1),
    });
    afterThis(() => Object.assign(window, { addEventListener, removeEventListener }));
    const form = await editing(openOffice());
    expect(listeners).to.equal(0);
    await enter(form, 0, 1, '95');
    await enter(form, 0, 1, '96');
    expect(listeners).to.equal(1);
    await press(form, 'discard');
    expect(listeners).to.equal(0);
  });
});
