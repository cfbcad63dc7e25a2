import { expect } from '../support/elements/expect.js';
import { item, kinds, listAt, listOf, reread } from '../support/elements/life-events.js';
import { parts, partWords, button } from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import { lifeEvent } from '../support/fixtures/models.js';

/** An event of a kind with a window; today is November 20, 2026. */
const windowed = (type: string, start: string, end: string, status = 'approved') =>
  lifeEvent({
    id: `qle_${type}`,
    event_type: type,
    enrollment_window_start: start,
    enrollment_window_end: end,
    status,
  });

const CLOSED = windowed('marriage', '2026-01-01', '2026-01-31');
const LATER = windowed('adoption', '2026-12-10', '2027-01-10');
const OPEN = windowed('birth', '2026-11-01', '2026-12-30');
const DENIED = windowed('divorce', '2026-11-01', '2026-11-21', 'denied');
const SOON = windowed('death', '2026-11-25', '2027-02-01');
const OLD = windowed('other', '2025-01-01', '2025-01-31');
const ENDING = windowed('job_loss', '2026-11-01', '2026-11-25', 'pending');

const MIXED = [CLOSED, LATER, OPEN, DENIED, SOON, OLD, ENDING];

describe('The order of life events', () => {
  it('has open windows first by their end, then later windows by their start, then the rest in the API’s order', async () => {
    const list = await listOf(MIXED);
    expect(kinds(list)).to.deep.equal([
      'Job loss',
      'Birth of a child',
      'Death in the family',
      'Adoption',
      'Marriage',
      'Divorce',
      'Other life event',
    ]);
  });

  it('leaves `data` in the API’s order', async () => {
    const list = await listOf(MIXED);
    expect(list.data?.map(({ id }) => id)).to.deep.equal(MIXED.map(({ id }) => id));
  });

  it('keeps the API’s order for the rest, in either direction', async () => {
    for (const rest of [
      [CLOSED, DENIED, OLD],
      [OLD, DENIED, CLOSED],
      [DENIED, OLD, CLOSED],
    ]) {
      const list = await listOf(rest);
      expect(parts(list, 'event').length).to.equal(3);
      expect(kinds(list)).to.deep.equal(
        rest.map(
          (event) => ({ [CLOSED.id]: 'Marriage', [DENIED.id]: 'Divorce' })[event.id] ?? 'Other life event',
        ),
      );
      list.remove();
    }
  });

  it('keeps the API’s order for windows that end on the same day', async () => {
    const other = { ...OPEN, id: 'qle_other', event_type: 'adoption' };
    expect(kinds(await listOf([OPEN, other]))).to.deep.equal(['Birth of a child', 'Adoption']);
    expect(kinds(await listOf([other, OPEN]))).to.deep.equal(['Adoption', 'Birth of a child']);
  });

  it('treats a denied event as not urgent, both in its place and in its notes', async () => {
    const list = await listOf([DENIED, LATER]);
    expect(kinds(list)).to.deep.equal(['Adoption', 'Divorce']);
    expect(partWords(item(list, 'Divorce'), 'alert')).to.deep.equal([]);
    expect(partWords(item(list, 'Divorce'), 'window')).to.deep.equal([]);
  });

  it('counts both ends of a window as part of it', async () => {
    const lastDay = windowed('birth', '2026-11-01', '2026-11-20');
    const firstDay = windowed('adoption', '2026-11-20', '2026-12-20');
    const dayAfter = windowed('death', '2026-11-01', '2026-11-19');
    const dayBefore = windowed('other', '2026-11-21', '2026-11-22');
    expect(kinds(await listOf([dayAfter, dayBefore, firstDay, lastDay]))).to.deep.equal([
      'Birth of a child',
      'Adoption',
      'Other life event',
      'Death in the family',
    ]);
  });

  it('follows the person’s own day', async () => {
    const ending = windowed('birth', '2026-11-01', '2026-11-20');
    const given = { now: () => new Date('2026-11-21T02:00:00Z') };
    const newYork = await listOf([OPEN, ending], { ...given, timeZone: 'America/New_York' });
    expect(partWords(parts(newYork, 'event')[0]!, 'window')).to.deep.equal([
      'Today is the last day to change coverage',
    ]);
    const utc = await listOf([ending, OPEN], { ...given, timeZone: 'UTC' });
    expect(partWords(parts(utc, 'event')[1]!, 'window')).to.deep.equal([
      'The window to change coverage closed on November 20, 2026',
    ]);
  });

  it('paging="more": events of a later page are below the earlier ones, however urgent they are', async () => {
    const client = stubClient(pagesOf([CLOSED, OPEN, ENDING, OLD]));
    const list = await listAt({ client }, { paging: 'more', pageSize: 2, allowReport: false });
    expect(kinds(list)).to.deep.equal(['Birth of a child', 'Marriage']);
    button(list, 'Show more').click();
    await reread(list);
    expect(kinds(list)).to.deep.equal(['Birth of a child', 'Marriage', 'Job loss', 'Other life event']);
    expect(list.data?.map(({ id }) => id)).to.deep.equal([CLOSED.id, OPEN.id, ENDING.id, OLD.id]);
  });
});
