import { expect } from '../support/elements/expect.js';
import { cell } from '../support/elements/plan-year-form.js';
import {
  byId,
  calm,
  creating,
  dateField,
  editing,
  enter,
  enterDate,
  fillIn,
  openOffice,
  press,
} from '../support/elements/plan-year-saving.js';
import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { button, expectFocus, hasPart, part, parts, words } from '../support/elements/shadow.js';

const PERIODS = ['coverage', 'open enrollment'] as const;
const START = { coverage: 'coverage_start', 'open enrollment': 'open_enrollment_start_date' };
const END = { coverage: 'coverage_end', 'open enrollment': 'open_enrollment_end_date' };

/** The errors in the summary. */
const mistakes = (form: VitablePlanYearForm) =>
  hasPart(form, 'summary') ? [...part(form, 'summary').querySelectorAll('button')].map(words) : [];

/** The message at a field or a cell. */
const saidAt = (form: VitablePlanYearForm, field: Element) =>
  words(byId(form, (field.getAttribute('aria-describedby') ?? '').split(' ')[0]!));

describe('<vitable-plan-year-form>: no errors before the first review', () => {
  it('shows no error in an empty form', async () => {
    const form = await creating(openOffice());
    expect(hasPart(form, 'summary')).to.be.false;
    expect(form.shadowRoot!.querySelector('[aria-invalid]')).to.be.null;
  });

  it('shows neither errors nor warnings for what is entered', async () => {
    const form = await creating(openOffice());
    await enter(form, 0, 1, 'ninety');
    await enterDate(form, 'coverage_start', '2027-01-01');
    await enterDate(form, 'coverage_end', '2026-12-31');
    expect(hasPart(form, 'summary')).to.be.false;
    expect(hasPart(form, 'warnings')).to.be.false;
    expect(form.shadowRoot!.querySelector('[aria-invalid]')).to.be.null;
  });
});

