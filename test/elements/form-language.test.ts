import { expect } from '../support/elements/expect.js';
import { gridText } from '../support/elements/plan-year-form.js';
import {
  byId,
  calm,
  dateField,
  editing,
  enter,
  enterDate,
  entered,
  openOffice,
  press,
  reviewAndSave,
  save,
  withAmounts,
  written,
} from '../support/elements/plan-year-saving.js';

/** Whether the browser would ask before leaving the page. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('<vitable-plan-year-form>: a change of the language', () => {
  it('keeps dates and amounts, in the other notation, and the text of what can’t be read', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await enter(form, 0, 1, '1234.5');
    await enter(form, 1, 1, 'a lot');
    form.locale = 'es-ES';
    await calm(form);
    expect(dateField(form, 'open_enrollment_end_date').value).to.equal('2026-12-18');
    expect(gridText(form).map((row) => row.slice(0, 3))).to.deep.equal([
      ['Tiempo completo', '1.234,50', '360,00'],
      ['Tiempo parcial', 'a lot', '225,00'],
    ]);
    expect(form.unsaved).to.be.true;
    await enter(form, 1, 1, '1.225,05');
    await reviewAndSave(form);
    const [, , third, fourth] = written();
    expect(office.updates()).to.deep.equal([
      {
        open_enrollment_end_date: '2026-12-18',
        contribution_classes: [
          ...written(withAmounts(0, 123_450, 36_000)).slice(0, 2),
          { ...third, employee_contribution_cents: 122_505 },
          fourth,
        ],
      },
    ]);
  });

  it('lets the last change be undone, to the previous amount in the other notation', async () => {
    const form = await editing(openOffice());
    await enter(form, 0, 1, '1234.5');
    await enter(form, 0, 2, '7');
    form.locale = 'es-ES';
    await calm(form);
    await press(form, 'undo');
    expect(gridText(form)[0]?.slice(1, 3)).to.deep.equal(['1.234,50', '360,00']);
  });

  it('keeps an untouched form untouched', async () => {
    const form = await editing(openOffice());
    form.locale = 'es-ES';
    await calm(form);
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
    form.locale = 'en-US';
    await calm(form);
    expect(gridText(form)[0]?.slice(0, 3)).to.deep.equal(['Full time', '90.00', '360.00']);
    expect(form.unsaved).to.be.false;
    await press(form, 'review');
    expect(byId(form, 'unchanged')).to.exist;
  });

  it('still compares with what someone else has saved meanwhile', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    const before = entered(form);
    form.locale = 'es-ES';
    await calm(form);
    office.someoneElse({ open_enrollment_end_date: '2026-12-24' });
    await reviewAndSave(form);
    await press(form, 'merge');
    await save(form);
    expect(office.updates()).to.deep.equal([
      { contribution_classes: written(withAmounts(0, 9_500, 36_000)) },
    ]);
    expect(before.grid[0]?.[1]).to.equal('95.00');
  });
});
