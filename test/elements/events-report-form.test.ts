import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import {
  BIRTH,
  byId,
  enter,
  entered,
  fieldOf,
  listAt,
  openBureau,
  openReport,
  press,
  reportFields,
  sendReport,
} from '../support/elements/life-events.js';
import { mount, settled } from '../support/elements/mount.js';
import { button, expectFocus, hasPart, part, parts, words } from '../support/elements/shadow.js';
import { now } from '../support/fixtures/models.js';

const problems = (list: VitableQleList) =>
  [...(byId(list, 'summary')?.querySelectorAll('button') ?? [])].map((link) => words(link));

/** The description of a field for a screen reader, besides its name. */
const describedBy = (list: VitableQleList, input: Element) =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => words(byId(list, id)))
    .join(' ');

const isWrong = (input: Element) => input.getAttribute('aria-invalid') === 'true';

/** Reports an event on a date, on November 20, 2026 as in the fixtures; returns whether the report was sent. */
async function sends(date: string, maxFutureDays?: number): Promise<boolean> {
  const bureau = openBureau();
  const list = await listAt(bureau, { maxFutureDays });
  await enter(list, { type: 'Marriage', date });
  await sendReport(list);
  return bureau.sent().length === 1;
}

describe('The form to report a life event', () => {
  it('offers the eleven documented kinds in words, and sends Title Case', async () => {
    const list = await listAt(openBureau());
    await openReport(list);
    const options = [...fieldOf(list, 'report', 'What happened').querySelectorAll('option')];
    expect(options.map((option) => [option.value, words(option)])).to.deep.equal([
      ['', 'Please choose'],
      ['Marriage', 'Marriage'],
      ['Birth', 'Birth of a child'],
      ['Adoption', 'Adoption'],
      ['Divorce', 'Divorce'],
      ['Death', 'Death in the family'],
      ['Job Loss', 'Job loss'],
      ['Reduction In Hours', 'Reduction in hours'],
      ['Employer Bankruptcy', 'Employer bankruptcy'],
      ['Medicare Entitlement', 'Medicare entitlement'],
      ['Termination', 'End of employment'],
      ['Other', 'Other life event'],
    ]);
  });

  it('every kind is sent in its documented spelling, with a calendar date', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    const written = [
      'Marriage',
      'Birth',
      'Adoption',
      'Divorce',
      'Death',
      'Job Loss',
      'Reduction In Hours',
      'Employer Bankruptcy',
      'Medicare Entitlement',
      'Termination',
      'Other',
    ];
    for (const type of written) {
      await enter(list, { type, date: '2026-11-10' });
      await sendReport(list);
    }
    expect(bureau.sent()).to.deep.equal(
      written.map((type) => ({ event_type: type, event_date: '2026-11-10' })),
    );
  });

  it('A5: opening it moves the focus to its heading; closing it, back to the button', async () => {
    const list = await listAt(openBureau());
    await press(list, 'report-open');
    expect(words(byId(list, 'report-title'))).to.equal('Report a life event');
    expectFocus(byId(list, 'report-title'));
    expect(hasPart(list, 'report-open'), 'the button to open the form while it is open').to.be.false;
    await press(list, 'cancel');
    expect(hasPart(list, 'report')).to.be.false;
    expectFocus(part(list, 'report-open'));
  });

  it('shows no mistakes before the person tries to send it', async () => {
    const list = await listAt(openBureau());
    await enter(list, { date: '2030-01-01' });
    expect(hasPart(list, 'summary')).to.be.false;
    expect(parts(list, 'field').some(isWrong)).to.be.false;
  });

  it('A5: names missing answers in a summary with the focus, whose links reach the fields', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    await openReport(list);
    await sendReport(list);
    expect(bureau.sent()).to.deep.equal([]);
    expectFocus(byId(list, 'summary'));
    expect(problems(list)).to.deep.equal(['Choose what happened', 'Enter the full date of the event']);

    const { type, date, notes } = reportFields(list);
    button(part(list, 'summary'), 'Choose what happened').click();
    expectFocus(type);
    button(part(list, 'summary'), 'Enter the full date of the event').click();
    expectFocus(date);
    expect([type, date, notes].map(isWrong)).to.deep.equal([true, true, false]);
    expect(describedBy(list, type)).to.include('Choose what happened');
    expect(describedBy(list, date)).to.include('Enter the full date of the event');
  });

  it('no longer shows a mistake that was corrected, and sends a valid report', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    await openReport(list);
    await sendReport(list);
    await enter(list, { type: 'Birth' });
    expect(problems(list)).to.deep.equal(['Enter the full date of the event']);
    expect(isWrong(reportFields(list).type)).to.be.false;
    await enter(list, { date: '2026-11-10' });
    expect(hasPart(list, 'summary')).to.be.false;
    await sendReport(list);
    expect(bureau.sent()).to.have.length(1);
  });

  for (const [days, ahead, sent] of [
    // Sixty days after November 20, 2026 is January 19, 2027.
    [undefined, '2027-01-19', true],
    [undefined, '2027-01-20', false],
    [10, '2026-11-30', true],
    [10, '2026-12-01', false],
    [0, '2026-11-20', true],
    [0, '2026-11-21', false],
  ] as const) {
    it(`max-future-days ${days ?? 'unset'}: an event on ${ahead} is ${sent ? '' : 'not '}sent`, async () => {
      expect(await sends(ahead, days)).to.equal(sent);
    });
  }

  it('answers a date too far ahead with the last possible date', async () => {
    const list = await listAt(openBureau());
    await enter(list, { type: 'Adoption', date: '2027-01-20' });
    await sendReport(list);
    expect(problems(list)).to.deep.equal(['Enter a date no later than January 19, 2027']);
    const { date } = reportFields(list);
    expect(isWrong(date)).to.be.true;
    expect(describedBy(list, date))
      .to.include('Enter a date no later than January 19, 2027')
      .and.to.include('No later than January 19, 2027');
    expect(date.max).to.equal('2027-01-19');
  });

  it('max-future-days may be set as an attribute', async () => {
    const { client } = openBureau();
    const list = mount(
      'vitable-qle-list',
      { client, memberId: 'mbr_1', allowReport: true, locale: 'en-US', now },
      { 'max-future-days': '0' },
    );
    await settled(list);
    await openReport(list);
    expect(reportFields(list).date.max).to.equal('2026-11-20');
  });

  it('counts the last date from the person’s day, not from the day in UTC', async () => {
    const { client } = openBureau();
    const given = { now: () => new Date('2026-11-21T02:00:00Z'), maxFutureDays: 0 };
    for (const [timeZone, day] of [
      ['America/New_York', '2026-11-20'],
      ['UTC', '2026-11-21'],
    ] as const) {
      const list = await listAt({ client }, { ...given, timeZone });
      await openReport(list);
      expect(reportFields(list).date.max, timeZone).to.equal(day);
      list.remove();
    }
  });

  it('has no limit for a past event', async () => {
    expect(await sends('2019-02-28')).to.be.true;
  });

  for (const [what, notes] of [
    ['1000 characters', 'a'.repeat(1000)],
    ['999 characters and an emoji, which counts once', `${'a'.repeat(999)}👶`],
  ] as const) {
    it(`sends notes of ${what} whole`, async () => {
      const bureau = openBureau();
      const list = await listAt(bureau);
      await enter(list, { ...BIRTH, notes });
      expect(words(part(list, 'report'))).to.include('1,000 of 1,000 characters');
      await sendReport(list);
      expect(bureau.sent().map((report) => report.notes)).to.deep.equal([notes]);
    });
  }

  for (const [what, notes] of [
    ['1001 characters', 'a'.repeat(1001)],
    ['1000 characters and an emoji', `${'a'.repeat(1000)}👶`],
  ] as const) {
    it(`refuses notes of ${what}, keeps them whole, and links to them`, async () => {
      const bureau = openBureau();
      const list = await listAt(bureau);
      await enter(list, { ...BIRTH, notes });
      await sendReport(list);
      expect(bureau.sent()).to.deep.equal([]);
      expectFocus(byId(list, 'summary'));
      expect(problems(list)).to.deep.equal(['Notes: 1 character over the limit of 1,000.']);
      const field = reportFields(list).notes;
      expect(isWrong(field)).to.be.true;
      expect(describedBy(list, field)).to.include('1 character over the limit');
      button(part(list, 'summary'), 'Notes: 1 character over the limit of 1,000.').click();
      expectFocus(field);
      expect(entered(list).notes).to.equal(notes);
    });
  }

  it('leaves empty notes out of the request, and removes blanks around others', async () => {
    const bureau = openBureau();
    const list = await listAt(bureau);
    await enter(list, { ...BIRTH, notes: '  \n ' });
    await sendReport(list);
    await enter(list, { ...BIRTH, notes: '  Twins.\n' });
    await sendReport(list);
    const sent = { event_type: 'Birth', event_date: '2026-11-10' };
    expect(bureau.sent()).to.deep.equal([sent, { ...sent, notes: 'Twins.' }]);
  });

  it('is complete in Spanish', async () => {
    const list = await listAt(openBureau(), { locale: 'es-US' });
    await openReport(list);
    await sendReport(list);
    expect(problems(list)).to.deep.equal(['Elija qué ocurrió', 'Ingrese la fecha completa del evento']);
    expect(words(part(list, 'report')))
      .to.include('Reportar un evento de vida')
      .and.to.include('A más tardar el 19 de enero de 2027');
    await enter(list, { ...BIRTH, date: '2027-01-20' });
    expect(problems(list)).to.deep.equal(['Ingrese una fecha que no sea posterior al 19 de enero de 2027']);
  });
});
