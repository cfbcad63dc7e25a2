import type { PlanYear } from '../../src/api/index.js';
import { expect } from '../support/elements/expect.js';
import { breathe, deferred, record, until } from '../support/elements/mount.js';
import { gridText } from '../support/elements/plan-year-form.js';
import {
  calm,
  creating,
  dates,
  draftYear,
  editing,
  enter,
  enterDate,
  fillIn,
  goesOffline,
  openOffice,
  press,
  review,
  reviewAndSave,
  save,
  sendNew,
} from '../support/elements/plan-year-saving.js';
import { hasPart, part, words } from '../support/elements/shadow.js';
import { vitableError } from '../support/fixtures/models.js';

/** Whether the browser would ask before leaving the page. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('S2: the next person sees nothing of the draft', () => {
  const changes = [
    ['person', { contextKey: 'another' }],
    ['plan year', { planYearId: 'plyr_2' }],
  ] as const;

  for (const [what, change] of changes) {
    for (const step of ['form', 'review', 'failure', 'locked', 'compare'] as const) {
      it(`S2: begins anew for another ${what}, from the ${step}`, async () => {
        const office = openOffice();
        office.years.set('plyr_2', draftYear({ id: 'plyr_2' }));
        const form = await editing(office);
        await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
        await enter(form, 0, 0, 'Canary');
        if (step !== 'form') await review(form);
        if (step === 'failure') office.next.push(() => Promise.reject(vitableError('server')));
        if (step === 'locked') office.next.push(() => Promise.reject(vitableError('conflict')));
        if (step === 'compare') office.someoneElse({ open_enrollment_end_date: '2026-12-24' });
        if (step !== 'form' && step !== 'review') await save(form);
        office.years.set('plyr_1', draftYear());
        Object.assign(form, change);
        await form.updateComplete;
        expect(words(form)).not.to.include('Canary');
        await until(
          () => form.status === 'ready',
          () => form.status,
        );
        await calm(form);
        expect(words(form)).not.to.include('Canary').and.not.to.include('were not saved');
        expect(hasPart(form, 'grid'), words(form)).to.be.true;
        expect(dates(form)).to.deep.equal(['2026-12-01', '2026-12-20']);
        expect([form.unsaved, asks()]).to.deep.equal([false, false]);
        await press(form, 'undo');
        expect(words(form)).not.to.include('Canary');
      });
    }

    it(`S2: does not show another ${what} the outcome of a save, and dispatches it to the host page`, async () => {
      const office = openOffice();
      office.years.set('plyr_2', draftYear({ id: 'plyr_2' }));
      const answer = deferred<PlanYear>();
      office.next.push(() => answer.promise);
      const saved = record('vitable-plan-year-saved');
      const form = await editing(office);
      await enter(form, 0, 1, '95');
      await review(form);
      part(form, 'save').click();
      await until(() => office.updates().length > 0, 'nothing is sent');
      Object.assign(form, change);
      await form.updateComplete;
      await until(
        () => form.status === 'ready',
        () => form.status,
      );
      answer.resolve(office.carryOut());
      await until(() => saved.length > 0, 'the host page gets no event');
      await calm(form);
      expect(hasPart(form, 'done')).to.be.false;
      expect(saved.map(({ detail }) => detail)).to.deep.equal([{ planYearId: 'plyr_1', created: false }]);
    });

    it(`S2: does not show another ${what} a refusal`, async () => {
      const office = openOffice();
      office.years.set('plyr_2', draftYear({ id: 'plyr_2' }));
      const answer = deferred<PlanYear>();
      office.next.push(() => answer.promise);
      const form = await editing(office);
      await enter(form, 0, 1, '95');
      await review(form);
      part(form, 'save').click();
      await until(() => office.updates().length > 0, 'nothing is sent');
      Object.assign(form, change);
      await form.updateComplete;
      answer.reject(vitableError('server'));
      await breathe(30);
      await calm(form);
      expect(hasPart(form, 'failure')).to.be.false;
      expect(hasPart(form, 'grid'), words(form)).to.be.true;
    });
  }

  for (const open of [editing, creating]) {
    it(`S2: begins anew when the page comes back from the back-forward cache, ${open === editing ? 'editing' : 'creating'}`, async () => {
      const form = await open(openOffice());
      await enter(form, 0, 0, 'Canary');
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await form.updateComplete;
      expect(words(form)).not.to.include('Canary');
      expect(asks()).to.be.false;
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await until(
        () => form.status === 'ready',
        () => form.status,
      );
      await calm(form);
      expect(hasPart(form, 'grid'), words(form)).to.be.true;
      expect(words(form)).not.to.include('Canary');
      expect(form.unsaved).to.be.false;
    });
  }

  it('S2: begins empty for another employer, and does not look up the creation whose answer was lost', async () => {
    const office = openOffice();
    goesOffline(office, { arrived: true });
    const form = await sendNew(office);
    office.closed = false;
    form.employerId = 'empr_2';
    await calm(form);
    expect(dates(form)).to.deep.equal(['', '', '', '']);
    expect(form.unsaved).to.be.false;
    const reads = office.client.count('listPlanYears');
    await fillIn(form);
    await reviewAndSave(form);
    expect(office.creations().map(({ employer_id: id }) => id)).to.deep.equal(['empr_1', 'empr_2']);
    expect(office.client.count('listPlanYears')).to.equal(reads);
  });

  it('R15: ignores a late answer for a plan year that is no longer the one to edit', async () => {
    const office = openOffice();
    const late = deferred<PlanYear>();
    const { getPlanYear } = office.client;
    Object.assign(office.client, {
      getPlanYear: (id: string) => (id === 'plyr_2' ? late.promise : getPlanYear(id)),
    });
    const form = await editing(office);
    form.planYearId = 'plyr_2';
    await calm(form);
    form.planYearId = 'plyr_1';
    await calm(form);
    await until(
      () => form.status === 'ready',
      () => form.status,
    );
    await enter(form, 0, 1, '95');
    late.resolve(draftYear({ id: 'plyr_2', open_enrollment_end_date: '2026-12-29' }));
    await breathe(20);
    expect(dates(form)[1]).to.equal('2026-12-20');
    expect(gridText(form)[0]?.[1]).to.equal('95.00');
  });
});
