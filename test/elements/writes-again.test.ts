import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import {
  answerLost,
  confirm,
  heading,
  openOffice,
  pickerAt,
  plain,
  reads,
  refused,
  review,
} from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import {
  BIRTH,
  byId,
  enter,
  listAt,
  openBureau,
  reportFields,
  sendReport,
  write,
} from '../support/elements/life-events.js';
import { breathe, record, until, watchConsole } from '../support/elements/mount.js';
import {
  cardAt,
  chooseEvent,
  confirmInVain,
  failureWords,
  giveReason,
  openRegistry,
  reasonField,
  reopened,
} from '../support/elements/reopening.js';
import { chosen, expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import { begin, confirm as confirmUse, listOver, reason as reasonOf } from '../support/elements/use-form.js';
import { enrolledEnrollment, lifeEvent, page, vitableError } from '../support/fixtures/models.js';

const followed = (card: VitableEnrollmentCard) =>
  until(
    () => card.enrollmentId === 'enrl_2',
    () => words(card),
  );

describe('R7: an election that timed out and is carried out later', () => {
  it('is found by the next press, which sends nothing', async () => {
    const office = openOffice();
    office.next.push(answerLost);
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(words(picker)).to.include('We couldn’t confirm that we received your choice.');
    office.carryOut();
    part(picker, 'confirm').click();
    await until(
      () => hasPart(picker, 'confirmation'),
      () => words(picker),
    );
    expect(office.sent()).to.have.length(1);
    expect(plain(heading(picker))).to.equal('You’re enrolled');
  });

  it('is found before another plan is sent: the person reads what is on record, and that the later choice is not', async () => {
    const office = openOffice();
    office.next.push(answerLost);
    const picker = await pickerAt(office);
    const completed = record('vitable-election-completed');
    await review(picker);
    await confirm(picker);
    part(picker, 'back').click();
    await picker.updateComplete;
    await review(picker, 'Harborlight Gold');
    office.carryOut();
    part(picker, 'confirm').click();
    await until(
      () => !hasPart(picker, 'confirm') && picker.data?.enrollment.status === 'enrolled',
      () => words(picker),
    );
    await picker.updateComplete;
    expect(office.sent().map(({ selected_plan_id }) => selected_plan_id)).to.deep.equal(['plan_silver']);
    expect(words(picker)).to.include(
      'We received your earlier choice, and it is on file. The choice you made after it was not sent.',
    );
    expectFocus(picker.shadowRoot!.getElementById('ended'));
    expect(chosen(picker, 'Plans')).to.deep.equal(['plan_silver']);
    expect(hasPart(picker, 'confirmation')).to.be.false;
    expect(completed).to.have.length(1);
  });
});

describe('R7: a report that timed out and is carried out later', () => {
  it('is not called missing: nobody can know yet', async () => {
    const bureau = openBureau();
    bureau.next.push(answerLost);
    const list = await listAt(bureau);
    await enter(list, BIRTH);
    await sendReport(list);
    expect(words(byId(list, 'report-failure')))
      .to.include('We couldn’t confirm that we received your report')
      .and.not.to.include('didn’t reach us')
      .and.not.to.include('was not reported');
  });

  it('is found when the notes were changed meanwhile, with a sentence that the changed notes were not sent', async () => {
    const bureau = openBureau();
    bureau.next.push(answerLost);
    const list = await listAt(bureau);
    await enter(list, { ...BIRTH, notes: 'A daughter.' });
    await sendReport(list);
    bureau.carryOut();
    await write(list, reportFields(list).notes, 'A daughter, born at home.');
    await sendReport(list);
    expect(bureau.sent(), 'it is reported twice').to.have.length(1);
    expect(words(byId(list, 'reported'))).to.include(
      'We received your first report. Your later changes to the notes were not sent.',
    );
    expect(hasPart(list, 'report')).to.be.false;
  });

  it('is found with the same notes without that sentence', async () => {
    const bureau = openBureau();
    bureau.next.push(answerLost);
    const list = await listAt(bureau);
    await enter(list, { ...BIRTH, notes: 'A daughter.' });
    await sendReport(list);
    bureau.carryOut();
    await sendReport(list);
    expect(bureau.sent()).to.have.length(1);
    expect(words(byId(list, 'reported'))).not.to.include('not been sent');
  });
});

describe('R7: a reissue that timed out and is carried out later', () => {
  it('is found when the reason was changed meanwhile: one request, and a sentence that the change was not sent', async () => {
    const registry = openRegistry();
    registry.next.push(answerLost);
    const card = await cardAt(registry);
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    await confirmInVain(card);
    registry.carryOut();
    await giveReason(card, 'We married in June.');
    part(card, 'confirm').click();
    await followed(card);
    await card.updateComplete;
    expect(registry.sent()).to.have.length(1);
    expect(words(part(card, 'notice'))).to.equal(
      'Your enrollment is open again. You can now choose a plan. We received your earlier request. Your later changes were not sent.',
    );
  });

  it('is found without that sentence when nothing was changed', async () => {
    const registry = openRegistry();
    registry.next.push(answerLost);
    const card = await cardAt(registry);
    await chooseEvent(card);
    await confirmInVain(card);
    registry.carryOut();
    part(card, 'confirm').click();
    await followed(card);
    expect(registry.sent()).to.have.length(1);
    expect(words(card)).not.to.include('not been sent');
  });

  it('is found from the list of life events too, with the same sentence', async () => {
    const registry = openRegistry();
    registry.next.push(answerLost);
    const list = await listOver(registry);
    await begin(list);
    await confirmUse(list);
    registry.carryOut();
    await write(list, reasonOf(list), 'We married in June.');
    part(list, 'confirm').click();
    await until(
      () => byId(list, 'reopened'),
      () => words(list),
    );
    expect(registry.sent()).to.have.length(1);
    expect(words(byId(list, 'reopened'))).to.include('Your later changes were not sent.');
  });

  it('is found among more than a hundred pending enrollments', async () => {
    const registry = openRegistry();
    const others = Array.from({ length: 130 }, (_, index) =>
      reopened({ id: `enrl_other_${index}`, benefit_product_id: 'bprd_other' }),
    );
    Object.assign(registry.client, {
      listEnrollments: async (_id: string, filters: { page?: number; limit?: number } = {}) => {
        const { page: number = 1, limit = 20 } = filters;
        const all = [...others, ...registry.enrollments.values()];
        const items = all.slice((number - 1) * limit, number * limit);
        return page(items, { page: number, limit, more: number * limit < all.length });
      },
    });
    registry.next.push(() => {
      registry.carryOut();
      return answerLost();
    });
    const card = await cardAt(registry);
    await chooseEvent(card);
    part(card, 'confirm').click();
    await followed(card);
    expect(registry.sent()).to.have.length(1);
  });
});

describe('A write that is refused', () => {
  it('is followed by a reading: after another tab’s election "Confirm" is gone, and further presses send nothing', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.enrollment = enrolledEnrollment({
        selected_plan_id: 'plan_bronze',
        selected_plan_name: 'Larkspur Bronze',
      });
      return refused('validation', { status: 422 });
    });
    const picker = await pickerAt(office);
    await review(picker);
    const before = reads(office);
    await confirm(picker);
    expect(reads(office).enrollment).to.equal(before.enrollment + 1);
    expect(hasPart(picker, 'confirm')).to.be.false;
    expect(words(picker))
      .to.include('A choice is already on file for this enrollment.')
      .and.not.to.include('Your choice is still here');
    expect(chosen(picker, 'Plans')).to.deep.equal(['plan_bronze']);
    expectFocus(picker.shadowRoot!.getElementById('failure'));
    expect(office.sent()).to.have.length(1);
  });

  for (const code of ['validation', 'forbidden', 'not-found', 'conflict'] as const) {
    it(`with ${code}: election, reissue and report read again before the person decides`, async () => {
      const office = openOffice();
      office.next.push(() => refused(code));
      const picker = await pickerAt(office);
      await review(picker);
      const before = office.client.count('getEnrollment');
      await confirm(picker);
      expect(office.client.count('getEnrollment'), 'election').to.be.greaterThan(before);

      const registry = openRegistry();
      registry.next.push(() => refused(code));
      const card = await cardAt(registry);
      await chooseEvent(card);
      const [enrollments, pending] = [
        registry.client.count('getEnrollment'),
        registry.client.count('listEnrollments'),
      ];
      await confirmInVain(card);
      expect(registry.client.count('listEnrollments'), 'reissue').to.be.greaterThan(pending);
      expect(registry.client.count('getEnrollment'), 'the card').to.be.greaterThan(enrollments);

      const bureau = openBureau();
      bureau.next.push(() => refused(code));
      const list = await listAt(bureau);
      await enter(list, BIRTH);
      const events = bureau.client.count('listLifeEvents');
      await sendReport(list);
      expect(bureau.client.count('listLifeEvents'), 'report').to.be.greaterThan(events);
      expect(words(byId(list, 'report-failure'))).to.include('Your life event was not reported');
    });
  }

  it('because the same was done elsewhere is followed: the reopened enrollment is shown', async () => {
    const registry = openRegistry();
    registry.next.push(() => {
      registry.carryOut();
      return refused('validation', { reason: 'enrollment_pending' });
    });
    const card = await cardAt(registry);
    await chooseEvent(card);
    part(card, 'confirm').click();
    await followed(card);
  });

  it('and can’t be read again shows the refusal of a reissue, not a doubt', async () => {
    const registry = openRegistry();
    registry.next.push(() => {
      Object.assign(registry.client, {
        getEnrollment: () => refused('network'),
        listEnrollments: () => refused('network'),
      });
      return refused('validation', { reason: 'qle_denied' });
    });
    const card = await cardAt(registry);
    await chooseEvent(card);
    await confirmInVain(card);
    expect(failureWords(card)).to.include('This life event was not approved, so you can’t use it.');
  });
});

