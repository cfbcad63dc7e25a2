import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { cell, gridText } from '../support/elements/plan-year-form.js';
import {
  byId,
  calm,
  creating,
  differences,
  editing,
  enter,
  enterDate,
  entered,
  fillIn,
  openOffice,
  press,
  review,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, hasPart, part, parts, words } from '../support/elements/shadow.js';

describe('<vitable-plan-year-form>: the review', () => {
  it('shows the changes of an edit, now and after saving: dates, amounts, an added and a removed class', async () => {
    const form = await editing(openOffice());
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await enter(form, 0, 1, '95.5');
    await enter(form, 0, 5, '201');
    await enter(form, 0, 6, '489');
    await enter(form, 1, 3, '');
    await enter(form, 1, 4, '');
    await review(form);
    expect([...part(form, 'differences').querySelectorAll('thead th')].map(words)).to.deep.equal([
      'Field',
      'Now',
      'After saving',
    ]);
    expect(differences(form)).to.deep.equal([
      ['Open enrollment ends', 'December 20, 2026', 'December 18, 2026'],
      ['Full time, Employee only', 'Employee $90, employer $360', 'Employee $95.50, employer $360'],
      ['Full time, Employee and children', 'Not set', 'Employee $201, employer $489'],
      ['Part time, Employee and spouse', 'Employee $410, employer $350', 'Not set'],
    ]);
  });

  it('shows them in Spanish', async () => {
    const form = await editing(openOffice(), { locale: 'es' });
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await enter(form, 0, 3, '1,234.5');
    await review(form);
    expect(words(byId(form, 'review-title'))).to.equal('Revise sus cambios');
    expect([...part(form, 'differences').querySelectorAll('thead th')].map(words)).to.deep.equal([
      'Campo',
      'Ahora',
      'Después de guardar',
    ]);
    expect(differences(form)).to.deep.equal([
      ['Fin de la inscripción abierta', '20 de diciembre de 2026', '18 de diciembre de 2026'],
      [
        'Tiempo completo, Empleado y cónyuge',
        'Empleado $234, empleador $526',
        'Empleado $1,234.50, empleador $526',
      ],
    ]);
    expect(words(part(form, 'save'))).to.equal('Guardar los cambios');
  });

  it('shows all of a new plan year: coverage, open enrollment and contributions', async () => {
    const form = await creating(openOffice());
    await fillIn(form);
    await review(form);
    expect(words(byId(form, 'review-title'))).to.equal('Check the new plan year');
    expect(parts(form, 'fact').map(words)).to.deep.equal([
      'Coverage January 1, 2027 to December 31, 2027',
      'Open enrollment December 1, 2026 to December 20, 2026',
    ]);
    expect([...part(form, 'matrix').querySelectorAll('thead th')].map(words)).to.deep.equal([
      'Employment',
      'Employee only',
    ]);
    expect([...part(form, 'matrix').querySelectorAll('tbody tr > *')].map(words)).to.deep.equal([
      'Full time',
      'Employer pays 80% Employer $360 Employee $90',
    ]);
    expect(words(part(form, 'save'))).to.equal('Create plan year');
  });

  it('A5: focuses its heading, and sends nothing', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await review(form);
    expectFocus(byId(form, 'review-title'));
    expect(words(byId(form, 'review-title'))).to.equal('Check your changes');
    expect(office.updates()).to.have.length(0);
    expect(office.client.count('getPlanYear')).to.equal(1);
  });

  it('A5: focuses the form’s heading on the way back, and keeps everything that was entered', async () => {
    const form = await editing(openOffice());
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await enter(form, 0, 1, '95.5');
    const before = entered(form);
    await review(form);
    await press(form, 'back');
    expectFocus(byId(form, 'form-title'));
    expect(entered(form)).to.deep.equal(before);
  });

  it('opens with Enter in the field of a date', async () => {
    const form = await editing(openOffice());
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    (part(form, 'form') as HTMLFormElement).requestSubmit();
    await calm(form);
    expect(hasPart(form, 'review-step'), words(form)).to.be.true;
  });

  it('includes an amount that is still being typed', async () => {
    const form = await creating(openOffice());
    await fillIn(form);
    await enter(form, 0, 2, '1,000');
    cell(form, 0, 2).focus();
    await press(form, 'review');
    await press(form, 'back');
    expect(gridText(form)[0]?.slice(0, 3)).to.deep.equal(['Full time', '90.00', '1,000.00']);
  });
});

describe('<vitable-plan-year-form>: an edit that changes nothing', () => {
  for (const [what, change] of [
    ['nothing was entered', async () => undefined],
    ['an amount was entered as it was', async (form: VitablePlanYearForm) => enter(form, 0, 1, '$ 90')],
    [
      'a date was changed and changed back',
      async (form: VitablePlanYearForm) => {
        await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
        await enterDate(form, 'open_enrollment_end_date', '2026-12-20');
      },
    ],
    [
      'a row was added that has no amounts',
      async (form: VitablePlanYearForm) => {
        await press(form, 'add-row');
        await enter(form, 2, 0, 'Seasonal');
      },
    ],
  ] as const) {
    it(`says so and sends no request: ${what}`, async () => {
      const office = openOffice();
      const form = await editing(office);
      await change(form);
      await press(form, 'review');
      expect(words(byId(form, 'unchanged'))).to.equal('You haven’t changed anything yet.');
      expectFocus(byId(form, 'unchanged'));
      expect(hasPart(form, 'review-step')).to.be.false;
      expect(office.client.calls.map(({ method }) => method)).to.deep.equal(['getPlanYear']);
    });
  }

  it('says so no longer once something has changed', async () => {
    const form = await editing(openOffice());
    await press(form, 'review');
    await enter(form, 0, 1, '95');
    expect(words(form)).not.to.include('Nothing has changed yet');
  });

  it('says so in Spanish', async () => {
    const form = await editing(openOffice(), { locale: 'es' });
    await press(form, 'review');
    expect(words(byId(form, 'unchanged'))).to.equal('Todavía no ha cambiado nada.');
  });
});
