import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { expect } from '../support/elements/expect.js';
import { breathe, cleanUp, deferred, record, until, watchConsole } from '../support/elements/mount.js';
import { formShown, gridText, putForm, told } from '../support/elements/plan-year-form.js';
import {
  byId,
  calm,
  dates,
  draftYear,
  editing,
  enter,
  enterDate,
  entered,
  openOffice,
  press,
  reviewAndSave,
} from '../support/elements/plan-year-saving.js';
import { button, expectFocus, hasButton, hasPart, part, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { now, vitableError } from '../support/fixtures/models.js';
import type { PlanYear } from '../../src/api/index.js';

describe('<vitable-plan-year-form>: which plan year it shows', () => {
  for (const given of [
    { planYearId: null },
    { benefitProductId: null, employerId: 'empr_1' },
    { benefitProductId: 'bprd_1', employerId: null },
    { copyFrom: null },
  ] satisfies readonly Partial<VitablePlanYearForm>[]) {
    it(`is idle, without a message or a request, while ${JSON.stringify(given)}`, async () => {
      const { warnings } = watchConsole();
      const heard = record('vitable-error', 'vitable-ready');
      const { client } = openOffice();
      const form = putForm({ client, ...given });
      await form.updateComplete;
      await breathe(50);
      expect(form.status).to.equal('idle');
      expect(form.getAttribute('data-status')).to.equal('idle');
      expect(heard).to.have.length(0);
      expect(warnings).to.have.length(0);
      expect(client.calls).to.have.length(0);
      expect(form.unsaved).to.be.false;
      form.planYearId = 'plyr_1';
      await formShown(form);
      expect(hasPart(form, 'grid'), words(form)).to.be.true;
    });
  }

  for (const [attribute, given] of [
    ['plan-year-id', {}],
    ['plan-year-id', { planYearId: '' }],
    ['employer-id', { benefitProductId: 'bprd_1' }],
    ['employer-id', { benefitProductId: 'bprd_1', employerId: ' ' }],
    ['benefit-product-id', { employerId: 'empr_1' }],
  ] satisfies readonly (readonly [string, Partial<VitablePlanYearForm>])[]) {
    it(`reports a mistake of the page with ${JSON.stringify(given)}, and names the attribute for its developer`, async () => {
      watchConsole();
      const heard = record('vitable-error');
      const { client } = openOffice();
      const form = await formShown(putForm({ client, ...given }));
      expect(form.error?.code).to.equal('config');
      expect(form.error?.attribute).to.equal(attribute);
      expect(heard).to.have.length(1);
      expect(words(form))
        .to.include('This section isn’t available yet')
        .and.to.include('let the people who run this portal know')
        .and.not.to.include(attribute);
      expect(hasButton(form, 'Try again')).to.be.false;
      expect(client.calls).to.have.length(0);
    });
  }

  it('takes its ids from attributes too', async () => {
    const { client } = openOffice();
    const form = document.createElement('vitable-plan-year-form');
    form.setAttribute('copy-from', 'plyr_1');
    form.setAttribute('employer-id', 'empr_2');
    form.setAttribute('benefit-product-id', 'bprd_2');
    Object.assign(form, { client, now, locale: 'en-US' });
    document.body.append(cleanUp(form));
    await formShown(form);
    expect([form.copyFrom, form.employerId, form.benefitProductId]).to.deep.equal([
      'plyr_1',
      'empr_2',
      'bprd_2',
    ]);
    expect(dates(form)[0]).to.equal('2028-01-01');
    form.setAttribute('plan-year-id', 'plyr_1');
    await calm(form);
    await formShown(form);
    expect(words(byId(form, 'form-title'))).to.equal('Edit plan year');
  });

  it('takes an empty plan-year-id, which templates leave, for none, and begins the copy', async () => {
    const { client } = openOffice();
    const form = await formShown(putForm({ client, planYearId: '', copyFrom: 'plyr_1' }));
    expect(dates(form)[0]).to.equal('2028-01-01');
  });

  it('R16: keeps properties that were set before the element was defined', async () => {
    const elsewhere = document.implementation.createHTMLDocument();
    const form = elsewhere.createElement('vitable-plan-year-form');
    const { client } = openOffice();
    Object.assign(form, { client, now, locale: 'en-US', planYearId: 'plyr_1' });
    document.body.append(cleanUp(form));
    await formShown(form);
    expect(form.planYearId).to.equal('plyr_1');
    expect(Object.hasOwn(form, 'planYearId')).to.be.false;
    expect(gridText(form)[0]?.[0]).to.equal('Full time');
  });

  it('R16: keeps data that was set before the element was defined', async () => {
    const elsewhere = document.implementation.createHTMLDocument();
    const form = elsewhere.createElement('vitable-plan-year-form');
    Object.assign(form, { now, locale: 'en-US', data: draftYear() });
    document.body.append(cleanUp(form));
    await formShown(form);
    expect(form.data).to.deep.equal(draftYear());
    expect(gridText(form)[0]?.[0]).to.equal('Full time');
  });
});

describe('<vitable-plan-year-form>: loading', () => {
  it('shows a skeleton, then the form, is ready once, and does not move the focus (A5)', async () => {
    const read = deferred<PlanYear>();
    const heard = record('vitable-ready');
    const elsewhere = cleanUp(document.createElement('button'));
    document.body.append(elsewhere);
    elsewhere.focus();
    const form = putForm({
      client: stubClient({ getPlanYear: () => read.promise }),
      planYearId: 'plyr_1',
    });
    await until(() => hasPart(form, 'skeleton'), 'there is no skeleton');
    expect(form.status).to.equal('loading');
    read.resolve(draftYear());
    await formShown(form);
    await form.refresh();
    expect(heard).to.have.length(1);
    expect(document.activeElement === elsewhere).to.be.true;
    expect(words(form)).not.to.include('Loading');
    expect(form.matches(':state(ready)')).to.be.true;
  });

  it('explains in words for administrators that a plan year may be another company’s, and tries again', async () => {
    watchConsole();
    const client = stubClient({ getPlanYear: () => Promise.reject(vitableError('not-found')) });
    const form = await formShown(putForm({ client, planYearId: 'plyr_9' }));
    expect(words(form))
      .to.include('We couldn’t find this')
      .and.to.include('It may have been removed, or it may belong to another company.')
      .and.not.to.include('ask your HR team');
  });

  it('tries again after a failed read', async () => {
    watchConsole();
    const office = openOffice();
    office.closed = true;
    const form = await editing(office);
    expect(hasPart(form, 'grid')).to.be.false;
    office.closed = false;
    button(form, 'Try again').click();
    await until(
      () => hasPart(form, 'grid'),
      () => words(form),
    );
    expect(form.error).to.be.undefined;
  });

  it('keeps every keystroke when a background read fails, and says that it failed', async () => {
    watchConsole();
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95.5');
    const before = entered(form);
    office.closed = true;
    await form.refresh();
    await calm(form);
    expect(entered(form)).to.deep.equal(before);
    expect(words(form)).to.include('The information below may be out of date.');
    office.closed = false;
    await reviewAndSave(form);
    expect(office.updates()).to.have.length(1);
  });

  it('S2: keeps nothing of a person who was signed out meanwhile', async () => {
    watchConsole();
    const office = openOffice();
    const form = await editing(office);
    const before = entered(form);
    await enter(form, 0, 1, '95.5');
    const { getPlanYear } = office.client;
    Object.assign(office.client, { getPlanYear: () => Promise.reject(vitableError('session-expired')) });
    await form.refresh();
    await calm(form);
    expect(words(form), 'S2: another person may be here now').not.to.include('95.50');
    Object.assign(office.client, { getPlanYear });
    await form.refresh();
    await calm(form);
    expect(entered(form)).to.deep.equal(before);
    expect(form.unsaved).to.be.false;
  });

  it('A4: does not announce a background read', async () => {
    const office = openOffice();
    const form = await editing(office);
    office.someoneElse({ open_enrollment_end_date: '2026-12-24' });
    await form.refresh();
    expect(told(form)).to.equal('');
  });

  it('A4, A5: announces that the draft is discarded, and focuses the undo button', async () => {
    const form = await editing(openOffice());
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await press(form, 'discard');
    expect(told(form)).to.equal('Your changes were discarded. You can undo this.');
    expect(dates(form)[1]).to.equal('2026-12-20');
    expect(hasPart(form, 'discard')).to.be.false;
    expectFocus(part(form, 'undo'));
    await press(form, 'undo');
    expect(dates(form)[1]).to.equal('2026-12-18');
  });
});
