import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { contribution } from '../support/elements/plan-years.js';
import {
  AS_READ,
  changed,
  chord,
  click,
  editableYear,
  enterAt,
  expectAt,
  formFrom,
  formWith,
  goTo,
  gridText,
  isEditing,
  press,
  told,
  type,
} from '../support/elements/plan-year-form.js';
import { expectFocus, part } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';

const fillDown = (form: VitablePlanYearForm) => part(form, 'fill-down') as HTMLButtonElement;
const canUndo = (form: VitablePlanYearForm) => part(form, 'undo').getAttribute('aria-disabled') === 'false';

const FOUR = ['Alpha', 'Beta', 'Gamma', 'Delta'];
const four = () =>
  formWith({
    contribution_classes: FOUR.map((name, at) => contribution(name, 'EE', (at + 1) * 100, 500)),
  });
const employees = (form: VitablePlanYearForm) => gridText(form).map((texts) => texts[1]);

describe('<vitable-plan-year-form>: undo in the grid', () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
    it(`${Object.keys(held)[0]!.replace('Key', '')} and Z undo all keystrokes of a cell together`, async () => {
      const form = await formWith();
      expect(canUndo(form)).to.be.false;
      await enterAt(form, 0, 1, '95.5');
      expect(canUndo(form)).to.be.true;
      expect(await chord(form, 'z', held)).to.be.true;
      expect(gridText(form)).to.deep.equal(AS_READ);
      expect(told(form)).to.equal('Your last change was undone.');
      expect(form.unsaved).to.be.false;
    });
  }

  it('does the same with the button, which keeps the focus', async () => {
    const form = await formWith();
    await enterAt(form, 1, 0, 'Crew');
    part(form, 'undo').focus();
    await click(form, 'undo');
    expect(gridText(form)).to.deep.equal(AS_READ);
    expectFocus(part(form, 'undo'));
  });

  it('counts each edit of a cell as one change', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, '95');
    await enterAt(form, 0, 1, '96');
    await chord(form, 'z');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00']));
  });

  it('repeats the change when it is pressed again', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, '95');
    await chord(form, 'z');
    await chord(form, 'z');
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00']));
  });

  it('brings back an amount that was emptied', async () => {
    const form = await formWith();
    await goTo(form, 0, 7);
    await press(form, 'Delete');
    await chord(form, 'z');
    expect(gridText(form)).to.deep.equal(AS_READ);
    expectAt(form, 0, 7);
  });

  it('does nothing and announces nothing without a change', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await chord(form, 'z');
    await click(form, 'undo');
    expect(told(form)).to.equal('');
    expect(gridText(form)).to.deep.equal(AS_READ);
  });

  it('undoes what is typed when its button is pressed during an edit', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '95');
    part(form, 'undo').focus();
    await click(form, 'undo');
    expect(isEditing(form)).to.be.false;
    expect(gridText(form)).to.deep.equal(AS_READ);
  });

  it('leaves its keys to the field during an edit', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, '95');
    await goTo(form, 1, 1);
    await type(form, '7');
    expect(await chord(form, 'z')).to.be.false;
    expect(gridText(form)).to.deep.equal(changed([0, 1, '95.00'], [1, 1, '7']));
  });

  it('brings back everything that was discarded, with the focus on its button', async () => {
    const form = await formWith();
    await enterAt(form, 0, 1, '95');
    await click(form, 'add-row');
    await type(form, 'Crew');
    await press(form, 'Enter');
    await click(form, 'discard');
    expect(gridText(form)).to.deep.equal(AS_READ);
    expect(told(form)).to.equal('Your changes were discarded. You can undo this.');
    expectFocus(part(form, 'undo'));
    await press(form, 'Enter');
    expect(gridText(form)[0]).to.deep.equal(changed([0, 1, '95.00'])[0]);
    expect(gridText(form)[2]![0]).to.equal('Crew');
    expect(form.unsaved).to.be.true;
  });

  it('keeps someone else’s change that was read during an edit after Escape', async () => {
    let year = editableYear();
    const form = await formFrom(stubClient({ getPlanYear: async () => year }));
    await goTo(form, 0, 1);
    await press(form, 'Enter');
    year = editableYear({
      updated_at: '2026-11-19T00:00:00Z',
      contribution_classes: [contribution('full_time', 'EE', 11_100, 36_000)],
    });
    await form.refresh();
    await form.updateComplete;
    await press(form, 'Escape');
    expect(gridText(form)[0]![1]).to.equal('111.00');
    expect(form.unsaved).to.be.false;
  });
});

describe('<vitable-plan-year-form>: filling down', () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
    it(`${Object.keys(held)[0]!.replace('Key', '')} and D copy the amount into all rows below, and announce it`, async () => {
      const form = await four();
      await goTo(form, 1, 1);
      expect(await chord(form, 'd', held)).to.be.true;
      expect(employees(form)).to.deep.equal(['1.00', '2.00', '2.00', '2.00']);
      expect(gridText(form).map((texts) => texts[2])).to.deep.equal(Array(4).fill('5.00'));
      expect(told(form)).to.equal('Copied into all rows below.');
      expectAt(form, 1, 1);
    });
  }

  it('copies from the last active cell with the button, and moves the focus back there', async () => {
    const form = await four();
    await goTo(form, 0, 1);
    fillDown(form).focus();
    await click(form, 'fill-down');
    expect(employees(form)).to.deep.equal(['1.00', '1.00', '1.00', '1.00']);
    expect(told(form)).to.equal('Copied into all rows below.');
    expectAt(form, 0, 1);
  });

  it('copies what is being typed', async () => {
    const form = await four();
    await goTo(form, 0, 1);
    await type(form, '1234.5');
    fillDown(form).focus();
    await click(form, 'fill-down');
    expect(employees(form)).to.deep.equal(Array(4).fill('1,234.50'));
  });

  it('copies an empty amount, and one that can’t be read, as they are', async () => {
    const form = await four();
    await enterAt(form, 2, 1, 'n/a');
    await goTo(form, 2, 1);
    await chord(form, 'd');
    expect(employees(form)).to.deep.equal(['1.00', '2.00', 'n/a', 'n/a']);
    await goTo(form, 0, 1);
    await press(form, 'Delete');
    await chord(form, 'd');
    expect(employees(form)).to.deep.equal(['', '', '', '']);
  });

  it('is undone as one change', async () => {
    const form = await four();
    await goTo(form, 0, 1);
    await chord(form, 'd');
    await chord(form, 'z');
    expect(employees(form)).to.deep.equal(['1.00', '2.00', '3.00', '4.00']);
  });

  it('copies nothing from an employment, the last row and a remove button', async () => {
    const form = await four();
    for (const [row, column, can] of [
      [0, 0, false],
      [0, 1, true],
      [2, 8, true],
      [3, 1, false],
      [0, 9, false],
    ] as const) {
      await goTo(form, row, column);
      expect(!fillDown(form).disabled, `${row}, ${column}`).to.equal(can);
      if (can) continue;
      await chord(form, 'd');
      expect(gridText(form).map(([name]) => name)).to.deep.equal(FOUR);
      expect(employees(form)).to.deep.equal(['1.00', '2.00', '3.00', '4.00']);
      expect(told(form), `${row}, ${column}`).to.equal('');
    }
  });
});
