import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { LazyModule } from '../../src/dom/lazy-module.js';
import * as lazy from '../../src/elements/plan-picker/lazy.js';
import { openOffice, pickerAt } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { neverIdle, withhold } from '../support/elements/late-code.js';
import { afterThis, breathe, cleanUp, mount, record, settled, until } from '../support/elements/mount.js';
import { announcements, click, names, pickerOf } from '../support/elements/picker.js';
import { button, expectFocus, field, hasButton, hasPart, part, words } from '../support/elements/shadow.js';
import { now, pendingEnrollment, planYear, threePlans } from '../support/fixtures/models.js';

const all = () => lazy.lazyModules.map((module: LazyModule) => withhold(module));

/** A picker that reads its plans at an office, not yet settled. */
function reading(given: object = {}) {
  const office = openOffice();
  return mount('vitable-plan-picker', {
    client: office.client,
    enrollmentId: 'enrl_1',
    coverageTier: 'EE',
    locale: 'en-US',
    now,
    ...given,
  });
}

describe('P1: when the plan picker loads its code', () => {
  it('P1: nothing before the plans are shown; then, when the browser is idle, each part once', async () => {
    const codes = all();
    const picker = mount('vitable-plan-picker', { enrollmentId: null, mode: 'elect' });
    await settled(picker).catch(() => undefined);
    await breathe(300);
    expect(codes.map(({ attempts }) => attempts)).to.deep.equal(codes.map(() => 0));
    const atReady: number[] = [];
    picker.addEventListener('vitable-ready', () => atReady.push(...codes.map(({ attempts }) => attempts)));
    picker.data = { enrollment: pendingEnrollment(), plans: threePlans() };
    await until(() => atReady.length > 0, 'the plans are not shown');
    expect(atReady).to.deep.equal(codes.map(() => 0));
    expect(names(picker)).to.have.length(3);
    await until(
      () => codes.every(({ attempts }) => attempts > 0),
      'the browser is idle, and nothing was loaded',
    );
    expect(codes.map(({ attempts }) => attempts)).to.deep.equal(codes.map(() => 1));
  });

  it('P1: at once when the focus comes into the picker', async () => {
    neverIdle();
    const codes = all();
    const before = cleanUp(document.createElement('button'));
    document.body.append(before);
    await pickerOf(threePlans());
    expect(codes.map(({ attempts }) => attempts)).to.deep.equal(codes.map(() => 0));
    before.focus();
    await sendKeys({ press: 'Tab' });
    await until(() => codes.every(({ attempts }) => attempts === 1), 'nothing was loaded');
  });

  // After the test of the focus: in Firefox the pointer stays over the place of the picker.
  it('P1: at once when the pointer comes over the picker', async () => {
    neverIdle();
    const codes = all();
    const picker = await pickerOf(threePlans());
    expect(codes.map(({ attempts }) => attempts)).to.deep.equal(codes.map(() => 0));
    afterThis(resetMouse);
    const { x, y } = part(picker, 'plan').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x) + 20, Math.round(y) + 20] });
    await until(() => codes.every(({ attempts }) => attempts === 1), 'nothing was loaded');
  });

  it('P1: a form has the choice, and its validity, without any of it', async () => {
    all();
    const form = cleanUp(document.createElement('form'));
    document.body.append(form);
    const picker = await pickerOf(threePlans(), { name: 'plan', required: true }, form);
    expect(form.checkValidity()).to.be.false;
    expect(picker.validationMessage).to.equal('Choose a plan');
    picker.value = 'plan_silver';
    expect([...new FormData(form)]).to.deep.equal([
      ['plan', 'plan_silver'],
      ['plan.coverage_tier', 'EE'],
    ]);
    expect(form.checkValidity()).to.be.true;
    picker.coverageTier = 'ES';
    picker.value = 'plan_gold';
    expect(picker.validationMessage).to.include('Harborlight Gold is not offered for “You and spouse”.');
  });
});

