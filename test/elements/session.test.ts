import { expect } from '../support/elements/expect.js';
import {
  apiLines,
  apiRequests,
  expireTokens,
  orderTokenFault,
  resetHost,
  tokenRequests,
} from '../support/elements/host.js';
import { avery, breathe, mount, settled, until } from '../support/elements/mount.js';
import { hasPart, part, partWords, words } from '../support/elements/shadow.js';

const times = (lines: readonly string[], line: string) => lines.filter((one) => one === line).length;

describe('Elements that share a session', () => {
  beforeEach(() => resetHost());

  it('R1: a picker, a card and a list mounted together request one token', async () => {
    const settings = await avery();
    const elements = [
      mount('vitable-plan-picker', { ...settings, enrollmentId: 'enrl_pending' }),
      mount('vitable-enrollment-card', { ...settings, enrollmentId: 'enrl_pending' }),
      mount('vitable-qle-list', { ...settings, memberId: 'mbr_avery' }),
    ];
    await settled(...elements);
    expect(elements.map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
    expect(await tokenRequests()).to.equal(1);
  });

  it('R1: data that several elements show is requested once: enrollment, plans, plan year, dependents, life events', async () => {
    const settings = await avery();
    const given = { ...settings, enrollmentId: 'enrl_pending', memberId: 'mbr_avery' };
    const pickers = [mount('vitable-plan-picker', given), mount('vitable-plan-picker', given)];
    const card = mount('vitable-enrollment-card', given);
    const lists = [
      mount('vitable-qle-list', { ...settings, memberId: 'mbr_avery' }),
      mount('vitable-qle-list', { ...settings, memberId: 'mbr_avery' }),
    ];
    await settled(...pickers, card, ...lists);
    await until(() => pickers.every(({ data }) => data?.planYear), 'a picker has no plan year');
    await until(() => words(card).includes('Choose your coverage by'), 'the card has no deadline');

    const lines = await apiLines();
    expect([...lines].sort()).to.deep.equal([
      'GET /v1/enrollments/enrl_pending',
      'GET /v1/enrollments/enrl_pending/plans',
      'GET /v1/members/mbr_avery/dependents',
      'GET /v1/members/mbr_avery/qualifying-life-events',
      'GET /v1/plan-years/plyr_open',
    ]);
    expect(await tokenRequests()).to.equal(1);
    const [first, second] = pickers;
    expect(partWords(first!, 'plan-name')).to.deep.equal(partWords(second!, 'plan-name'));
    expect(first!.data?.plans).to.have.length(8);
  });

  it('a recent read is reused for an element that is added, but not for one that is refreshed', async () => {
    const settings = { ...(await avery()), enrollmentId: 'enrl_active' };
    const first = mount('vitable-enrollment-card', settings);
    await settled(first);
    const second = mount('vitable-enrollment-card', settings);
    await settled(second);
    expect(times(await apiLines(), 'GET /v1/enrollments/enrl_active')).to.equal(1);
    await second.refresh();
    expect(times(await apiLines(), 'GET /v1/enrollments/enrl_active')).to.equal(2);
  });

  it('R1: different resources are requested once each, with the same token', async () => {
    const settings = await avery();
    const cards = ['enrl_active', 'enrl_waived', 'enrl_active'].map((enrollmentId) =>
      mount('vitable-enrollment-card', { ...settings, enrollmentId }),
    );
    await settled(...cards);
    const lines = await apiLines();
    expect(times(lines, 'GET /v1/enrollments/enrl_active')).to.equal(1);
    expect(times(lines, 'GET /v1/enrollments/enrl_waived')).to.equal(1);
    expect(await tokenRequests()).to.equal(1);
    const credentials = (await apiRequests()).map(({ headers }) => JSON.stringify(headers['authorization']));
    expect(new Set(credentials).size).to.equal(1);
  });

  it('R1: an element that leaves does not abort a read that another element waits for', async () => {
    const settings = await avery();
    const leaving = mount('vitable-enrollment-card', { ...settings, enrollmentId: 'enrl_active' });
    const staying = mount('vitable-enrollment-card', { ...settings, enrollmentId: 'enrl_active' });
    await leaving.updateComplete;
    leaving.remove();
    await settled(staying);
    expect(staying.status).to.equal('ready');
    expect(words(part(staying, 'headline'))).to.equal('You’re enrolled and covered.');
    expect(await apiLines()).to.deep.equal(['GET /v1/enrollments/enrl_active']);
  });

  it('R2: when the token has expired, elements that read together renew it once and repeat each read once', async () => {
    const settings = await avery();
    const cards = ['enrl_active', 'enrl_waived', 'enrl_inactive'].map((enrollmentId) =>
      mount('vitable-enrollment-card', { ...settings, enrollmentId }),
    );
    await settled(...cards);
    expect(await tokenRequests()).to.equal(1);
    await expireTokens();
    const before = (await apiRequests()).length;

    await Promise.all(cards.map((card) => card.refresh()));

    expect(await tokenRequests()).to.equal(2);
    const after = (await apiRequests()).slice(before);
    expect(after.filter(({ status }) => status === 401)).to.have.length(3);
    expect(after.filter(({ status }) => status === 200)).to.have.length(3);
    expect(cards.map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
    expect(cards.map(({ error }) => error)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('R2: an expired token is renewed for a write too, and the write is carried out once', async () => {
    const settings = await avery();
    const card = mount('vitable-enrollment-card', {
      ...settings,
      enrollmentId: 'enrl_active',
      memberId: 'mbr_avery',
      qleId: 'qle_open',
    });
    await settled(card);
    part(card, 'change-coverage').click();
    await until(() => hasPart(card, 'event'), 'no life event is offered');
    await expireTokens();
    part(card, 'confirm').click();
    await until(() => card.enrollmentId !== 'enrl_active', 'the card does not follow the reissue');
    const posts = (await apiRequests()).filter(({ method }) => method === 'POST');
    expect(posts.map(({ status }) => status)).to.deep.equal([401, 201]);
    expect(await tokenRequests()).to.equal(2);
  });

  it('another context has another token; the same context keeps its token', async () => {
    const [avery1, avery2] = [await avery(), await avery()];
    await settled(
      mount('vitable-enrollment-card', { ...avery1, enrollmentId: 'enrl_active' }),
      mount('vitable-enrollment-card', { ...avery2, enrollmentId: 'enrl_active' }),
    );
    expect(await tokenRequests()).to.equal(2);
    await settled(mount('vitable-enrollment-card', { ...avery2, enrollmentId: 'enrl_waived' }));
    expect(await tokenRequests()).to.equal(2);
  });

  it('R5: a token endpoint that redirects to a sign-in page makes the elements say that the person is signed out, and a retry loads the data', async () => {
    await orderTokenFault({ kind: 'redirect', times: 1 });
    const card = mount('vitable-enrollment-card', { ...(await avery()), enrollmentId: 'enrl_active' });
    await settled(card);
    expect(card.status).to.equal('error');
    expect(card.error?.code).to.equal('session-expired');
    expect(words(card)).to.include('You’ve been signed out');
    expect(await apiLines()).to.deep.equal([]);

    part(card, 'retry').click();
    await until(
      () => card.status === 'ready',
      () => `the card stays ${card.status}: ${String(card.error)}`,
    );
    expect(words(part(card, 'headline'))).to.equal('You’re enrolled and covered.');
    await breathe();
    expect(await tokenRequests()).to.equal(2);
  });
});
