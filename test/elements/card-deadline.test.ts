import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import { recordDownloads } from '../support/elements/downloads.js';
import { expect } from '../support/elements/expect.js';
import { breathe, settled, until } from '../support/elements/mount.js';
import { cardAt, openRegistry, reopen, reopened } from '../support/elements/reopening.js';
import type { Registry } from '../support/elements/reopening.js';
import { button, fact, hasButton, hasPart, part, words } from '../support/elements/shadow.js';
import { enrolledEnrollment, planYear } from '../support/fixtures/models.js';
import { refused } from '../support/elements/election.js';

/** A card of an enrollment that awaits a choice, by the end of the plan year's open enrollment. */
async function pendingCard(
  registry: Registry = openRegistry(),
  given: Partial<VitableEnrollmentCard> = {},
): Promise<VitableEnrollmentCard> {
  registry.enrollments.set('enrl_2', reopened());
  return cardAt(registry, { enrollmentId: 'enrl_2', ...given });
}

const headline = (card: VitableEnrollmentCard) => words(part(card, 'headline'));
const CALENDAR = 'Add to my calendar';

describe('The deadline of a choice', () => {
  it('is the last day of the plan year’s open enrollment', async () => {
    const card = await pendingCard();
    expect(headline(card)).to.equal('Choose your coverage by December 2, 2026');
    expect(words(card)).to.include('at the end of the day.');
    expect(hasButton(card, CALENDAR)).to.be.true;
  });

  it('is the last day of the life event’s window once that has reopened the enrollment', async () => {
    const card = await cardAt(openRegistry());
    await reopen(card);
    expect(headline(card)).to.equal('Choose your coverage by December 30, 2026');
    await card.refresh();
    await card.updateComplete;
    expect(headline(card)).to.equal('Choose your coverage by December 30, 2026');
  });

  it('still counts on its last day, in the time zone of the settings', async () => {
    const registry = openRegistry({ planYear: planYear({ open_enrollment_end_date: '2026-11-20' }) });
    // Four in the morning of the 21st in London is still the 20th in Los Angeles.
    const given = { now: () => new Date('2026-11-21T04:00:00Z'), timeZone: 'America/Los_Angeles' };
    const card = await pendingCard(registry, given);
    expect(headline(card)).to.equal('Choose your coverage by November 20, 2026');
    expect(words(card)).to.include('Today, at the end of the day.');
    card.timeZone = 'Europe/London';
    await card.updateComplete;
    expect(headline(card)).to.equal('Choose your coverage');
    expect(hasButton(card, CALENDAR)).to.be.false;
  });

  for (const [what, given] of [
    ['is past', { open_enrollment_end_date: '2026-11-19' }],
    ['the API does not provide', undefined],
  ] as const) {
    it(`that ${what} is not shown, and there is nothing to put into a calendar`, async () => {
      const registry = openRegistry();
      if (given === undefined) Object.assign(registry.client, { getPlanYear: () => refused('forbidden') });
      else registry.planYear = planYear(given);
      const card = await pendingCard(registry);
      expect(headline(card)).to.equal('Choose your coverage');
      expect(words(card)).not.to.include('at the end of the day.');
      expect(hasButton(card, CALENDAR)).to.be.false;
      expect(card.error).to.be.undefined;
    });
  }

  it('disappears with its button once a plan was chosen or the coverage declined', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    expect(hasButton(card, CALENDAR), 'nothing is awaited').to.be.false;
    await reopen(card);
    expect(hasButton(card, CALENDAR)).to.be.true;
    for (const chosen of [
      enrolledEnrollment({ id: 'enrl_2' }),
      reopened({ status: 'waived', decision: 'waived' }),
    ]) {
      registry.enrollments.set('enrl_2', chosen);
      await card.refresh();
      await settled(card);
      expect(hasButton(card, CALENDAR), words(part(card, 'badge'))).to.be.false;
      expect(words(card)).not.to.include('December 30, 2026');
    }
  });

  it('of a life event does not stay for the next enrollment', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await reopen(card);
    registry.enrollments.set('enrl_3', reopened({ id: 'enrl_3' }));
    card.enrollmentId = 'enrl_3';
    await until(() => card.data?.id === 'enrl_3', 'the card does not go over');
    await card.updateComplete;
    expect(headline(card)).to.equal('Choose your coverage by December 2, 2026');
  });
});

