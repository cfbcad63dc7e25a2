import type { PlanYear } from '../../src/api/index.js';
import { expect } from '../support/elements/expect.js';
import { breathe, deferred, record, until } from '../support/elements/mount.js';
import { gridText } from '../support/elements/plan-year-form.js';
import {
  FILLED_IN,
  byId,
  creating,
  dates,
  enter,
  enterDate,
  entered,
  fillIn,
  openOffice,
  press,
  review,
  reviewAndSave,
  save,
  sendNew,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, part, words } from '../support/elements/shadow.js';
import { vitableError } from '../support/fixtures/models.js';

describe('<vitable-plan-year-form>: a new plan year', () => {
  it('begins empty and sends no request', async () => {
    const office = openOffice();
    const form = await creating(office);
    expect(words(byId(form, 'form-title'))).to.equal('New plan year');
    expect(dates(form)).to.deep.equal(['', '', '', '']);
    expect(gridText(form)).to.deep.equal([['Full time, for example', '', '', '', '', '', '', '', '']]);
    expect(office.client.calls).to.have.length(0);
    expect(form.unsaved).to.be.false;
  });

  it('is sent in one request, in cents, by the names of the model', async () => {
    const office = openOffice();
    await sendNew(office);
    expect(office.creations()).to.deep.equal([FILLED_IN]);
    const call = office.client.calls.find(({ method }) => method === 'createPlanYear');
    expect(call?.args[0]).to.equal('bprd_1');
    expect(office.client.calls.map(({ method }) => method))
      .to.include('createPlanYear')
      .and.not.to.include('updatePlanYear');
  });

  it('dispatches its events to the host page; S1: without amounts and names', async () => {
    const heard = record('vitable-plan-year-submit', 'vitable-plan-year-saved', 'vitable-error');
    const form = await creating(openOffice());
    await fillIn(form);
    await enter(form, 0, 0, 'Canary crew');
    await reviewAndSave(form);
    expect(heard.map(({ type, detail }) => [type, detail])).to.deep.equal([
      ['vitable-plan-year-submit', { planYearId: null, fields: Object.keys(FILLED_IN) }],
      ['vitable-plan-year-saved', { planYearId: 'plyr_new_1', created: true }],
    ]);
  });

  it('A5: focuses the message that it is created, which says where it can’t be edited any more', async () => {
    const form = await creating(openOffice());
    await fillIn(form);
    await enterDate(form, 'open_enrollment_start_date', '2026-11-20');
    await review(form);
    part(form, 'save').focus();
    await save(form);
    expectFocus(byId(form, 'done'));
    const reason = 'It can’t be edited, because open enrollment started on November 20, 2026.';
    expect(words(part(form, 'done')))
      .to.include('The plan year has been created')
      .and.to.include(reason);
    expect(words(part(form, 'go-on'))).to.equal('View');
    await press(form, 'go-on');
    expect(words(byId(form, 'locked'))).to.include(reason);
    expectFocus(byId(form, 'locked'));
  });

  it('A5: focuses the message that it is created, and goes on editing it', async () => {
    const office = openOffice();
    const form = await sendNew(office);
    expectFocus(byId(form, 'done'));
    expect(words(part(form, 'done')))
      .to.include('The plan year has been created')
      .and.to.include('It covers January 1, 2027 to December 31, 2027.');
    expect(form.planYearId).to.equal('plyr_new_1');
    expect(form.getAttribute('plan-year-id')).to.equal('plyr_new_1');
    expect(form.data?.id).to.equal('plyr_new_1');
    expect(form.unsaved).to.be.false;

    expect(words(part(form, 'go-on'))).to.equal('Edit it');
    await press(form, 'go-on');
    expect(words(byId(form, 'form-title'))).to.equal('Edit plan year');
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect(office.creations()).to.have.length(1);
    expect(office.updates()).to.deep.equal([
      {
        contribution_classes: [{ ...FILLED_IN.contribution_classes[0]!, employee_contribution_cents: 9_500 }],
      },
    ]);
  });

  it('has these messages in Spanish', async () => {
    const form = await creating(openOffice(), { locale: 'es' });
    expect(words(byId(form, 'form-title'))).to.equal('Nuevo año del plan');
    await fillIn(form);
    await reviewAndSave(form);
    expect(words(part(form, 'done')))
      .to.include('Se creó el año del plan')
      .and.to.include('Cubre del 1 de enero de 2027 al 31 de diciembre de 2027.')
      .and.to.include('Editarlo');
  });

  it('R8: is sent once for a double click, also if the form is moved in between', async () => {
    const office = openOffice();
    const answer = deferred<PlanYear>();
    office.next.push(() => answer.promise);
    const form = await creating(office);
    await fillIn(form);
    await review(form);
    part(form, 'save').click();
    part(form, 'save').click();
    await until(() => office.creations().length > 0, 'nothing is sent');
    await form.updateComplete;
    expect(words(part(form, 'save'))).to.equal('Creating…');
    document.body.prepend(form);
    await form.updateComplete;
    part(form, 'save').click();
    await breathe(20);
    answer.resolve(office.carryOut());
    await until(() => byId(form, 'done'), 'it is not done');
    expect(office.creations()).to.have.length(1);
  });

  for (const [code, says] of [
    ['validation', 'Something wasn’t accepted. Nothing you entered is lost.'],
    ['conflict', 'It conflicts with what is on file. Nothing you entered is lost.'],
    ['forbidden', 'Only benefits administrators can see plan years.'],
    ['server', 'Something went wrong on our side'],
  ] as const) {
    it(`R7: ${code} keeps every keystroke, and is not sent again by itself`, async () => {
      const office = openOffice();
      office.next.push(() => Promise.reject(vitableError(code)));
      const form = await creating(office);
      await fillIn(form);
      const before = entered(form);
      await reviewAndSave(form);
      expectFocus(byId(form, 'failure'));
      expect(words(part(form, 'failure')))
        .to.include('The plan year was not created')
        .and.to.include(says);
      expect(form.planYearId).to.be.undefined;
      await breathe(30);
      expect(office.creations()).to.have.length(1);
      await press(form, 'back');
      expect(entered(form)).to.deep.equal(before);
      await reviewAndSave(form);
      expect(office.creations()).to.deep.equal([FILLED_IN, FILLED_IN]);
    });
  }
});
