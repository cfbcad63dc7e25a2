import { expect } from '../support/elements/expect.js';
import { breathe, record } from '../support/elements/mount.js';
import {
  answerLost,
  arrivesUnheard,
  byId,
  editing,
  enter,
  goesOffline,
  openOffice,
  reviewAndSave,
  save,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';

const UNSURE = 'We couldn’t confirm that it was saved';
const LOOKS_FIRST = 'If you try again, we’ll check first so that nothing is saved twice.';
const MISSING = 'We didn’t receive it. Nothing you entered is lost. Please try again.';

describe('R7: an edit whose answer was lost', () => {
  it('R7: counts as saved when it is found on record, with one request and no error', async () => {
    const office = openOffice();
    arrivesUnheard(office);
    const saved = record('vitable-plan-year-saved');
    const errors = record('vitable-error');
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect(words(part(form, 'done'))).to.include('Your changes have been saved');
    expect(office.updates()).to.have.length(1);
    expect(saved.map(({ detail }) => detail)).to.deep.equal([{ planYearId: 'plyr_1', created: false }]);
    expect(errors).to.have.length(0);
    expect(form.unsaved).to.be.false;
  });

  it('is found although the API spells its employments in another way', async () => {
    const office = openOffice();
    office.next.push(() => {
      const year = office.carryOut();
      const classes = year.contribution_classes.map((one) =>
        one.employment === 'full_time' ? { ...one, employment: 'Full Time' } : one,
      );
      office.years.set(year.id, { ...year, contribution_classes: classes });
      return answerLost();
    });
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect(words(form)).to.include('Your changes have been saved');
    expect(office.updates()).to.have.length(1);
  });

  it('R7: says that it did not arrive when it is not on record, and sends it again when the person asks', async () => {
    const office = openOffice();
    office.next.push(answerLost);
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expectFocus(byId(form, 'failure'));
    expect(words(part(form, 'failure')))
      .to.include('Your changes were not saved')
      .and.to.include(MISSING);
    await breathe(30);
    expect(office.updates()).to.have.length(1);
    await save(form);
    expect(office.updates()).to.have.length(2);
    expect(hasPart(form, 'done')).to.be.true;
  });

  it('R7: leads to the comparison where someone else has saved meanwhile', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.someoneElse({ open_enrollment_end_date: '2026-12-24' });
      return answerLost();
    });
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expectFocus(byId(form, 'compare-title'));
    expect(words(part(form, 'theirs-only'))).to.include('December 24, 2026');
    expect(words(part(form, 'mine-only'))).to.include('$95');
    expect(office.updates()).to.have.length(1);
  });

  it('R7: says that the outcome is unknown when nothing can be read, and looks it up before it is sent again', async () => {
    const office = openOffice();
    goesOffline(office, { arrived: true });
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expectFocus(byId(form, 'failure'));
    expect(words(part(form, 'failure')))
      .to.include(UNSURE)
      .and.to.include(LOOKS_FIRST)
      .and.not.to.include('were not saved');
    expect(words(part(form, 'save'))).to.equal('Try again');

    office.closed = false;
    await save(form);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
    expect(office.updates(), 'it is sent twice').to.have.length(1);
  });

  it('R7: is sent by the next attempt where it is not on record', async () => {
    const office = openOffice();
    goesOffline(office);
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    office.closed = false;
    await save(form);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
    expect(office.updates()).to.have.length(2);
  });

  it('R7: says in Spanish that the outcome is unknown', async () => {
    const office = openOffice();
    goesOffline(office);
    const form = await editing(office, { locale: 'es' });
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect(words(part(form, 'failure')))
      .to.include('No pudimos confirmar que se guardó')
      .and.to.include('primero verificaremos');
  });
});
