import { expect } from '../support/elements/expect.js';
import { record } from '../support/elements/mount.js';
import { gridText } from '../support/elements/plan-year-form.js';
import {
  CLASSES,
  byId,
  calm,
  dateField,
  dates,
  differences,
  editing,
  enter,
  enterDate,
  openOffice,
  press,
  review,
  save,
  withAmounts,
  written,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import { conflicts, disputing, sides, takeTheirs } from '../support/elements/plan-year-comparing.js';

const UPDATED = 'Someone else has changed this plan year since you opened it';

describe('<vitable-plan-year-form>: someone else has saved meanwhile', () => {
  it('sends nothing, and shows their changes, my changes and the conflicts side by side', async () => {
    const { office, form } = await disputing();
    const heard = record('vitable-plan-year-saved', 'vitable-error');
    await save(form);
    expect(office.updates()).to.have.length(0);
    expect(heard).to.have.length(0);
    expectFocus(byId(form, 'compare-title'));
    expect(words(part(form, 'compare-step')))
      .to.include('Their changes and yours')
      .and.to.include(UPDATED)
      .and.to.include('Your changes are still here.');
    expect(words(part(form, 'disputed')))
      .to.include('You both changed this')
      .and.to.include('Choose which one to keep.');
    expect(conflicts(form).map(([what, , theirs, mine]) => [what, theirs, mine])).to.deep.equal([
      ['Full time, Employee only', 'Employee $99, employer $360', 'Employee $95, employer $360'],
    ]);
    expect(words(part(form, 'conflict'))).to.include('Employee $90, employer $360');
    expect(differences(part(form, 'theirs-only'))).to.deep.equal([
      ['Part time, Employee and spouse', 'Employee $410, employer $350', 'Employee $410, employer $360'],
    ]);
    expect(differences(part(form, 'mine-only'))).to.deep.equal([
      ['Open enrollment ends', 'December 20, 2026', 'December 18, 2026'],
    ]);
  });

  it('shows them in Spanish', async () => {
    const { form } = await disputing(openOffice(), { locale: 'es' });
    await save(form);
    expect(words(part(form, 'compare-step')))
      .to.include('Los cambios de la otra persona y los suyos')
      .and.to.include('Otra persona cambió este año del plan desde que usted lo abrió')
      .and.to.include('Ambos cambiaron esto')
      .and.to.include('Elija cuál conservar.')
      .and.to.include('Combinar los cambios')
      .and.to.include('Descartar mis cambios');
    expect(words(part(form, 'theirs-only'))).to.include('Lo cambió la otra persona. Se conservará.');
    expect(words(part(form, 'mine-only'))).to.include('Lo cambió usted. Se conservará.');
  });

  it('has mine chosen at first, and names each radio by place, version and value', async () => {
    const { form } = await disputing();
    await save(form);
    const { theirs, mine } = sides(form, 0);
    expect([theirs.checked, mine.checked]).to.deep.equal([false, true]);
    const name = (radio: HTMLInputElement) =>
      radio
        .getAttribute('aria-labelledby')!
        .split(' ')
        .map((id) => words(byId(form, id)))
        .join(' ');
    expect(name(theirs)).to.equal('Full time, Employee only Theirs Employee $99, employer $360');
    expect(name(mine)).to.equal('Full time, Employee only Yours Employee $95, employer $360');
  });

  it('goes on to a review whose "Now" is theirs, and sends only the differences from theirs', async () => {
    const { office, form, theirs } = await disputing();
    await save(form);
    await press(form, 'merge');
    expectFocus(byId(form, 'review-title'));
    expect(differences(form)).to.deep.equal([
      ['Open enrollment ends', 'December 20, 2026', 'December 18, 2026'],
      ['Full time, Employee only', 'Employee $99, employer $360', 'Employee $95, employer $360'],
    ]);
    expect(office.updates()).to.have.length(0);
    await save(form);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
    const [first, ...others] = written(theirs);
    expect(office.updates()).to.deep.equal([
      {
        open_enrollment_end_date: '2026-12-18',
        contribution_classes: [{ ...first, employee_contribution_cents: 9_500 }, ...others],
      },
    ]);
  });

  it('sends only the rest of mine after theirs has been chosen', async () => {
    const { office, form } = await disputing();
    await save(form);
    await takeTheirs(form, 0);
    expect([sides(form, 0).theirs.checked, sides(form, 0).mine.checked]).to.deep.equal([true, false]);
    await press(form, 'merge');
    expect(differences(form)).to.deep.equal([
      ['Open enrollment ends', 'December 20, 2026', 'December 18, 2026'],
    ]);
    await save(form);
    expect(office.updates()).to.deep.equal([{ open_enrollment_end_date: '2026-12-18' }]);
    await press(form, 'go-on');
    expect(gridText(form)[0]?.[1]).to.equal('99.00');
    expect(gridText(form)[1]?.[4]).to.equal('360.00');
  });

  it('lets the person change the choice back to mine', async () => {
    const { form } = await disputing();
    await save(form);
    await takeTheirs(form, 0);
    sides(form, 0).mine.click();
    await calm(form);
    await press(form, 'merge');
    expect(differences(form)).to.have.length(2);
  });

  it('offers the same choice for a date as for an amount', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await enter(form, 0, 1, '95');
    await review(form);
    office.someoneElse({ open_enrollment_end_date: '2026-12-24' });
    await save(form);
    expect(conflicts(form).map(([what, , theirs, mine]) => [what, theirs, mine])).to.deep.equal([
      ['Open enrollment ends', 'December 24, 2026', 'December 18, 2026'],
    ]);
    await takeTheirs(form, 0);
    await press(form, 'merge');
    await save(form);
    expect(office.updates()).to.deep.equal([
      { contribution_classes: written(withAmounts(0, 9_500, 36_000)) },
    ]);
  });

  it('shows no conflict where both have made the same change, and does not send it', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await enter(form, 0, 1, '95');
    await review(form);
    office.someoneElse({ open_enrollment_end_date: '2026-12-18' });
    await save(form);
    expect(hasPart(form, 'disputed'), words(form)).to.be.false;
    await press(form, 'merge');
    await save(form);
    expect(office.updates()).to.deep.equal([
      { contribution_classes: written(withAmounts(0, 9_500, 36_000)) },
    ]);
  });

  it('has nothing to save after theirs has been chosen everywhere', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await review(form);
    office.someoneElse({ contribution_classes: withAmounts(0, 9_900, 36_000) });
    await save(form);
    await takeTheirs(form, 0);
    await press(form, 'merge');
    expect(byId(form, 'unchanged'), words(form)).to.exist;
    expect(form.unsaved).to.be.false;
    expect(office.updates()).to.have.length(0);
  });

  it('keeps or removes a class that they removed and I changed, as is chosen', async () => {
    for (const theirs of [false, true]) {
      const office = openOffice();
      const form = await editing(office);
      await enter(form, 1, 3, '400');
      await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
      await review(form);
      office.someoneElse({ contribution_classes: CLASSES.slice(0, 3) });
      await save(form);
      if (theirs) await takeTheirs(form, 0);
      await press(form, 'merge');
      await save(form);
      expect(office.updates()).to.deep.equal([
        theirs
          ? { open_enrollment_end_date: '2026-12-18' }
          : {
              open_enrollment_end_date: '2026-12-18',
              contribution_classes: written(withAmounts(3, 40_000, 35_000)),
            },
      ]);
      form.remove();
    }
  });

  it('goes on with theirs alone after "Discard my changes"', async () => {
    const { office, form } = await disputing();
    await save(form);
    await press(form, 'use-theirs');
    expectFocus(byId(form, 'form-title'));
    expect(gridText(form).map((row) => row.slice(0, 5))).to.deep.equal([
      ['Full time', '99.00', '360.00', '234.00', '526.00'],
      ['Part time', '225.00', '225.00', '410.00', '360.00'],
    ]);
    expect(dates(form)).to.deep.equal(['2026-12-01', '2026-12-20']);
    expect(form.unsaved).to.be.false;
    expect(office.updates()).to.have.length(0);
  });

  it('keeps both versions on the way back to the form, and compares them again at the next review', async () => {
    const { office, form } = await disputing();
    await save(form);
    await press(form, 'back');
    expectFocus(byId(form, 'form-title'));
    expect(gridText(form)[0]?.[1]).to.equal('95.00');
    expect(dateField(form, 'open_enrollment_end_date').value).to.equal('2026-12-18');
    expect(words(form)).to.include(UPDATED);
    await press(form, 'review');
    expect(hasPart(form, 'compare-step'), words(form)).to.be.true;
    expect(office.updates()).to.have.length(0);
  });

  it('takes the same moment in another notation for no change', async () => {
    const office = openOffice({ updated_at: '2026-10-01T09:00:00Z' });
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await review(form);
    const year = office.years.get('plyr_1')!;
    office.years.set('plyr_1', { ...year, updated_at: '2026-10-01T09:00:00.000+00:00' });
    await save(form);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
  });
});
