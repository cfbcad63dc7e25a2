import type { VitablePlanYearForm } from '../../src/elements/plan-year-form/plan-year-form.js';
import { comparing, lockedDetails, pasting, reviewing } from '../../src/elements/plan-year-form/lazy.js';
import { lazyModules as cardModules } from '../../src/elements/plan-year-card/lazy.js';
import { lazyModules as formModules } from '../../src/elements/plan-year-form/lazy.js';
import { common as english } from '../../src/i18n/en/common.js';
import { common as spanish } from '../../src/i18n/es/common.js';
import { planYearFormPaste as spanishPaste } from '../../src/i18n/es/plan-year-form-paste.js';
import { planYearFormReview as spanishReview } from '../../src/i18n/es/plan-year-form-review.js';
import { expect } from '../support/elements/expect.js';
import { withhold } from '../support/elements/late-code.js';
import { breathe, deferred, record, until } from '../support/elements/mount.js';
import {
  changed,
  editableYear,
  expectAt,
  formFrom,
  formWith,
  goTo,
  gridText,
  paste,
  press as keys,
  putForm,
  told,
  type,
} from '../support/elements/plan-year-form.js';
import { put } from '../support/elements/plan-years.js';
import {
  byId,
  calm,
  editing,
  enter,
  enterDate,
  openOffice,
  press,
  review,
  save,
  typeInto,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import type { PlanYear } from '../../src/api/index.js';

/** Whether the browser would ask before leaving the page. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

const isBusy = (form: VitablePlanYearForm, button: string) =>
  part(form, button).getAttribute('aria-busy') === 'true';

/** Tries again by keyboard. */
async function retry(form: VitablePlanYearForm): Promise<void> {
  part(form, 'retry').focus();
  await keys(form, 'Enter');
}

/** A form with a pasted block of four amounts in its first cells, whose code is not here. */
async function withPaste(given: Partial<VitablePlanYearForm> = {}) {
  const late = withhold(pasting);
  const form = await formWith({}, given);
  await goTo(form, 0, 1);
  const handled = await paste(form, '1\t2\n3\t4\n');
  return { form, late, handled };
}

const PASTED = changed([0, 1, '1.00'], [0, 2, '2.00'], [1, 1, '3.00'], [1, 2, '4.00']);

describe('P1: code of the plan-year elements that is loaded when it is wanted', () => {
  for (const [tag, modules] of [
    ['vitable-plan-year-form', formModules],
    ['vitable-plan-year-card', cardModules],
  ] as const) {
    it(`P1: <${tag}> asks for none of it before its first view, and for all of it after that`, async () => {
      const late = modules.map((module) => withhold(module));
      const answer = deferred<PlanYear>();
      const client = stubClient({ getPlanYear: () => answer.promise });
      const given = { client, planYearId: 'plyr_1' };
      const element =
        tag === 'vitable-plan-year-form' ? putForm(given) : put('vitable-plan-year-card', given);
      await breathe(400);
      expect(element.status).to.equal('loading');
      expect(late.map(({ attempts }) => attempts)).to.deep.equal(late.map(() => 0));
      answer.resolve(editableYear());
      await until(() => late.every(({ attempts }) => attempts === 1), 'the code is not asked for');
      expect(element.status).to.equal('ready');
    });
  }
});

describe('P1: pasting before its code is here', () => {
  it('P1: keeps the block, says so, and pastes it when the code is here; the focus stays', async () => {
    const { form, late, handled } = await withPaste();
    expect(handled).to.be.true;
    expect(gridText(form)).to.deep.equal(changed());
    expect(told(form)).to.equal(english['lazy.loading']);
    expect(words(part(form, 'contributions'))).to.include(english['lazy.loading']);
    expect([form.unsaved, asks()]).to.deep.equal([true, true]);
    await late.arrive();
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(PASTED);
    expect(told(form)).to.equal('4 amounts pasted.');
    expectAt(form, 0, 1);
    await press(form, 'undo');
    expect(gridText(form)).to.deep.equal(changed());
  });

  it('P1: a table that is on the clipboard as HTML alone is kept as well', async () => {
    const late = withhold(pasting);
    const form = await formWith();
    await goTo(form, 0, 1);
    expect(await paste(form, '', '<p>12</p>')).to.be.false;
    expect(await paste(form, '', '<table><tr><td>1<td>2</table>')).to.be.true;
    await late.arrive();
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(changed([0, 1, '1.00'], [0, 2, '2.00']));
  });

  it('P1: a single text goes into the field of the cell that is edited, without that code', async () => {
    withhold(pasting);
    const form = await formWith();
    await typeInto(form, 0, 1, '9');
    expect(await paste(form, '5')).to.be.false;
  });

  it('P1: what is typed meanwhile stays, in the cells of the block too', async () => {
    const { form, late } = await withPaste();
    await type(form, '77');
    await keys(form, 'Enter');
    await late.arrive();
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(
      changed([0, 1, '77.00'], [0, 2, '2.00'], [1, 1, '3.00'], [1, 2, '4.00']),
    );
  });

  it('P1: a cell that is being edited when the code comes is edited on, and Escape takes back the edit alone', async () => {
    const { form, late } = await withPaste();
    await goTo(form, 0, 3);
    await type(form, '5');
    await late.arrive();
    await type(form, '6');
    expect((byId(form, 'edit') as HTMLInputElement).value).to.equal('56');
    await keys(form, 'Escape');
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(PASTED);
  });

  it('P1: several blocks and a copy into the rows below are done in their order', async () => {
    const { form, late } = await withPaste();
    await goTo(form, 0, 2);
    await paste(form, '8');
    await press(form, 'fill-down');
    await late.arrive();
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(
      changed([0, 1, '1.00'], [0, 2, '8.00'], [1, 1, '3.00'], [1, 2, '8.00']),
    );
  });

  it('P1: the block goes to the row where it was pasted, although that stands elsewhere by now', async () => {
    const late = withhold(pasting);
    const form = await formWith();
    await goTo(form, 1, 1);
    await paste(form, '8');
    form.shadowRoot!.getElementById('cell-0-9')!.click();
    await form.updateComplete;
    expect(gridText(form)).to.have.length(1);
    await late.arrive();
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal([['Part time', '8.00', ...changed()[1]!.slice(2)]]);
  });

  it('P1: undo gives the block up', async () => {
    const { form, late } = await withPaste();
    await press(form, 'undo');
    expect([form.unsaved, asks()]).to.deep.equal([false, false]);
    await late.arrive();
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(changed());
  });

  it('P1: if the code can’t be loaded, the block and the draft stay, and trying again pastes it', async () => {
    const heard = record('vitable-error');
    const { form, late } = await withPaste();
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await late.fail();
    await form.updateComplete;
    expect(told(form)).to.equal(english['lazy.failed.title']);
    expect(words(part(form, 'contributions'))).to.include(english['lazy.failed.title']);
    expect(heard.map(({ detail }) => (detail as { error: { code: string } }).error.code)).to.deep.equal([
      'network',
    ]);
    expectAt(form, 0, 1);
    expect(asks()).to.be.true;
    await retry(form);
    expectAt(form, 0, 1);
    await late.arrive();
    await form.updateComplete;
    expect(gridText(form)).to.deep.equal(PASTED);
    expect((byId(form, 'open_enrollment_end_date') as HTMLInputElement).value).to.equal('2026-12-18');
    expect(hasPart(form, 'retry')).to.be.false;
  });

  it('P1: the review waits for the block, and shows it', async () => {
    const { form, late } = await withPaste();
    part(form, 'review').focus();
    await keys(form, 'Enter');
    expect(isBusy(form, 'review')).to.be.true;
    expectFocus(part(form, 'review'));
    await late.arrive();
    await calm(form);
    expectFocus(byId(form, 'review-title'));
    expect(words(part(form, 'differences'))).to.include('Employee $1, employer $2');
  });

  it('P1: R14: a block waits on when the form leaves the page and comes back', async () => {
    const { form, late } = await withPaste();
    form.remove();
    await breathe(10);
    document.body.append(form);
    await calm(form);
    expect(form.unsaved).to.be.true;
    await late.arrive();
    await calm(form);
    expect(gridText(form)).to.deep.equal(PASTED);
  });

  it('P1: S2: a block is not pasted into another plan year', async () => {
    const late = withhold(pasting);
    const client = stubClient({ getPlanYear: async (id) => editableYear({ id }) });
    const form = await formFrom(client);
    await goTo(form, 0, 1);
    await paste(form, '1\t2\n3\t4\n');
    form.planYearId = 'plyr_2';
    await calm(form);
    await until(() => form.status === 'ready', 'the other plan year is not shown');
    await late.arrive();
    await calm(form);
    expect([gridText(form), form.unsaved]).to.deep.equal([changed(), false]);
  });

  it('P1: A9: in Spanish', async () => {
    const { form, late } = await withPaste({ locale: 'es' });
    expect(told(form)).to.equal(spanish['lazy.loading']);
    await late.fail();
    await form.updateComplete;
    expect(words(part(form, 'contributions'))).to.include(spanish['lazy.failed.body']);
    await retry(form);
    await late.arrive();
    await form.updateComplete;
    expect(told(form)).to.equal(spanishPaste['plan-year-form.pasted.other'].replace('{count}', '4'));
  });
});

describe('P1: the review before its code is here', () => {
  it('P1: errors are shown at once, without that code', async () => {
    withhold(reviewing);
    const form = await editing(openOffice());
    await enter(form, 0, 1, 'ten');
    await press(form, 'review');
    expectFocus(byId(form, 'summary'));
    expect(isBusy(form, 'review')).to.be.false;
  });

  it('P1: the press is answered at once, the focus stays, and the review follows with what was typed until then', async () => {
    const late = withhold(reviewing);
    const form = await editing(openOffice());
    await enter(form, 0, 1, '95');
    part(form, 'review').focus();
    await keys(form, 'Enter');
    expect([isBusy(form, 'review'), told(form)]).to.deep.equal([true, english['lazy.loading']]);
    expectFocus(part(form, 'review'));
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await late.arrive();
    await calm(form);
    expectFocus(byId(form, 'review-title'));
    expect(words(part(form, 'review-step'))).to.include('December 18, 2026');
    expect(words(part(form, 'review-step'))).to.include('Employee $95');
    await save(form);
    expectFocus(byId(form, 'done'));
  });

  it('P1: if an error is typed until then, the form shows it instead', async () => {
    const late = withhold(reviewing);
    const form = await editing(openOffice());
    await enter(form, 0, 1, '95');
    await press(form, 'review');
    await enter(form, 0, 2, 'ten');
    await late.arrive();
    await calm(form);
    expectFocus(byId(form, 'summary'));
    expect(hasPart(form, 'review-step')).to.be.false;
  });

  it('P1: if it can’t be loaded, the draft stays and the browser asks before leaving; trying again goes on', async () => {
    const late = withhold(reviewing);
    const form = await editing(openOffice());
    await enter(form, 0, 1, '95');
    part(form, 'review').focus();
    await keys(form, 'Enter');
    await late.fail();
    await form.updateComplete;
    expectFocus(part(form, 'review'));
    expect([isBusy(form, 'review'), told(form)]).to.deep.equal([false, english['lazy.failed.title']]);
    expect([gridText(form)[0]?.[1], asks()]).to.deep.equal(['95.00', true]);
    await retry(form);
    expectFocus(part(form, 'review'));
    await late.arrive();
    await calm(form);
    expectFocus(byId(form, 'review-title'));
  });

  it('P1: A9: in Spanish', async () => {
    const late = withhold(reviewing);
    const form = await editing(openOffice(), { locale: 'es' });
    await enter(form, 0, 1, '95');
    await press(form, 'review');
    await late.arrive();
    await calm(form);
    expect(words(byId(form, 'review-title'))).to.equal(spanishReview['plan-year-form.review.edit']);
  });
});

describe('P1: the comparison before its code is here', () => {
  /** A form with an open change, whose plan year someone else has saved. */
  async function outdated() {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95');
    office.someoneElse({ open_enrollment_end_date: '2026-12-23' });
    return form;
  }

  it('P1: the press is answered at once; a failure loses nothing, and trying again goes on', async () => {
    const late = withhold(comparing);
    const form = await outdated();
    await form.refresh();
    await calm(form);
    part(form, 'compare').focus();
    await keys(form, 'Enter');
    expect([isBusy(form, 'compare'), told(form)]).to.deep.equal([true, english['lazy.loading']]);
    await late.fail();
    await form.updateComplete;
    expectFocus(part(form, 'compare'));
    expect([gridText(form)[0]?.[1], asks()]).to.deep.equal(['95.00', true]);
    await retry(form);
    expectFocus(part(form, 'compare'));
    await late.arrive();
    await calm(form);
    expectFocus(byId(form, 'compare-title'));
  });

  it('P1: a save that meets changes of someone else stays in the review until the comparison is here', async () => {
    const late = withhold(comparing);
    const form = await outdated();
    await review(form);
    part(form, 'save').focus();
    await keys(form, 'Enter');
    await calm(form);
    expect(isBusy(form, 'save')).to.be.true;
    expectFocus(part(form, 'save'));
    await late.fail();
    await form.updateComplete;
    expect(hasPart(form, 'retry')).to.be.true;
    await retry(form);
    await late.arrive();
    await calm(form);
    expectFocus(byId(form, 'compare-title'));
  });

  it('P1: its choices stay until the code of the review is here', async () => {
    const late = withhold(reviewing);
    const office = openOffice();
    const form = await editing(office);
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await enter(form, 0, 1, '95');
    office.someoneElse({ open_enrollment_end_date: '2026-12-23' });
    await form.refresh();
    await press(form, 'compare');
    byId(form, 'theirs-0')!.click();
    await press(form, 'merge');
    expect(isBusy(form, 'merge')).to.be.true;
    await late.fail();
    await form.updateComplete;
    expect((byId(form, 'theirs-0') as HTMLInputElement).checked).to.be.true;
    await retry(form);
    await late.arrive();
    await calm(form);
    expectFocus(byId(form, 'review-title'));
    expect(words(part(form, 'review-step'))).to.not.include('December 18');
    expect(words(part(form, 'review-step'))).to.include('Employee $95');
  });

  it('P1: going back ends the wait', async () => {
    const late = withhold(comparing);
    const form = await outdated();
    await review(form);
    await press(form, 'save');
    await press(form, 'back');
    await late.arrive();
    await calm(form);
    expect([hasPart(form, 'compare-step'), hasPart(form, 'grid')]).to.deep.equal([false, true]);
  });
});

describe('P1: a plan year that can’t be edited, before the code of its details is here', () => {
  it('P1: the reason is there at once, and the contributions follow', async () => {
    const late = withhold(lockedDetails);
    const form = await formWith({ status: 'open_enrollment' });
    expect([hasPart(form, 'locked'), hasPart(form, 'matrix')]).to.deep.equal([true, false]);
    await late.fail();
    await form.updateComplete;
    expect(words(part(form, 'locked'))).to.include(english['lazy.failed.title']);
    await retry(form);
    await late.arrive();
    await form.updateComplete;
    expect([hasPart(form, 'matrix'), hasPart(form, 'retry')]).to.deep.equal([true, false]);
  });
});