describe('“Add to my calendar”', () => {
  for (const { locale, label, title } of [
    { locale: 'en-US', label: CALENDAR, title: 'Reminder: deadline' },
    { locale: 'es-US', label: 'Agregar a mi calendario', title: 'Recordatorio: fecha límite' },
  ]) {
    it(`S1: saves the day as a calendar file whose title names neither the subject nor the person, ${locale}`, async () => {
      const files = recordDownloads();
      const registry = openRegistry();
      registry.next.push(async () => {
        const made = reopened({
          selected_plan_name: 'CANARY plan',
          enrolled_dependents: enrolledEnrollment().enrolled_dependents,
        });
        registry.enrollments.set('enrl_2', made);
        return made;
      });
      const card = await cardAt(registry, { locale: 'en-US' });
      await reopen(card);
      card.locale = locale;
      await card.updateComplete;
      button(card, label).click();
      expect(files).to.have.length(1);
      expect(files[0]!.name).to.match(/^[a-z]+\.ics$/);
      const answer = await fetch(files[0]!.href);
      expect(answer.headers.get('Content-Type')).to.match(/^text\/calendar/);
      const lines = (await answer.text()).split('\r\n');
      // All of December 30: the end of an entry is the first day after it (RFC 5545, 3.6.1).
      expect(lines).to.include('DTSTART;VALUE=DATE:20261230').and.to.include('DTEND;VALUE=DATE:20261231');
      expect(lines.filter((line) => /^(SUMMARY|DESCRIPTION)/.test(line))).to.deep.equal([
        `SUMMARY:${title}`,
        `DESCRIPTION:${title}`,
      ]);
      expect(lines.join()).not.to.match(/CANARY|Larkspur|Lindqvist|Jordan|mbr_1|empl_1|marriage/i);
    });
  }

  it('saves the plan year’s last day before a reissue, in a file made at the moment of the press', async () => {
    const files = recordDownloads();
    const card = await pendingCard();
    button(card, CALENDAR).click();
    const lines = (await (await fetch(files[0]!.href)).text()).split('\r\n');
    expect(lines).to.include('DTSTART;VALUE=DATE:20261202').and.to.include('DTSTAMP:20261120T120000Z');
    expect(lines.filter((line) => line.startsWith('UID:'))).to.deep.equal(['UID:enrl_2@vitable-elements']);
  });

  it('moves neither the page nor the focus', async () => {
    recordDownloads();
    const card = await pendingCard();
    const links = document.querySelectorAll('a').length;
    const { href } = location;
    button(card, CALENDAR).focus();
    button(card, CALENDAR).click();
    await breathe();
    expect(document.querySelectorAll('a')).to.have.length(links);
    expect(location.href).to.equal(href);
    expect(card.shadowRoot!.activeElement === button(card, CALENDAR)).to.be.true;
  });
});

describe('The cost per paycheck', () => {
  // 105.34 and 360 dollars a month: 1,264.08 and 4,320 a year, over the year’s paychecks.
  for (const [payPeriods, yours, employers] of [
    [12, '$105.34 a paycheck', '$360 a paycheck'],
    [24, 'About $52.67 a paycheck', 'About $180 a paycheck'],
    [26, 'About $48.62 a paycheck', 'About $166.15 a paycheck'],
    [52, 'About $24.31 a paycheck', 'About $83.08 a paycheck'],
  ] as const) {
    it(`is shown for both sides with ${payPeriods} paychecks a year, ${payPeriods === 12 ? 'exact' : 'as an estimate'}`, async () => {
      const card = await cardAt(openRegistry(), { payPeriods });
      expect(fact(card, 'You pay')).to.equal(`$105.34 a month ${yours}`);
      expect(fact(card, 'Employer pays')).to.equal(`$360 a month ${employers}`);
    });
  }

  it('is not shown without pay periods, nor for an amount that is not provided', async () => {
    const registry = openRegistry();
    registry.enrollments.set('enrl_1', enrolledEnrollment({ employer_contribution_cents: null }));
    const card = await cardAt(registry);
    expect(fact(card, 'You pay')).to.equal('$105.34 a month');
    card.payPeriods = 26;
    await card.updateComplete;
    expect(fact(card, 'Employer pays')).to.equal('Not provided');
    expect(hasPart(card, 'facts')).to.be.true;
  });

  it('is shown in Spanish too', async () => {
    const card = await cardAt(openRegistry(), { payPeriods: 26, locale: 'es-US' });
    expect(fact(card, 'Usted paga')).to.include('$105.34 al mes').and.to.include('$48.62');
  });
});
