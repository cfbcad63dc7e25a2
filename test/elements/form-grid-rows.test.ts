import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { contribution } from '../support/elements/plan-years.js';
import {
  AS_READ,
  cell,
  changed,
  chord,
  click,
  edited,
  enterAt,
  expectAt,
  expectEditing,
  formWith,
  goTo,
  gridText,
  newForm,
  press,
  told,
  type,
} from '../support/elements/plan-year-form.js';
import { expectFocus, field, hasPart, labelOf, part, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';

const NEW_ROW = ['Full time, for example', ...Array<string>(8).fill('')];

/** The remove button is in the last cell of a row. */
const REMOVE = 9;

const three = () =>
  formWith({
    contribution_classes: ['Alpha', 'Beta', 'Gamma'].map((name, at) => contribution(name, 'EE', at, at)),
  });

const names = (form: VitablePlanYearForm) => gridText(form).map(([name]) => name);

describe('<vitable-plan-year-form>: the rows of the grid', () => {
  it('begins a new plan year with one unnamed row, which can’t be removed', async () => {
    const form = await newForm(stubClient({}));
    expect(gridText(form)).to.deep.equal([NEW_ROW]);
    expect(hasPart(form, 'remove')).to.be.false;
    // The example is hidden from screen readers.
    const head = cell(form, 0, 0).cloneNode(true) as Element;
    for (const one of head.querySelectorAll('[aria-hidden=true]')) one.remove();
    expect(words(head)).to.equal('Row 1');
  });

  it('adds a row below, edits its employment, and announces it', async () => {
    const form = await formWith();
    await click(form, 'add-row');
    expectEditing(form, 2, 0);
    expect(edited(form)!.value).to.equal('');
    expect(told(form)).to.equal('Row added');
    await type(form, 'Night crew');
    await press(form, 'Tab');
    expectEditing(form, 2, 1);
    expect(edited(form)!.ariaLabel).to.equal('Night crew, Employee only, Employee');
    await type(form, '5');
    await press(form, 'Enter');
    expect(gridText(form)[2]).to.deep.equal(['Night crew', '5.00', ...NEW_ROW.slice(2)]);
    expectAt(form, 2, 1);
  });

  it('keeps what was typed when a row is added during an edit', async () => {
    const form = await formWith();
    await goTo(form, 0, 1);
    await type(form, '95');
    part(form, 'add-row').focus();
    await click(form, 'add-row');
    expect(gridText(form).slice(0, 2)).to.deep.equal(changed([0, 1, '95.00']));
    expectEditing(form, 2, 0);
  });

  it('A5: moves the focus to the next row after a removal, and announces it', async () => {
    const form = await three();
    await goTo(form, 0, REMOVE);
    await press(form, 'Enter');
    expect(names(form)).to.deep.equal(['Beta', 'Gamma']);
    expectAt(form, 0, REMOVE);
    expect(cell(form, 0, REMOVE).ariaLabel).to.equal('Remove Beta');
    expect(told(form)).to.equal('Row removed. You can undo this.');
  });

  it('A5: moves the focus to the row above after the last one is removed', async () => {
    const form = await three();
    await goTo(form, 2, REMOVE);
    await press(form, 'Enter');
    expect(names(form)).to.deep.equal(['Alpha', 'Beta']);
    expectAt(form, 1, REMOVE);
  });

  it('A5: moves the focus to the last amount where one row is left, which can’t be removed', async () => {
    const form = await formWith();
    await goTo(form, 0, REMOVE);
    await press(form, 'Enter');
    expect(names(form)).to.deep.equal(['Part time']);
    expect(hasPart(form, 'remove')).to.be.false;
    expectAt(form, 0, REMOVE - 1);
  });

  it('brings the amounts of a removed row back with undo', async () => {
    const form = await formWith();
    await enterAt(form, 1, 1, '5');
    await goTo(form, 0, REMOVE);
    await press(form, 'Enter');
    await chord(form, 'z');
    expect(gridText(form)).to.deep.equal(changed([1, 1, '5.00']));
    expect(told(form)).to.equal('Your last change was undone.');
  });

  it('leaves the other rows as they are when one is removed or added', async () => {
    const form = await three();
    const gamma = cell(form, 2, 0);
    await goTo(form, 0, REMOVE);
    await press(form, 'Enter');
    // The same element, so that a screen reader does not read it again.
    expect(cell(form, 1, 0) === gamma).to.be.true;
    await click(form, 'add-row');
    await type(form, 'Delta');
    await press(form, 'Enter');
    expect(names(form)).to.deep.equal(['Beta', 'Gamma', 'Delta']);
  });
});

describe('<vitable-plan-year-form>: the tiers of the grid', () => {
  /** The checkboxes that show and hide tiers. */
  const boxes = (form: VitablePlanYearForm) => [...part(form, 'tiers').querySelectorAll('input')];
  const checked = (form: VitablePlanYearForm) =>
    boxes(form)
      .filter((box) => box.checked)
      .map(labelOf);
  const columns = (form: VitablePlanYearForm) =>
    [...part(form, 'grid').querySelectorAll('thead th')]
      .map((head) => /^(.*), Employer$/.exec(words(head))?.[1])
      .filter((tier) => tier !== undefined);
  const toggle = async (form: VitablePlanYearForm, label: string) => {
    field(part(form, 'tiers'), label).click();
    await form.updateComplete;
  };

  it('shows those of families, and offers "not specified"', async () => {
    const form = await formWith();
    expect(boxes(form).map(labelOf)).to.deep.equal([
      'Employee only',
      'Employee and spouse',
      'Employee and children',
      'Family',
      'Coverage level not specified',
    ]);
    expect(checked(form)).to.deep.equal([
      'Employee only',
      'Employee and spouse',
      'Employee and children',
      'Family',
    ]);
    expect(columns(form)).to.deep.equal(checked(form));
  });

  it('adds empty amounts for a tier that is shown, in the order of tiers', async () => {
    const form = await formWith();
    await toggle(form, 'Coverage level not specified');
    expect(columns(form)[4]).to.equal('Coverage level not specified');
    expect(gridText(form)).to.deep.equal(AS_READ.map((texts) => [...texts, '', '']));
  });

  it('removes the amounts of a tier that is hidden; shown again it is empty', async () => {
    const form = await formWith();
    const without = (texts: readonly string[]) => [...texts.slice(0, 3), ...texts.slice(5)];
    await toggle(form, 'Employee and spouse');
    expect(columns(form)).to.deep.equal(['Employee only', 'Employee and children', 'Family']);
    expect(gridText(form)).to.deep.equal(AS_READ.map(without));
    await toggle(form, 'Employee and spouse');
    expect(columns(form)).to.have.length(4);
    expect(gridText(form)).to.deep.equal(changed([0, 3, ''], [0, 4, ''], [1, 3, ''], [1, 4, '']));
  });

  it('brings the amounts of a hidden tier back with undo', async () => {
    const form = await formWith();
    await toggle(form, 'Employee and spouse');
    await click(form, 'undo');
    expect(gridText(form)).to.deep.equal(AS_READ);
    expect(checked(form)).to.have.length(4);
  });

  it('keeps the focus on the checkbox', async () => {
    const form = await formWith();
    const box = field(part(form, 'tiers'), 'Family');
    box.focus();
    await press(form, ' ');
    expect(columns(form)).to.have.length(3);
    expectFocus(box);
  });

  it('does not let the last tier be hidden', async () => {
    const form = await formWith();
    for (const label of ['Employee only', 'Employee and spouse', 'Family']) await toggle(form, label);
    expect(checked(form)).to.deep.equal(['Employee and children']);
    const box = field(part(form, 'tiers'), 'Employee and children');
    expect(box.disabled).to.be.true;
    box.click();
    await form.updateComplete;
    expect(columns(form)).to.deep.equal(['Employee and children']);
    await toggle(form, 'Family');
    expect(box.disabled).to.be.false;
  });

  it('has one column where no class has a tier', async () => {
    const form = await formWith({
      contribution_classes: [contribution('full_time', 'Unspecified', 10_000, 20_000)],
    });
    expect(columns(form)).to.deep.equal(['Coverage level not specified']);
    expect(gridText(form)).to.deep.equal([['Full time', '100.00', '200.00']]);
  });

  it('keeps an unknown tier, last and without a checkbox, whatever else is hidden', async () => {
    const form = await formWith({
      contribution_classes: [
        contribution('full_time', 'XX', 100, 200),
        contribution('full_time', 'EE', 3, 4),
      ],
    });
    expect(boxes(form)).to.have.length(5);
    expect(columns(form)[4]).to.equal('Other coverage level');
    for (const label of checked(form)) await toggle(form, label);
    expect(columns(form)).to.deep.equal(['Other coverage level']);
    expect(gridText(form)).to.deep.equal([['Full time', '1.00', '2.00']]);
    expect(words(form)).not.to.include('XX');
  });
});
