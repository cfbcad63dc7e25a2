import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { cell } from '../support/elements/plan-year-form.js';
import {
  CLASSES,
  calm,
  creating,
  dateField,
  differences,
  editing,
  enter,
  enterDate,
  fillIn,
  openOffice,
  press,
  review,
} from '../support/elements/plan-year-saving.js';
import { contribution } from '../support/elements/plan-years.js';
import { button, expectFocus, hasPart, part, parts, words } from '../support/elements/shadow.js';

/** The warnings in the form or in the review. */
const warnings = (form: VitablePlanYearForm) =>
  parts(form, 'warnings').flatMap((box) => [...box.querySelectorAll('button')].map(words));

describe('<vitable-plan-year-form>: warnings', () => {
  const two = (...classes: readonly ReturnType<typeof contribution>[]) => ({
    contribution_classes: [...CLASSES, ...classes],
  });
  for (const [what, year, en, es, place] of [
    [
      'a pair that occurs twice',
      two(contribution('full_time', 'EE', 1_000, 2_000)),
      'Full time, Employee only, Employee: Listed more than once',
      'Tiempo completo, Solo el empleado, Empleado: Aparece más de una vez',
      [2, 1],
    ],
    [
      'a pair that another employment has',
      two(contribution('part_time', 'EF', 1_000, 2_000)),
      'Full time, Family, Employee: No amounts, though another employment type has them',
      'Tiempo completo, Familia, Empleado: Sin montos, aunque otro tipo de empleo los tiene',
      [0, 7],
    ],
    [
      '"Unspecified" beside other levels',
      two(contribution('seasonal', 'Unspecified', 1_000, 2_000)),
      'Seasonal, Coverage level not specified, Employee: Used together with other coverage levels. It isn’t clear which amounts apply to whom',
      'Seasonal, Nivel de cobertura sin especificar, Empleado: Se usa junto con otros niveles de cobertura. No está claro qué montos se aplican a quién',
      [2, 9],
    ],
  ] as const) {
    it(`warns of ${what} in the review, in both languages, with a link to the cell`, async () => {
      const form = await editing(openOffice(year));
      await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
      await review(form);
      expect(words(part(form, 'warnings')))
        .to.include('Worth a second look')
        .and.to.include('You can still save.');
      expect(warnings(form).map((one) => one.toLowerCase())).to.deep.equal([en.toLowerCase()]);
      part(form, 'warnings').querySelector('button')!.click();
      await calm(form);
      expectFocus(cell(form, place[0], place[1]));

      form.locale = 'es';
      await calm(form);
      expect(warnings(form).map((one) => one.toLowerCase())).to.deep.equal([es.toLowerCase()]);
    });
  }

  it('warns of an employment without amounts by its name, and does not save it', async () => {
    const form = await editing(openOffice());
    await press(form, 'add-row');
    await enter(form, 2, 0, 'Seasonal');
    await enter(form, 0, 1, '95');
    await review(form);
    expect(warnings(form)).to.deep.equal(['Seasonal: This row has no amounts, so it won’t be saved']);
    expect(differences(form)).to.have.length(1);
    button(form, warnings(form)[0]!).click();
    await calm(form);
    expectFocus(cell(form, 2, 0));
    form.locale = 'es';
    await calm(form);
    expect(warnings(form)).to.deep.equal(['Seasonal: Esta fila no tiene montos, así que no se guardará']);
  });

  for (const [what, field, date, en, es] of [
    [
      'open enrollment that ends after coverage starts',
      'open_enrollment_end_date',
      '2027-01-02',
      'Open enrollment ends: It ends after coverage starts on January 1, 2027',
      'Fin de la inscripción abierta: Termina después del inicio de la cobertura, el 1 de enero de 2027',
    ],
    [
      'coverage of another length than twelve months',
      'coverage_end',
      '2027-12-30',
      'Coverage ends: Coverage is 364 days long. Twelve months would end on December 31, 2027',
      'Fin de la cobertura: La cobertura dura 364 días. Doce meses terminarían el 31 de diciembre de 2027',
    ],
    [
      'coverage of a single day',
      'coverage_end',
      '2027-01-01',
      'Coverage ends: Coverage is 1 day long. Twelve months would end on December 31, 2027',
      'Fin de la cobertura: La cobertura dura 1 día. Doce meses terminarían el 31 de diciembre de 2027',
    ],
  ] as const) {
    it(`warns of ${what} in the review and, from then on, in the form, with a link to the field`, async () => {
      const form = await creating(openOffice());
      await fillIn(form);
      await enterDate(form, field, date);
      expect(hasPart(form, 'warnings'), 'before the first try').to.be.false;
      await review(form);
      expect(warnings(form)).to.deep.equal([en]);
      button(form, en).click();
      await calm(form);
      expectFocus(dateField(form, field));
      expect(warnings(form), 'in the form').to.deep.equal([en]);
      part(form, 'review').focus();
      button(form, en).click();
      await calm(form);
      expectFocus(dateField(form, field));
      form.locale = 'es';
      await calm(form);
      expect(warnings(form)).to.deep.equal([es]);
    });
  }
});