describe('R7: a host page’s own client that rejects a write with any error', () => {
  it('makes the elements look for it: what has arrived counts as recorded, with one request each', async () => {
    const office = openOffice();
    office.next.push(() => {
      office.carryOut();
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    const picker = await pickerAt(office);
    await review(picker);
    await confirm(picker);
    expect(plain(heading(picker))).to.equal('You’re enrolled');
    expect(office.sent()).to.have.length(1);

    const bureau = openBureau();
    bureau.next.push(() => {
      bureau.carryOut();
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    const list = await listAt(bureau);
    await enter(list, BIRTH);
    await sendReport(list);
    expect(byId(list, 'reported')).to.exist;
    expect(bureau.sent()).to.have.length(1);
  });

  it('is said to the developer, for reports and reissues too', async () => {
    const { warnings } = watchConsole();
    const bureau = openBureau();
    bureau.next.push(() => Promise.reject(vitableError('contract', { path: '$.report_9' })));
    const list = await listAt(bureau);
    await enter(list, BIRTH);
    await sendReport(list);
    const registry = openRegistry();
    registry.next.push(() => Promise.reject(vitableError('contract', { path: '$.reissue_9' })));
    const card = await cardAt(registry);
    await chooseEvent(card);
    await confirmInVain(card);
    expect(warnings.filter((line) => line.includes('$.report_9'))).to.have.length(1);
    expect(warnings.filter((line) => line.includes('$.reissue_9'))).to.have.length(1);
  });
});

describe('White space around a text', () => {
  it('does not count, since it is not sent: notes of 1,000 characters in spaces and lines', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    const notes = 'x'.repeat(1_000);
    await enter(list, { ...BIRTH, notes: `\n  ${notes}   \n` });
    expect(reportFields(list).notes.getAttribute('aria-invalid')).to.be.null;
    expect(words(list)).to.include('1,000 of 1,000');
    await sendReport(list);
    expect(bureau.sent()[0]?.notes).to.equal(notes);
  });

  it('does not count for the reason of a reissue either, in card and list: 500 characters', async () => {
    const text = 'x'.repeat(500);
    const registry = openRegistry();
    const card = await cardAt(registry);
    await chooseEvent(card);
    await giveReason(card, `   ${text}\n\n`);
    expect(reasonField(card).getAttribute('aria-invalid')).to.be.null;
    part(card, 'confirm').click();
    await followed(card);
    expect(registry.sent()[0]?.body.reason).to.equal(text);

    const other = openRegistry({ events: [lifeEvent()] });
    const list = await listOver(other);
    await begin(list);
    await write(list, reasonOf(list), `   ${text}\n\n`);
    part(list, 'confirm').click();
    await until(
      () => byId(list, 'reopened'),
      () => words(list),
    );
    expect(other.sent()[0]?.body.reason).to.equal(text);
  });

  it('leaves a text that is too long as it is, with the number that is really too many', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    await enter(list, { ...BIRTH, notes: `  ${'x'.repeat(1_001)}  ` });
    await sendReport(list);
    expect(bureau.sent()).to.deep.equal([]);
    expect(words(byId(list, 'summary'))).to.match(/\b1 character/);
    await breathe();
  });
});
