import { expect } from '../support/elements/expect.js';
import { gridText } from '../support/elements/plan-year-form.js';
import {
  TWO_CHANGES,
  answerLost,
  byId,
  changing,
  differences,
  enterDate,
  openOffice,
  press,
  reviewAndSave,
  save,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import { vitableError } from '../support/fixtures/models.js';

const LOCKED = 'This plan year can no longer be edited';
const REFUSED =
  'Your changes weren’t accepted. Open enrollment has started, or the plan year is closed to changes.';

describe('<vitable-plan-year-form>: an edit that the API refuses', () => {
  const refusing = (...error: Parameters<typeof vitableError>) => {
    const office = openOffice();
    office.next.push(() => Promise.reject(vitableError(...error)));
    return office;
  };

  for (const [what, code, details] of [
    ['a conflict', 'conflict', { status: 409 }],
    [
      'a validation that names open enrollment',
      'validation',
      { status: 422, reason: 'open_enrollment_started' },
    ],
    ['a refusal that names open enrollment', 'forbidden', { status: 403, reason: 'open_enrollment_started' }],
    ['a validation that says locked', 'validation', { status: 422, reason: 'plan_year_locked' }],
  ] as const) {
    it(`locks the form after ${what} where nobody has changed anything, and shows the unsaved changes`, async () => {
      const office = refusing(code, details);
      const form = await changing(office);
      await save(form);
      expectFocus(byId(form, 'locked'));
      expect(words(byId(form, 'locked'))).to.equal(`${LOCKED} ${REFUSED}`);
      expect(differences(form)).to.deep.equal(TWO_CHANGES);
      expect(form.unsaved).to.be.true;
      expect(office.updates()).to.have.length(1);
      expect(office.client.count('getPlanYear'), 'it is not read again').to.be.greaterThan(2);
    });
  }

  it('says so in Spanish', async () => {
    const form = await changing(refusing('conflict'), { locale: 'es' });
    await save(form);
    expect(words(byId(form, 'locked'))).to.include(
      'No se aceptaron sus cambios. La inscripción abierta ya empezó o el año del plan ya no admite cambios.',
    );
  });

  it('gives the reason on record where enrollment was opened meanwhile', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.someoneElse({ status: 'open_enrollment' });
      return Promise.reject(vitableError('validation'));
    });
    const form = await changing(office);
    await save(form);
    expect(words(byId(form, 'locked'))).to.equal(
      `${LOCKED} It can’t be edited, because open enrollment has started.`,
    );
  });

  for (const code of ['conflict', 'validation', 'forbidden'] as const) {
    it(`leads to the comparison after ${code} where someone else has saved`, async () => {
      const office = openOffice();
      office.next.push(() => {
        office.someoneElse({ open_enrollment_start_date: '2026-12-02' });
        return Promise.reject(vitableError(code));
      });
      const form = await changing(office);
      await save(form);
      expectFocus(byId(form, 'compare-title'));
      expect(words(part(form, 'theirs-only'))).to.include('December 2, 2026');
    });
  }

  it('R7: is saved after a conflict with itself, since browsers repeat a request by themselves', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.carryOut();
      return Promise.reject(vitableError('conflict'));
    });
    const form = await changing(office);
    await save(form);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
  });

  it('does not lock the form without a reason: the person may lack the permission', async () => {
    const form = await changing(refusing('forbidden', { status: 403 }));
    await save(form);
    expect(hasPart(form, 'locked')).to.be.false;
    expectFocus(byId(form, 'failure'));
    expect(words(part(form, 'failure'))).to.include('Only benefits administrators can see plan years.');
  });

  it('does not lock the form for another reason, and can be corrected and sent again', async () => {
    const office = refusing('validation', { status: 422, reason: 'open_dates_overlap' });
    const form = await changing(office);
    await save(form);
    expect(words(part(form, 'failure'))).to.include('Please check the dates and amounts.');
    await press(form, 'back');
    expect(gridText(form)[0]?.[1]).to.equal('95.50');
    await enterDate(form, 'open_enrollment_end_date', '2026-12-19');
    await reviewAndSave(form);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
  });

  it('shows the refusal where the record can’t be read after it', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.closed = true;
      return Promise.reject(vitableError('conflict'));
    });
    const form = await changing(office);
    await save(form);
    expect(hasPart(form, 'locked')).to.be.false;
    expect(words(part(form, 'failure'))).to.include('It conflicts with what is on file.');
  });

  it('R7: does not take a lost answer for a refusal', async () => {
    const office = openOffice();
    office.next.push(answerLost);
    const form = await changing(office);
    await save(form);
    expect(hasPart(form, 'locked')).to.be.false;
    expect(hasPart(form, 'failure')).to.be.true;
  });
});