describe('P1: the table and the ranges, where the host page wants them in the first view', () => {
  for (const { wants, given, code, isThere } of [
    {
      wants: 'view="table"',
      given: { view: 'table' },
      code: lazy.table,
      isThere: (shown: HTMLElement) => hasPart(shown, 'plan-table'),
    },
    {
      wants: 'cost-sharing="individual"',
      given: { costSharing: 'individual' },
      code: lazy.ranges,
      isThere: (shown: HTMLElement) => hasPart(shown, 'range'),
    },
  ] as const) {
    it(`P1: ${wants}: its code is asked for with the first reads, and the skeleton stays until it is here`, async () => {
      const arriving = withhold(code);
      const ready = record('vitable-ready');
      const picker = reading(given);
      await picker.updateComplete;
      expect(arriving.attempts).to.equal(1);
      await breathe(100);
      expect([picker.status, hasPart(picker, 'skeleton'), hasPart(picker, 'plan')]).to.deep.equal([
        'loading',
        true,
        false,
      ]);
      await arriving.arrive();
      await settled(picker);
      expect(isThere(picker), words(picker)).to.be.true;
      expect(hasPart(picker, 'skeleton')).to.be.false;
      expect(ready).to.have.length(1);
    });

    it(`P1: ${wants}: where its code can't be loaded, the plans are shown as cards without it`, async () => {
      const arriving = withhold(code);
      const picker = reading(given);
      await breathe(50);
      await arriving.fail();
      await settled(picker);
      expect(names(picker)).to.have.length(3);
      expect(isThere(picker)).to.be.false;
    });
  }

  it('P1: a table that can’t be loaded is offered once more, beside the cards', async () => {
    const arriving = withhold(lazy.table);
    const picker = reading({ view: 'table' });
    await breathe(50);
    await arriving.fail();
    await settled(picker);
    await arriving.fail();
    await until(
      () => hasButton(picker, 'Try again'),
      () => words(picker),
    );
    await click(picker, field(picker, 'Larkspur Silver'));
    expect(picker.value).to.equal('plan_silver');
    await click(picker, button(picker, 'Try again'));
    await arriving.arrive();
    await until(
      () => hasPart(picker, 'plan-table'),
      () => words(picker),
    );
    expect(picker.value).to.equal('plan_silver');
  });

  it('P1: data of the host page waits for the table’s code as well: no cards before it', async () => {
    const arriving = withhold(lazy.table);
    const data = { enrollment: pendingEnrollment(), plans: threePlans(), planYear: planYear() };
    const picker = mount('vitable-plan-picker', { data, view: 'table', coverageTier: 'EE', now });
    await breathe(100);
    expect([hasPart(picker, 'skeleton'), hasPart(picker, 'plan')]).to.deep.equal([true, false]);
    await arriving.arrive();
    await until(
      () => hasPart(picker, 'plan-table'),
      () => words(picker),
    );
    expect(hasPart(picker, 'skeleton')).to.be.false;
  });

  it('P1: cards that are shown stay until the code of a table that the host page sets is here', async () => {
    const arriving = withhold(lazy.table);
    const picker = await pickerOf(threePlans());
    picker.view = 'table';
    await breathe(100);
    expect([hasPart(picker, 'skeleton'), hasPart(picker, 'plan-table'), names(picker).length]).to.deep.equal([
      false,
      false,
      3,
    ]);
    await arriving.arrive();
    await until(
      () => hasPart(picker, 'plan-table'),
      () => words(picker),
    );
  });
});

describe('P1: what a person does while the review’s code is on its way', () => {
  it('P1: another choice ends the waiting: no review opens by itself', async () => {
    const arriving = withhold(lazy.election);
    const picker = await pickerAt(openOffice(), { value: 'plan_silver' });
    await click(picker, button(picker, 'Review your choice'));
    await click(picker, field(picker, 'Larkspur Bronze'));
    expect(picker.shadowRoot!.querySelector('[aria-busy]')).to.be.null;
    await arriving.arrive();
    await breathe(50);
    expect(hasPart(picker, 'confirm')).to.be.false;
    await click(picker, button(picker, 'Review your choice'));
    expect(words(part(picker, 'review'))).to.include('Larkspur Bronze');
  });

  it('P1: S2: another person’s plans are not reviewed', async () => {
    const arriving = withhold(lazy.election);
    const picker = await pickerAt(openOffice(), { value: 'plan_silver' });
    await click(picker, button(picker, 'Review your choice'));
    picker.enrollmentId = 'enrl_2';
    await settled(picker);
    await arriving.arrive();
    await breathe(50);
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(picker.value).to.be.undefined;
  });

  it('P1: an enrollment that closes meanwhile is not reviewed', async () => {
    const arriving = withhold(lazy.election);
    const office = openOffice();
    const picker = await pickerAt(office, { value: 'plan_silver' });
    await click(picker, button(picker, 'Review your choice'));
    office.enrollment = pendingEnrollment({ status: 'inactive' });
    await picker.refresh();
    await arriving.arrive();
    await breathe(50);
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(words(picker)).to.include('You can’t enroll right now.');
  });

  it('A5: a person who has gone on elsewhere on the page keeps the focus there, and hears of the review', async () => {
    const arriving = withhold(lazy.election);
    const elsewhere = cleanUp(document.createElement('input'));
    document.body.append(elsewhere);
    const picker = await pickerAt(openOffice(), { value: 'plan_silver' });
    await click(picker, button(picker, 'Review your choice'));
    elsewhere.focus();
    const heard = announcements(picker);
    await arriving.arrive();
    await until(
      () => hasPart(picker, 'confirm'),
      () => words(picker),
    );
    expectFocus(elsewhere);
    expect(heard).to.deep.equal(['Review your choice']);
  });

  it('P1: what is missing is said without the review’s code', async () => {
    withhold(lazy.election);
    const picker = await pickerAt(openOffice());
    await click(picker, button(picker, 'Review your choice'));
    expect(words(part(picker, 'summary'))).to.include('Choose a plan');
  });
});
