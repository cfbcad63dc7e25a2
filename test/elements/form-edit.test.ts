import type { PlanYear } from '../../src/api/index.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, breathe, deferred, mount, record, until } from '../support/elements/mount.js';
import { formShown, gridText, putForm } from '../support/elements/plan-year-form.js';
import {
  CLASSES,
  byId,
  calm,
  editing,
  enter,
  enterDate,
  openOffice,
  press,
  review,
  reviewAndSave,
  save,
  withAmounts,
  written,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';

describe('<vitable-plan-year-form>: an edit sends only the changes', () => {
  it('sends one date alone', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await reviewAndSave(form);
    expect(office.updates()).to.deep.equal([{ open_enrollment_end_date: '2026-12-18' }]);
  });

  it('sends the other date alone', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_start_date', '2026-12-02');
    await reviewAndSave(form);
    expect(office.updates()).to.deep.equal([{ open_enrollment_start_date: '2026-12-02' }]);
  });

  it('sends all classes where one amount has changed, in cents and without ids', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '$1,095.05');
    await reviewAndSave(form);
    expect(office.updates()).to.deep.equal([
      { contribution_classes: written(withAmounts(0, 109_505, 36_000)) },
    ]);
  });

  it('sends dates and classes where both have changed, with a new employment as it was typed', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await press(form, 'add-row');
    await enter(form, 2, 0, 'Seasonal crew');
    await enter(form, 2, 1, '0');
    await enter(form, 2, 2, '10');
    await reviewAndSave(form);
    expect(office.updates()).to.deep.equal([
      {
        open_enrollment_end_date: '2026-12-18',
        contribution_classes: [
          ...written(),
          {
            employment: 'Seasonal crew',
            family_status: 'EE',
            employee_contribution_cents: 0,
            employer_contribution_cents: 1_000,
          },
        ],
      },
    ]);
  });

  it('sends an unknown tier as it was read', async () => {
    const odd = { ...CLASSES[1]!, id: 'odd', family_status: 'EX' };
    const office = openOffice({ contribution_classes: [...CLASSES, odd] });
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    const sent = office.updates()[0]?.contribution_classes ?? [];
    expect(sent).to.have.length(5);
    expect(
      sent.map(({ family_status: tier }) => (typeof tier === 'string' ? tier : tier.unknown)),
    ).to.include('EX');
  });
});

describe('<vitable-plan-year-form>: saving', () => {
  it('dispatches its events before and after, and shows what is saved; S1: without amounts and names', async () => {
    const heard = record('vitable-plan-year-submit', 'vitable-plan-year-saved', 'vitable-error');
    const form = await editing(openOffice());
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await enter(form, 0, 0, 'Canary crew');
    await enter(form, 0, 1, '1234.56');
    await reviewAndSave(form);
    expect(
      heard.map(({ type, detail, cancelable, composed }) => [type, detail, cancelable, composed]),
    ).to.deep.equal([
      [
        'vitable-plan-year-submit',
        { planYearId: 'plyr_1', fields: ['open_enrollment_end_date', 'contribution_classes'] },
        true,
        true,
      ],
      ['vitable-plan-year-saved', { planYearId: 'plyr_1', created: false }, false, true],
    ]);
    const told = JSON.stringify(heard.map(({ detail }) => detail as unknown));
    expect(told).not.to.match(/123456|1234|Canary/);
    expect(words(part(form, 'done')))
      .to.include('Your changes have been saved')
      .and.to.include('It covers January 1, 2027 to December 31, 2027.');
  });

  it('A5: focuses the message that it is saved; "Keep editing" shows the form with the saved plan year', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expectFocus(byId(form, 'done'));
    await press(form, 'go-on');
    expectFocus(byId(form, 'form-title'));
    expect(gridText(form)[0]?.[1]).to.equal('95.00');
    expect(form.unsaved).to.be.false;
    await press(form, 'review');
    expect(byId(form, 'unchanged'), words(form)).to.exist;
    expect(office.updates()).to.have.length(1);
  });

  it('has these messages in Spanish', async () => {
    const form = await editing(openOffice(), { locale: 'es' });
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect(words(part(form, 'done')))
      .to.include('Se guardaron sus cambios')
      .and.to.include('Seguir editando');
  });

  it('sends nothing where the host page cancels, and stays in the review', async () => {
    const office = openOffice();
    const refuse = (event: Event) => event.preventDefault();
    document.addEventListener('vitable-plan-year-submit', refuse);
    afterThis(() => document.removeEventListener('vitable-plan-year-submit', refuse));
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await review(form);
    await press(form, 'save');
    await breathe(20);
    expect(office.client.calls.map(({ method }) => method)).to.deep.equal(['getPlanYear']);
    expect(hasPart(form, 'review-step')).to.be.true;
    expect(words(part(form, 'save'))).to.equal('Save changes');
    document.removeEventListener('vitable-plan-year-submit', refuse);
    await save(form);
    expect(office.updates()).to.have.length(1);
  });

  it('reads the record right before it sends', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect(office.client.calls.map(({ method }) => method).slice(0, 3)).to.deep.equal([
      'getPlanYear',
      'getPlanYear',
      'updatePlanYear',
    ]);
  });

  it('makes the other elements of the page read again', async () => {
    const office = openOffice();
    const card = mount('vitable-plan-year-card', {
      client: office.client,
      planYearId: 'plyr_1',
      locale: 'en-US',
    });
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await reviewAndSave(form);
    await until(
      () => words(card).includes('December 18, 2026'),
      () => words(card),
    );
  });

  it('counts as saved, and sends nothing, where someone else has saved the same', async () => {
    const office = openOffice();
    const form = await editing(office);
    const saved = record('vitable-plan-year-saved');
    await enter(form, 0, 1, '95');
    await review(form);
    office.someoneElse({ contribution_classes: withAmounts(0, 9_500, 36_000) });
    await save(form);
    expect(byId(form, 'done'), words(form)).to.exist;
    expect(office.updates()).to.have.length(0);
    expect(saved).to.have.length(1);
  });
});

