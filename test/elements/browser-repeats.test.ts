import type { QualifyingLifeEvent } from '../../src/api/models.js';
import { confirm, review } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { apiRequests, orderFault, resetHost } from '../support/elements/host.js';
import { byId, enter, kinds, reread, sendReport } from '../support/elements/life-events.js';
import { avery, mount, record, settled, until, watchNetwork } from '../support/elements/mount.js';
import { chooseEvent } from '../support/elements/reopening.js';
import { hasPart, part, words } from '../support/elements/shadow.js';

/** The POSTs that reached the API for one `fetch` of the page. Chromium and Firefox may repeat it, WebKit does not. */
const arrived = async () => (await apiRequests()).filter(({ method }) => method === 'POST');

/** What the README tells hosts about requests that a browser repeats on its own. */
describe('R25: a POST whose connection breaks before the answer', () => {
  beforeEach(() => resetHost());

  it('an election: is shown as recorded, whether or not the browser repeats it', async () => {
    await orderFault({ match: 'POST /elect', kind: 'reset', after: 'body' });
    const network = watchNetwork();
    const completed = record('vitable-election-completed');
    const picker = mount('vitable-plan-picker', {
      ...(await avery()),
      enrollmentId: 'enrl_pending',
      mode: 'elect',
      coverageTier: 'EE',
    });
    await settled(picker);
    await review(picker);
    await confirm(picker);
    expect(hasPart(picker, 'confirmation'), words(picker)).to.be.true;
    expect(network.fetched.filter((url) => url.endsWith('/elect'))).to.have.length(1);
    expect(completed).to.have.length(1);
    // A repeated election is refused, because the first was carried out.
    const [, ...repeated] = await arrived();
    for (const { status } of repeated) expect(status).to.equal(409);
  });

  it('a reissue: the card goes over to the one new enrollment', async () => {
    await orderFault({ match: 'POST /reissue', kind: 'reset', after: 'body' });
    const network = watchNetwork();
    const card = mount('vitable-enrollment-card', {
      ...(await avery()),
      enrollmentId: 'enrl_active',
      memberId: 'mbr_avery',
    });
    await settled(card);
    await chooseEvent(card);
    part(card, 'confirm').click();
    await until(
      () => card.enrollmentId === 'enrl_reissued_1',
      () => words(card),
    );
    expect(network.fetched.filter((url) => url.endsWith('/reissue'))).to.have.length(1);
    const [, ...repeated] = await arrived();
    for (const { status } of repeated) expect(status).to.equal(409);
  });

  it('a life event: is reported once, and every event that is then on record is in sight', async () => {
    await orderFault({ match: 'POST /v1/members', kind: 'reset', after: 'body' });
    const network = watchNetwork();
    const reported = record('vitable-qle-reported');
    const list = mount('vitable-qle-list', { ...(await avery()), memberId: 'mbr_avery', allowReport: true });
    await settled(list);
    const before = kinds(list).length;
    await enter(list, { type: 'Adoption', date: '2020-02-29' });
    await sendReport(list);
    await reread(list);
    expect(byId(list, 'reported'), words(list)).to.exist;
    expect(network.fetched.filter((url) => url.endsWith('/qualifying-life-events'))).to.have.length(1);
    expect(reported).to.have.length(1);
    // The API accepts the same event twice, so each POST that arrived has made one.
    const posts = await arrived();
    const shown = (list.data ?? []).filter(
      ({ event_date }: QualifyingLifeEvent) => event_date === '2020-02-29',
    );
    expect(shown).to.have.length(posts.length);
    expect(kinds(list)).to.have.length(before + posts.length);
  });
});
