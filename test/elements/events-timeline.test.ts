import { expect } from '../support/elements/expect.js';
import { item, listOf } from '../support/elements/life-events.js';
import { part, parts, partWords, words } from '../support/elements/shadow.js';
import { lifeEvent, variousEvents } from '../support/fixtures/models.js';

const DATES = {
  created_at: '2026-11-03T12:00:00Z',
  reviewed_at: '2026-11-05T12:00:00+00:00',
  enrollment_window_start: '2026-11-01',
  enrollment_window_end: '2026-12-30',
};

/** The steps of an event in words, on November 20, 2026. */
async function steps(changes: Readonly<Record<string, unknown>>, given = {}): Promise<readonly string[]> {
  return partWords(await listOf([lifeEvent({ ...DATES, ...changes })], given), 'step');
}

/** The background of a step's marker. */
const marker = (step: Element) => getComputedStyle(step, '::before').backgroundColor;

describe('The timeline of a life event', () => {
  it('shows its report, its review, and its window’s first and last day', async () => {
    expect(await steps({})).to.deep.equal([
      'Window opened November 1, 2026',
      'Reported November 3, 2026',
      'Reviewed November 5, 2026',
      'Window closes December 30, 2026',
    ]);
  });

  it('shows future steps as future, and the days to the next step', async () => {
    const window = { enrollment_window_start: '2026-11-25', enrollment_window_end: '2027-01-20' };
    expect((await steps(window)).slice(2)).to.deep.equal([
      'Window opens November 25, 2026 in 5 days',
      'Window closes January 20, 2027',
    ]);
  });

  it('shows past steps as past', async () => {
    const window = { enrollment_window_start: '2026-03-01', enrollment_window_end: '2026-04-30' };
    expect((await steps(window)).slice(0, 2)).to.deep.equal([
      'Window opened March 1, 2026',
      'Window closed April 30, 2026',
    ]);
  });

  it('marks a step whose day is today', async () => {
    expect((await steps({ enrollment_window_end: '2026-11-20' })).at(-1)).to.equal(
      'Window closes November 20, 2026 today',
    );
    expect((await steps({ enrollment_window_start: '2026-11-20' }))[2]).to.equal(
      'Window opens November 20, 2026 today',
    );
  });

  it('is complete in Spanish', async () => {
    expect(await steps({}, { locale: 'es-US' })).to.deep.equal([
      'Se abrió el plazo 1 de noviembre de 2026',
      'Reportado 3 de noviembre de 2026',
      'Revisado 5 de noviembre de 2026',
      'Termina el plazo 30 de diciembre de 2026',
    ]);
  });

  it('has a hollow step without a date for a review that has not happened', async () => {
    const list = await listOf([lifeEvent({ ...DATES, status: 'pending', reviewed_at: null })]);
    const [, reported, reviewed] = parts(list, 'step');
    expect(words(reviewed!)).to.equal('Not reviewed yet');
    expect(reviewed!.part.contains('step-unknown')).to.be.true;
    expect(reported!.part.contains('step-done')).to.be.true;
    expect(marker(reviewed!), 'its marker is filled').not.to.equal(marker(reported!));
  });

  for (const status of ['approved', 'denied']) {
    it(`does not call a ${status} event unreviewed because its review has no date`, async () => {
      expect(
        (await steps({ status, reviewed_at: null })).find((step) => step.startsWith('Reviewed')),
      ).to.equal('Reviewed, date not provided');
    });
  }

  it('of a denied event has no window, since it opens none', async () => {
    expect(await steps({ status: 'denied' })).to.deep.equal([
      'Reported November 3, 2026',
      'Reviewed November 5, 2026',
    ]);
  });

  it('shows an instant on the person’s day, and a calendar date on that same date', async () => {
    const night = '2026-11-21T02:00:00Z';
    const given = { now: () => new Date('2026-11-25T12:00:00Z') };
    const changes = {
      created_at: night,
      reviewed_at: '2026-11-21T02:00:00+00:00',
      enrollment_window_start: '2026-11-21',
    };
    const dates = async (timeZone: string) => (await steps(changes, { ...given, timeZone })).slice(0, 3);
    expect(await dates('America/New_York')).to.deep.equal([
      'Reported November 20, 2026',
      'Reviewed November 20, 2026',
      'Window opened November 21, 2026',
    ]);
    expect(await dates('UTC')).to.deep.equal([
      'Reported November 21, 2026',
      'Reviewed November 21, 2026',
      'Window opened November 21, 2026',
    ]);
    expect(await dates('Pacific/Kiritimati')).to.deep.equal(await dates('UTC'));
  });

  it('changes the days of instants with the time zone that is set', async () => {
    const list = await listOf([lifeEvent({ ...DATES, created_at: '2026-11-03T02:00:00Z' })], {
      timeZone: 'UTC',
    });
    expect(partWords(list, 'step')[1]).to.equal('Reported November 3, 2026');
    list.timeZone = 'America/Los_Angeles';
    await list.updateComplete;
    expect(partWords(list, 'step')[1]).to.equal('Reported November 2, 2026');
  });

  it('is a list of four with a name, inside an item of the list of events', async () => {
    const list = await listOf(variousEvents());
    const timeline = part(item(list, 'Marriage'), 'timeline');
    expect(timeline.localName).to.equal('ol');
    expect(timeline.getAttribute('aria-label')).to.equal('Timeline');
    expect([...timeline.children].map(({ localName }) => localName)).to.deep.equal(['li', 'li', 'li', 'li']);
    expect(timeline.closest('li')?.parentElement?.localName).to.equal('ul');
  });

  it('stays a list for WebKit, and so do the events: a list with the style "none" has the role "list"', async () => {
    const list = await listOf(variousEvents());
    for (const name of ['timeline', 'events']) {
      const found = part(list, name);
      const isList =
        getComputedStyle(found).listStyleType !== 'none' || found.getAttribute('role') === 'list';
      expect(isList, `${name} is no list in Safari`).to.be.true;
    }
  });

  it('marks the next step as the current one', async () => {
    const list = await listOf([lifeEvent(DATES)]);
    const current = parts(list, 'step').filter((step) => step.getAttribute('aria-current') === 'step');
    expect(current.map(words)).to.deep.equal(['Window closes December 30, 2026']);
  });

  it('marks at most one step, also on a day with several steps', async () => {
    const today = {
      created_at: '2026-11-20T09:00:00Z',
      reviewed_at: '2026-11-20T10:00:00Z',
      enrollment_window_start: '2026-11-20',
    };
    const list = await listOf([lifeEvent({ ...DATES, ...today })]);
    const current = parts(list, 'step').filter((step) => step.hasAttribute('aria-current'));
    expect(current.length, current.map(words).join('; ')).to.equal(1);
  });

  it('has its window as a bar on a line of days, to scale, with today', async () => {
    // From November 1 to December 31: 60 days, of which the window has 59, and today is the 19th.
    const list = await listOf([
      lifeEvent({ ...DATES, created_at: '2026-11-01T12:00:00Z', enrollment_window_end: '2026-12-31' }),
    ]);
    const bar = part(list, 'window-bar');
    expect(bar.getAttribute('aria-hidden')).to.equal('true');
    const { left, width } = bar.querySelector('.track')!.getBoundingClientRect();
    const share = (selector: string, edge: 'left' | 'right') =>
      (bar.querySelector(selector)!.getBoundingClientRect()[edge] - left) / width;
    expect(Math.abs(share('.period', 'left') - 0)).to.be.lessThan(0.01);
    expect(Math.abs(share('.period', 'right') - 1)).to.be.lessThan(0.01);
    expect(Math.abs(share('.today', 'left') - 19 / 60)).to.be.lessThan(0.01);
    expect(Math.abs(share('.past', 'right') - 19 / 60)).to.be.lessThan(0.01);
    expect(words(bar)).to.equal('Today');
  });

  it('has no bar for a denied event', async () => {
    expect(parts(await listOf([lifeEvent({ ...DATES, status: 'denied' })]), 'window-bar')).to.have.length(0);
  });

  it('is folded to a line with kind, date and status once the window has closed and there is nothing to do', async () => {
    const closed = { enrollment_window_start: '2026-03-01', enrollment_window_end: '2026-04-30' };
    const data = [
      lifeEvent({ ...DATES, id: 'qle_open' }),
      lifeEvent({ ...DATES, id: 'qle_past', ...closed }),
    ];
    const list = await listOf(data);
    const folds = parts(list, 'event-details') as HTMLDetailsElement[];
    expect(folds).to.have.length(1);
    const [fold] = folds;
    expect(fold!.open).to.be.false;
    expect(words(fold!.querySelector('summary'))).to.match(/^.+ Event date: .+ Approved$/);
    const timeline = fold!.querySelector('[part~=timeline]')!;
    expect(timeline.checkVisibility({ contentVisibilityAuto: true })).to.be.false;
    fold!.querySelector('summary')!.click();
    expect(fold!.open).to.be.true;
    expect(timeline.checkVisibility()).to.be.true;
    list.selectable = true;
    await list.updateComplete;
    expect(parts(list, 'event-details'), 'a button is hidden in a fold').to.have.length(0);
  });
});