describe('<vitable-plan-year-form>: errors', () => {
  it('A5: lists every date and the amounts of an empty form, in English, and focuses the summary', async () => {
    const office = openOffice();
    const form = await creating(office);
    await press(form, 'review');
    expect(mistakes(form)).to.deep.equal([
      'Coverage starts: Enter a date',
      'Coverage ends: Enter a date',
      'Open enrollment starts: Enter a date',
      'Open enrollment ends: Enter a date',
      'Enter amounts for at least one employment type and coverage level',
    ]);
    expectFocus(part(form, 'summary'));
    expect(office.creations()).to.have.length(0);
  });

  it('lists them in Spanish', async () => {
    const form = await creating(openOffice(), { locale: 'es' });
    await press(form, 'review');
    expect(words(byId(form, 'summary-title'))).to.equal('Revise lo siguiente');
    expect(mistakes(form)).to.deep.equal([
      'Inicio de la cobertura: Ingrese una fecha',
      'Fin de la cobertura: Ingrese una fecha',
      'Inicio de la inscripción abierta: Ingrese una fecha',
      'Fin de la inscripción abierta: Ingrese una fecha',
      'Ingrese montos para al menos un tipo de empleo y un nivel de cobertura',
    ]);
  });

  it('A5: has links to the fields, which have the same messages', async () => {
    const form = await creating(openOffice());
    await press(form, 'review');
    for (const [name, says] of [
      ['coverage_start', 'Coverage starts: Enter a date'],
      ['coverage_end', 'Coverage ends: Enter a date'],
      ['open_enrollment_start_date', 'Open enrollment starts: Enter a date'],
      ['open_enrollment_end_date', 'Open enrollment ends: Enter a date'],
    ] as const) {
      button(form, says).click();
      await calm(form);
      expectFocus(dateField(form, name));
      expect(dateField(form, name).ariaInvalid).to.equal('true');
      expect(saidAt(form, dateField(form, name))).to.equal('Enter a date');
    }
    button(form, 'Enter amounts for at least one employment type and coverage level').click();
    await calm(form);
    expectFocus(cell(form, 0, 0));
  });

  for (const what of PERIODS) {
    it(`names the first day of ${what} that ends before it starts`, async () => {
      const form = await creating(openOffice());
      await fillIn(form);
      await enterDate(form, START[what], '2027-03-02');
      await enterDate(form, END[what], '2027-03-01');
      await press(form, 'review');
      const says = 'Enter March 2, 2027 or a later date';
      const name = what === 'coverage' ? 'Coverage ends' : 'Open enrollment ends';
      expect(mistakes(form)).to.deep.equal([`${name}: ${says}`]);
      expect(saidAt(form, dateField(form, END[what]))).to.equal(says);
      button(form, `${name}: ${says}`).click();
      await calm(form);
      expectFocus(dateField(form, END[what]));
    });

    it(`accepts ${what} of a single day`, async () => {
      const form = await creating(openOffice());
      await fillIn(form);
      await enterDate(form, START[what], '2027-03-02');
      await enterDate(form, END[what], '2027-03-02');
      await press(form, 'review');
      expect(hasPart(form, 'review-step'), words(form)).to.be.true;
    });
  }

  it('says in Spanish too that dates are in the wrong order', async () => {
    const form = await creating(openOffice(), { locale: 'es' });
    await fillIn(form);
    await enterDate(form, 'coverage_end', '2026-12-31');
    await press(form, 'review');
    expect(mistakes(form)).to.deep.equal([
      'Fin de la cobertura: Ingrese el 1 de enero de 2027 o una fecha posterior',
    ]);
  });

  for (const [text, en, es] of [
    ['ninety', 'Not an amount', 'No es un monto'],
    ['-90', 'Can’t be below 0', 'No puede ser menor que 0'],
    ['90.005', 'Use at most two decimals', 'Use dos decimales como máximo'],
    ['9007199254740993', 'Too large', 'Demasiado grande'],
    ['', 'Enter an amount, or 0', 'Ingrese un monto, o 0'],
  ] as const) {
    it(`says of the amount "${text}": "${en}", and "${es}" in Spanish`, async () => {
      const form = await creating(openOffice());
      await fillIn(form);
      await enter(form, 0, 2, text);
      await press(form, 'review');
      const says = `Full time, Employee only, Employer: ${en}`;
      expect(mistakes(form)).to.deep.equal([says]);
      expect(cell(form, 0, 2).ariaInvalid).to.equal('true');
      expect(words(cell(form, 0, 2))).to.equal(`${text}${en}`);
      button(form, says).click();
      await calm(form);
      expectFocus(cell(form, 0, 2));

      form.locale = 'es';
      await calm(form);
      expect(mistakes(form)).to.deep.equal([`Tiempo completo, Solo el empleado, Empleador: ${es}`]);
    });
  }

  it('asks for the employment of a row with amounts, by the row’s number', async () => {
    const form = await creating(openOffice());
    await fillIn(form);
    await enter(form, 0, 0, '');
    await press(form, 'review');
    expect(mistakes(form)).to.deep.equal(['Row 1: Name this employment type']);
    button(form, 'Row 1: Name this employment type').click();
    await calm(form);
    expectFocus(cell(form, 0, 0));
    form.locale = 'es';
    await calm(form);
    expect(mistakes(form)).to.deep.equal(['Fila 1: Ingrese el nombre de este tipo de empleo']);
  });

  it('accepts zero as an amount', async () => {
    const form = await creating(openOffice());
    await fillIn(form);
    await enter(form, 0, 1, '0');
    await press(form, 'review');
    expect(hasPart(form, 'review-step'), words(form)).to.be.true;
  });

  it('updates the errors with each keystroke after the first review', async () => {
    const form = await creating(openOffice());
    await fillIn(form);
    await enterDate(form, 'coverage_end', '');
    await press(form, 'review');
    expect(mistakes(form)).to.deep.equal(['Coverage ends: Enter a date']);
    await enterDate(form, 'coverage_end', '2027-12-31');
    expect(hasPart(form, 'summary')).to.be.false;
    expect(dateField(form, 'coverage_end').ariaInvalid).to.be.null;
    const field = dateField(form, 'open_enrollment_start_date');
    field.focus();
    await enterDate(form, field.id, '');
    expect(mistakes(form)).to.deep.equal(['Open enrollment starts: Enter a date']);
    expectFocus(field);
  });

  it('checks only what an edit can change: not the coverage dates', async () => {
    const office = openOffice({ coverage_start: '2027-12-31', coverage_end: '2027-01-01' });
    const form = await editing(office);
    expect(dateField(form, 'coverage_start')).to.be.null;
    expect(dateField(form, 'coverage_end')).to.be.null;
    expect(parts(form, 'fact').map(words)).to.deep.equal(['Coverage December 31, 2027 to January 1, 2027']);
    await enterDate(form, 'open_enrollment_end_date', '2026-12-21');
    await press(form, 'review');
    expect(hasPart(form, 'review-step'), words(form)).to.be.true;
  });
});
