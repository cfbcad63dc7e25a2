import { expect } from '../support/elements/expect.js';
import { breathe, record } from '../support/elements/mount.js';
import { gridText } from '../support/elements/plan-year-form.js';
import {
  FILLED_IN,
  answerLost,
  arrivesUnheard,
  byId,
  creating,
  draftYear,
  enter,
  enterDate,
  entered,
  fillIn,
  goesOffline,
  openOffice,
  press,
  reviewAndSave,
  save,
  sendNew,
  sendNewUnheard,
  withAmounts,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import { vitableError } from '../support/fixtures/models.js';

const UNSURE = 'We couldn’t confirm that it was saved';
const LOOKS_FIRST = 'If you try again, we’ll check first so that nothing is saved twice.';
const MISSING = 'We didn’t receive it. Nothing you entered is lost. Please try again.';

describe('R7: a new plan year whose answer was lost', () => {
  it('R7: counts as created when it is found in the list, with one request and no error', async () => {
    const office = openOffice();
    arrivesUnheard(office);
    const saved = record('vitable-plan-year-saved');
    const errors = record('vitable-error');
    const form = await sendNew(office);
    expect(words(part(form, 'done'))).to.include('The plan year has been created');
    expect(form.planYearId).to.equal('plyr_new_1');
    expect(saved.map(({ detail }) => detail)).to.deep.equal([{ planYearId: 'plyr_new_1', created: true }]);
    expect(errors).to.have.length(0);
    expect(office.creations()).to.have.length(1);
    expect(office.client.count('listPlanYears')).to.be.greaterThan(0);
  });

  it('is found although the API spells its employment in another way', async () => {
    const office = openOffice();
    office.next.push(() => {
      const made = office.carryOut();
      const classes = made.contribution_classes.map((one) => ({ ...one, employment: 'Full Time' }));
      office.years.set(made.id, { ...made, contribution_classes: classes });
      return answerLost();
    });
    const form = await sendNew(office);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
  });

  it('R8: counts as created after a conflict with itself, since browsers repeat a request by themselves', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.carryOut();
      return Promise.reject(vitableError('conflict'));
    });
    const form = await sendNew(office);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
    expect(office.creations()).to.have.length(1);
  });

  for (const [what, change] of [
    ['that was made long ago', { created_at: '2026-11-01T00:00:00Z' }],
    ['of another employer', { employer_id: 'empr_9' }],
    ['of other coverage dates', { coverage_end: '2027-11-30' }],
    ['with other enrollment dates', { open_enrollment_end_date: '2026-12-21' }],
    ['with other amounts', { contribution_classes: withAmounts(0, 1, 2).slice(0, 1) }],
  ] as const) {
    it(`R7: is not taken for one ${what}`, async () => {
      const office = openOffice();
      office.next.push(() => {
        const made = office.carryOut();
        office.years.set(made.id, draftYear({ ...made, ...change }));
        return answerLost();
      });
      const form = await sendNew(office);
      expect(words(part(form, 'failure')))
        .to.include('The plan year was not created')
        .and.to.include(MISSING);
    });
  }

  it('R7: keeps everything when it is not in the list, and is sent again when the person asks', async () => {
    const office = openOffice();
    office.next.push(answerLost);
    const form = await creating(office);
    await fillIn(form);
    const before = entered(form);
    await reviewAndSave(form);
    expectFocus(byId(form, 'failure'));
    expect(words(part(form, 'failure'))).to.include(MISSING);
    expect(office.client.count('listPlanYears')).to.be.greaterThan(0);
    await breathe(30);
    expect(office.creations()).to.have.length(1);
    await press(form, 'back');
    expect(entered(form)).to.deep.equal(before);
    await reviewAndSave(form);
    expect(office.creations()).to.deep.equal([FILLED_IN, FILLED_IN]);
    expect(hasPart(form, 'done')).to.be.true;
  });

  it('R7: is found before it is sent again where it arrives after the list was read', async () => {
    const office = openOffice();
    office.next.push(answerLost);
    const form = await sendNew(office);
    expect(words(part(form, 'failure'))).to.include(MISSING);
    office.carryOut();
    await save(form);
    expect(words(part(form, 'done'))).to.include('The plan year has been created');
    expect(office.creations(), 'it is sent twice').to.have.length(1);
  });

  it('R7: has an unknown outcome while the list can’t be read, and the next attempt looks it up first', async () => {
    const office = openOffice();
    goesOffline(office, { arrived: true });
    const form = await sendNew(office);
    expect(words(part(form, 'failure')))
      .to.include(UNSURE)
      .and.to.include(LOOKS_FIRST)
      .and.not.to.include('was not created');
    // Still nothing can be read, so nothing is sent.
    await save(form);
    expect(words(part(form, 'failure'))).to.include(UNSURE);
    expect(office.creations()).to.have.length(1);

    office.closed = false;
    await save(form);
    expect(words(part(form, 'done'))).to.include('The plan year has been created');
    expect(office.creations(), 'it is sent twice').to.have.length(1);
    expect(form.unsaved).to.be.false;
  });

  it('R7: is looked up also after the person was back in the form', async () => {
    const office = openOffice();
    const form = await sendNewUnheard(office);
    office.closed = false;
    await reviewAndSave(form);
    expect(office.creations(), 'it is sent twice').to.have.length(1);
  });

  it('R7: is sent by the next attempt where it is not in the list', async () => {
    const office = openOffice();
    goesOffline(office);
    const form = await sendNew(office);
    office.closed = false;
    await save(form);
    expect(office.creations()).to.have.length(2);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
  });

  it('R7: names other coverage dates that were entered since, which can’t be changed any more', async () => {
    const office = openOffice();
    const form = await sendNewUnheard(office);
    await enterDate(form, 'coverage_start', '2027-02-01');
    await enterDate(form, 'coverage_end', '2028-01-31');
    office.closed = false;
    await reviewAndSave(form);
    expect(office.creations()).to.have.length(1);
    expect(words(part(form, 'done')))
      .to.include('It covers January 1, 2027 to December 31, 2027.')
      .and.to.include('not February 1, 2027 to January 31, 2028. They can’t be edited');
  });

  it('R7: keeps what was entered since as a change to the plan year that is found', async () => {
    const office = openOffice();
    const form = await sendNewUnheard(office);
    await enter(form, 0, 1, '95');
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    office.closed = false;
    await reviewAndSave(form);
    expect(office.creations()).to.have.length(1);
    expect(form.planYearId).to.equal('plyr_new_1');
    expect(form.unsaved, 'what was entered since is lost').to.be.true;
    expect(words(part(form, 'done'))).to.include('What you changed after it isn’t saved yet.');
    await press(form, 'go-on');
    expect(gridText(form)[0]?.slice(0, 3)).to.deep.equal(['Full time', '95.00', '360.00']);
    await reviewAndSave(form);
    expect(office.updates()).to.deep.equal([
      {
        open_enrollment_end_date: '2026-12-18',
        contribution_classes: [{ ...FILLED_IN.contribution_classes[0]!, employee_contribution_cents: 9_500 }],
      },
    ]);
  });
});