describe('R8: one request for several presses', () => {
  /** A form in its review, with an answer that is held back. */
  async function waiting() {
    const office = openOffice();
    const answer = deferred<PlanYear>();
    office.next.push(() => answer.promise);
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await review(form);
    return { office, form, answer };
  }

  it('R8: sends one request for a double click and Enter', async () => {
    const { office, form, answer } = await waiting();
    const heard = record('vitable-plan-year-submit', 'vitable-plan-year-saved');
    const button = part(form, 'save');
    button.click();
    button.click();
    await until(() => office.updates().length > 0, 'nothing is sent');
    expect(words(part(form, 'save'))).to.equal('Saving…');
    expect(part(form, 'save').ariaDisabled).to.equal('true');
    part(form, 'save').click();
    part(form, 'back').click();
    await breathe(20);
    expect(hasPart(form, 'review-step'), 'the form is left while it is on its way').to.be.true;
    answer.resolve(office.carryOut());
    await until(() => byId(form, 'done'), 'it is not done');
    expect(office.updates()).to.have.length(1);
    expect(heard.map(({ type }) => type)).to.deep.equal([
      'vitable-plan-year-submit',
      'vitable-plan-year-saved',
    ]);
  });

  it('R8, R14: sends no second request when the element is moved meanwhile, and dispatches the outcome', async () => {
    const { office, form, answer } = await waiting();
    const saved = record('vitable-plan-year-saved');
    part(form, 'save').click();
    await until(() => office.updates().length > 0, 'nothing is sent');
    document.body.prepend(form);
    await calm(form);
    part(form, 'save').click();
    await breathe(20);
    answer.resolve(office.carryOut());
    await until(() => byId(form, 'done'), 'it is not done');
    expect(office.updates()).to.have.length(1);
    expect(saved).to.have.length(1);
  });

  it('R8: sends one request for two forms that save the same at the same time', async () => {
    const { office, form, answer } = await waiting();
    const other = await formShown(putForm({ client: office.client, planYearId: 'plyr_1' }));
    await enter(other, 0, 1, '95');
    await review(other);
    part(form, 'save').click();
    part(other, 'save').click();
    await until(() => office.updates().length > 0, 'nothing is sent');
    await breathe(20);
    answer.resolve(office.carryOut());
    await until(() => byId(form, 'done') && byId(other, 'done'), 'they are not done');
    expect(office.updates()).to.have.length(1);
  });

  it('R14: finishes a save after the form has left the page', async () => {
    const { office, form, answer } = await waiting();
    let told = 0;
    form.addEventListener('vitable-plan-year-saved', () => (told += 1));
    part(form, 'save').click();
    form.remove();
    await until(() => office.updates().length > 0, 'nothing is sent');
    answer.resolve(office.carryOut());
    await until(() => told === 1, 'the host page gets no event');
  });
});
