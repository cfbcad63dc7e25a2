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

/** Whether the browser would ask before leaving the page. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('<vitable-plan-year-form>: the browser asks before leaving where something would be lost', () => {
  it('not with an untouched form, and not after the changes are undone', async () => {
    const form = await editing(openOffice());
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
    await enter(form, 0, 1, '95');
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    await press(form, 'undo');
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
  });

  it('with a changed date, with a cell that is being edited, and in the review', async () => {
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

  it('with a new plan year from the first keystroke until it is created', async () => {
    const form = await creating(openOffice());
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
    await enter(form, 0, 0, 'Crew');
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    await fillIn(form);
    await reviewAndSave(form);
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
  });

  it('not with an added row or tier that is empty, but from the first key in it', async () => {
    const form = await editing(openOffice());
    await press(form, 'add-row');
    byId(form, 'show-Unspecified')?.click();
    await calm(form);
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
    await enter(form, 2, 1, '1');
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
  });

  it('not with an untouched copy', async () => {
    const form = await copying(openOffice());
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
  });

  it('after a failed save, and not after a successful one', async () => {
    const office = openOffice();
    office.next.push(() => Promise.reject(vitableError('server')));
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    await save(form);
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
  });

  it('R14: not with a form that has left the page, and again after it is moved or comes back', async () => {
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

  it('for each of two forms on a page independently', async () => {
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

  it('with a listener only while it is needed, since that may keep the page out of the back-forward cache', async () => {
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
