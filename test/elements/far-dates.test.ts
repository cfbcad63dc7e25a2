import { sendKeys } from '@web/test-runner-commands';
import type { VitableQleList } from '../../src/elements/qle-list/qle-list.js';
import { expect } from '../support/elements/expect.js';
import {
  byId,
  enter,
  listAt,
  openBureau,
  reportFields,
  sendReport,
  write,
} from '../support/elements/life-events.js';
import {
  byId as inForm,
  creating,
  enterDate,
  fillIn,
  openOffice,
  press,
  review,
  save,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, part, words } from '../support/elements/shadow.js';

/** Dates that nobody means. The day of the fixtures is November 20, 2026. */

const problems = (root: ShadowRoot | null) =>
  [...(root?.querySelectorAll('#summary button') ?? [])].map((link) => words(link));

const confirmation = (list: VitableQleList) => byId(list, 'report-date-confirm') as HTMLInputElement | null;

/** Enters and sends a report of an event on a day. */
async function report(date: string, locale = 'en-US') {
  const bureau = openBureau();
  const list = await listAt(bureau, { locale });
  await enter(list, { type: 'Marriage', date });
  await sendReport(list);
  return { bureau, list };
}

describe('The form to report a life event: a doubtful date', () => {
  for (const [date, year] of [
    ['0226-03-05', '226'],
    ['0207-01-01', '207'],
    ['0026-03-05', '26'],
    ['1899-12-31', '1899'],
  ] as const) {
    it(`${date} is not sent: its year can’t be right`, async () => {
      const { bureau, list } = await report(date);
      expect(bureau.sent()).to.have.length(0);
      expect(problems(list.shadowRoot)).to.deep.equal([`Check the year: ${year} can’t be right`]);
      expect(words(byId(list, 'report-date-error'))).to.equal(`Check the year: ${year} can’t be right`);
      expect(reportFields(list).date.getAttribute('aria-invalid')).to.equal('true');
      expect(confirmation(list)).to.be.null;
      list.shadowRoot!.querySelector<HTMLElement>('#summary button')!.click();
      expectFocus(reportFields(list).date);
      await write(list, reportFields(list).date, '2026-11-05');
      await sendReport(list);
      expect(bureau.sent()).to.have.length(1);
    });
  }

  it('of 1926 is asked about, and is sent once the person has confirmed it', async () => {
    const { bureau, list } = await report('1926-11-05');
    const asks = 'November 5, 1926 is more than ten years from today. Correct the date, or confirm it below';
    expect(problems(list.shadowRoot)).to.deep.equal([asks]);
    // A second press, as of a double click, does not send it.
    await sendReport(list);
    expect(bureau.sent()).to.have.length(0);
    confirmation(list)!.click();
    await list.updateComplete;
    expect(problems(list.shadowRoot)).to.deep.equal([]);
    await sendReport(list);
    expect(bureau.sent()).to.have.length(1);
  });

  it('that was confirmed is asked about again once it is another one', async () => {
    const { bureau, list } = await report('1926-11-05');
    confirmation(list)!.click();
    await list.updateComplete;
    await write(list, reportFields(list).date, '1926-11-06');
    expect(confirmation(list)!.checked).to.be.false;
    await sendReport(list);
    expect(bureau.sent()).to.have.length(0);
  });

  it('is not one of ten calendar years ago', async () => {
    const { bureau, list } = await report('2016-01-01');
    expect(bureau.sent()).to.have.length(1);
    expect(confirmation(list)).to.be.null;
    expect((await report('2015-12-31')).bureau.sent()).to.have.length(0);
  });

  it('is asked about in Spanish', async () => {
    const { list } = await report('1926-11-05', 'es');
    expect(problems(list.shadowRoot)[0]).to.match(/1926 y hoy hay más de diez años/);
    expect(words(confirmation(list)!.closest('label'))).to.equal('La fecha es correcta');
  });

  it('typed with real keys, with a year of three digits, is not sent', async function () {
    if (!navigator.userAgent.includes('Chrome')) {
      this.test!.title += ' (skipped: this browser takes no year of three digits)';
      this.skip();
    }
    const bureau = openBureau();
    const list = await listAt(bureau);
    await enter(list, { type: 'Marriage' });
    reportFields(list).date.focus();
    for (const digit of '0305226') await sendKeys({ press: digit });
    await list.updateComplete;
    expect(reportFields(list).date.value).to.equal('0226-03-05');
    await sendReport(list);
    expect(bureau.sent()).to.have.length(0);
    expect(words(byId(list, 'report-date-error'))).to.equal('Check the year: 226 can’t be right');
  });
});

describe('<vitable-plan-year-form>: a doubtful date', () => {
  for (const field of [
    'coverage_start',
    'coverage_end',
    'open_enrollment_start_date',
    'open_enrollment_end_date',
  ]) {
    it(`in ${field} of the year 0207 keeps the form from the review`, async () => {
      const office = openOffice();
      const form = await creating(office);
      await fillIn(form);
      await enterDate(form, field, '0207-01-01');
      await press(form, 'review');
      expect(inForm(form, 'review-title')).to.be.null;
      expect(problems(form.shadowRoot)).to.have.length(1);
      expect(problems(form.shadowRoot)[0]).to.match(/: Check the year: 207 can’t be right$/);
      expect(words(inForm(form, `${field}-fault`))).to.equal('Check the year: 207 can’t be right');
    });
  }

  it('of 1926 is asked about in the review, and can be created there', async () => {
    const office = openOffice();
    const form = await creating(office);
    await fillIn(form);
    await enterDate(form, 'coverage_start', '1926-01-01');
    await enterDate(form, 'coverage_end', '1926-12-31');
    await review(form);
    expect(words(part(form, 'warnings')))
      .to.include('Coverage starts: January 1, 1926 is more than ten years from today. Check the year')
      .and.to.include('Coverage ends: December 31, 1926');
    expect(office.creations()).to.have.length(0);
    await save(form);
    expect(office.creations()).to.have.length(1);
  });
});
