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

describe('<vitable-plan-year-form>: an edit sends what changed, and nothing else', () => {
  it('trap 12: a date alone', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await reviewAndSave(form);
    expect(office.updates()).to.deep.equal([{ open_enrollment_end_date: '2026-12-18' }]);
  });

  it('trap 12: the other date alone', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_start_date', '2026-12-02');
    await reviewAndSave(form);
    expect(office.updates()).to.deep.equal([{ open_enrollment_start_date: '2026-12-02' }]);
  });

  it('the classes as a whole where one amount changed, in cents and without ids (document 004)', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '$1,095.05');
    await reviewAndSave(form);
    expect(office.updates()).to.deep.equal([
      { contribution_classes: written(withAmounts(0, 109_505, 36_000)) },
    ]);
  });

  it('both where both changed, with a new employment as it was written', async () => {
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

  it('and a tier that this version does not know goes back as it came', async () => {
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
  it('asks the host, tells it afterwards, and says what is on record; S1: no amount and no name is told', async () => {
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

  it('A5: the word that it is saved takes the focus, and "Keep editing" goes to the form, which has what is saved', async () => {
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

  it('is said in Spanish too', async () => {
    const form = await editing(openOffice(), { locale: 'es' });
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect(words(part(form, 'done')))
      .to.include('Se guardaron sus cambios')
      .and.to.include('Seguir modificando');
  });

  it('sends nothing where the host says no, and stays where it is', async () => {
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

  it('looks at what is on record right before it sends', async () => {
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

  it('tells other elements of the page, which read again', async () => {
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

  it('counts as saved without a request where someone else has put the same on record', async () => {
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

describe('R8: one request, however often it is asked for', () => {
  /** A form at its review, with an answer that waits. */
  async function waiting() {
    const office = openOffice();
    const answer = deferred<PlanYear>();
    office.next.push(() => answer.promise);
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    await review(form);
    return { office, form, answer };
  }

  it('R8: a double click and an Enter in one go', async () => {
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

  it('R8, R14: an element that is put elsewhere while it is on its way sends nothing more, and reports', async () => {
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

  it('R8: another form of the same plan year that sends the same meanwhile joins it', async () => {
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

  it('R14: what is on its way when the form leaves the page is not given up', async () => {
    const { office, form, answer } = await waiting();
    let told = 0;
    form.addEventListener('vitable-plan-year-saved', () => (told += 1));
    part(form, 'save').click();
    form.remove();
    await until(() => office.updates().length > 0, 'nothing is sent');
    answer.resolve(office.carryOut());
    await until(() => told === 1, 'the host hears nothing');
  });
});
