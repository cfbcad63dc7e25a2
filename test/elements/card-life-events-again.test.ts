import type { VitableApi } from '../../src/api/client.js';
import { refused } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import {
  breathe,
  cleanUp,
  deferred,
  mount,
  settled,
  until,
  watchConsole,
} from '../support/elements/mount.js';
import {
  cardAt,
  chooseEvent,
  giveReason,
  offered,
  openForm,
  openRegistry,
  reasonField,
  reopen,
} from '../support/elements/reopening.js';
import type { Registry } from '../support/elements/reopening.js';
import {
  button,
  expectFocus,
  field,
  focused,
  hasButton,
  hasPart,
  part,
  radios,
  select,
  words,
} from '../support/elements/shadow.js';
import { enrolledEnrollment, lifeEvent, now, page } from '../support/fixtures/models.js';

/** Reopens another enrollment of the same person on the page, so that the elements read again. */
async function changeElsewhere(registry: Registry): Promise<void> {
  registry.enrollments.set('enrl_7', enrolledEnrollment({ id: 'enrl_7' }));
  await reopen(await cardAt(registry, { enrollmentId: 'enrl_7' }));
}

describe('A change on the page while life events are offered', () => {
  it('loads the new events, and keeps the choice, the text and the focus', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    expect(offered(card)).to.deep.equal([['qle_1', true]]);
    registry.events = [lifeEvent({ id: 'qle_new', event_type: 'Birth' }), lifeEvent()];
    let emptied = false;
    const watch = new MutationObserver(() => {
      emptied ||= !hasPart(card, 'event');
    });
    watch.observe(card.shadowRoot!, { childList: true, subtree: true });
    await changeElsewhere(registry);
    await until(
      () => offered(card).length === 2,
      () => words(card),
    );
    watch.disconnect();
    expect(emptied, 'the list was gone for a moment').to.be.false;
    expect(offered(card)).to.deep.equal([
      ['qle_new', true],
      ['qle_1', true],
    ]);
    expect(
      radios(card, 'Your life events')
        .filter(({ checked }) => checked)
        .map(({ value }) => value),
    ).to.deep.equal(['qle_1']);
    expect(reasonField(card).value).to.equal('We married.');
  });

  it('loads an event that was reported in a list beside the card', async () => {
    const registry = openRegistry();
    Object.assign(registry.client, {
      reportLifeEvent: async () => {
        const made = lifeEvent({ id: 'qle_new', event_type: 'birth', status: 'pending', reviewed_at: null });
        registry.events = [made, ...registry.events];
        return made;
      },
    });
    const card = await cardAt(registry);
    await openForm(card);
    const { client } = registry;
    const list = mount('vitable-qle-list', { client, memberId: 'mbr_1', allowReport: true, now });
    await until(() => list.status === 'ready', 'there is no list');
    await list.updateComplete;
    button(list, 'Report a life event').click();
    await list.updateComplete;
    select(field(list, 'What happened'), 'Birth');
    const date = field(list, 'Date of the event');
    date.value = '2026-11-15';
    date.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await list.updateComplete;
    part(list, 'report-send').click();
    await until(
      () => offered(card).some(([id]) => id === 'qle_new'),
      () => words(card),
    );
  });

  it('that removes the chosen event asks for another one before anything is sent', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await chooseEvent(card);
    const before = registry.client.count('listLifeEvents');
    registry.events = [lifeEvent(), lifeEvent({ id: 'qle_other', event_type: 'Birth' })];
    await changeElsewhere(registry);
    await until(() => offered(card).length === 2, 'the events are not read again');
    registry.events = [lifeEvent({ id: 'qle_other', event_type: 'Birth' })];
    registry.enrollments.delete('enrl_2');
    await changeElsewhere(registry);
    await until(() => offered(card).length === 1, 'the events are not read again');
    expect(registry.client.count('listLifeEvents')).to.be.greaterThan(before);
    const sent = registry.sent().length;
    part(card, 'confirm').click();
    await card.updateComplete;
    expect(words(part(card, 'summary'))).to.include('Choose a life event');
    expect(registry.sent()).to.have.length(sent);
  });

  it('causes no reading once the form is closed', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await openForm(card);
    part(card, 'cancel').click();
    registry.enrollments.set('enrl_7', enrolledEnrollment({ id: 'enrl_7' }));
    const other = await cardAt(registry, { enrollmentId: 'enrl_7' });
    await chooseEvent(other);
    const asked = registry.client.count('listLifeEvents');
    part(other, 'confirm').click();
    await until(() => other.enrollmentId === 'enrl_2', 'nothing has changed elsewhere');
    await breathe(30);
    expect(registry.client.count('listLifeEvents')).to.equal(asked);
  });
});

describe('R14: a card that is moved or removed while life events are offered', () => {
  it('goes on reading after a move, with one request', async () => {
    const registry = openRegistry();
    const answer = deferred<Awaited<ReturnType<VitableApi['listLifeEvents']>>>();
    let asked = 0;
    Object.assign(registry.client, { listLifeEvents: () => (asked += 1) && answer.promise });
    const card = await cardAt(registry);
    part(card, 'change-coverage').click();
    await card.updateComplete;
    cleanUp(document.body.appendChild(document.createElement('div'))).append(card);
    await breathe(20);
    answer.resolve(page([lifeEvent()]));
    await until(
      () => hasPart(card, 'event'),
      () => words(card),
    );
    expect(asked).to.equal(1);
  });

  it('reads them when it returns, if it left while they were loading', async () => {
    const registry = openRegistry();
    const { listLifeEvents } = registry.client;
    Object.assign(registry.client, { listLifeEvents: () => new Promise(() => {}) });
    const card = await cardAt(registry);
    part(card, 'change-coverage').click();
    await card.updateComplete;
    card.remove();
    await breathe();
    Object.assign(registry.client, { listLifeEvents });
    document.body.append(card);
    await until(
      () => hasPart(card, 'event'),
      () => words(card),
    );
  });

  it('reads again on its return, since they may have changed meanwhile, and follows changes as before', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await openForm(card);
    card.remove();
    await breathe();
    registry.events = [lifeEvent(), lifeEvent({ id: 'qle_2' })];
    document.body.append(card);
    expect(offered(card), 'what was there is gone').to.have.length(1);
    await until(
      () => offered(card).length === 2,
      () => words(card),
    );
    registry.events = [lifeEvent(), lifeEvent({ id: 'qle_2' }), lifeEvent({ id: 'qle_3' })];
    await changeElsewhere(registry);
    await until(
      () => offered(card).length === 3,
      () => words(card),
    );
  });
});

describe('S2: life events that are offered for data of the host page', () => {
  it('disappear with another context-key, with everything that was begun', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry, { data: enrolledEnrollment(), contextKey: 'one' });
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    card.contextKey = 'another';
    await settled(card);
    expect(hasPart(card, 'change')).to.be.false;
    await openForm(card);
    expect(reasonField(card).value).to.equal('');
  });

  it('disappear once nobody is signed in, with a message in their place', async () => {
    watchConsole();
    const registry = openRegistry();
    const card = await cardAt(registry, { data: enrolledEnrollment() });
    await openForm(card);
    Object.assign(registry.client, { getEnrollment: () => refused('session-expired') });
    await cardAt(registry, { enrollmentId: 'enrl_7' });
    await card.updateComplete;
    expect(hasPart(card, 'change')).to.be.false;
    expect(words(card)).to.include('signed out');
    Object.assign(registry.client, { getEnrollment: async () => enrolledEnrollment() });
    part(card, 'retry').click();
    await settled(card);
    await openForm(card);
  });

  it('disappear from a page that is kept for “back”, and are read again when it is shown', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry, { data: enrolledEnrollment() });
    await openForm(card);
    await giveReason(card, 'We married.');
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await card.updateComplete;
    expect(hasPart(card, 'change')).to.be.false;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await card.updateComplete;
    await openForm(card);
    expect(reasonField(card).value).to.equal('');
  });
});

describe('Life events that could not be read', () => {
  it('are said to be missing, and a press reads them again', async () => {
    const registry = openRegistry();
    const { listLifeEvents } = registry.client;
    Object.assign(registry.client, { listLifeEvents: () => refused('server') });
    const card = await cardAt(registry);
    part(card, 'change-coverage').click();
    await until(() => hasPart(card, 'retry'), 'there is no way to ask again');
    expect(words(part(card, 'change'))).to.include('Something went wrong on our side');
    expect(hasPart(card, 'confirm')).to.be.false;
    expect(hasButton(card, 'Cancel')).to.be.true;
    expect(words(part(card, 'headline')), 'what is known stays').to.equal('You’re enrolled and covered.');
    Object.assign(registry.client, { listLifeEvents });
    part(card, 'retry').focus();
    part(card, 'retry').click();
    await until(() => hasPart(card, 'event'), 'the events do not come');
    await card.updateComplete;
    expect(hasPart(card, 'retry')).to.be.false;
    expect(part(card, 'change').contains(focused()), 'the focus has left the form').to.be.true;
  });

  it('on a second reading keep the events of before, with a note', async () => {
    const registry = openRegistry();
    const card = await cardAt(registry);
    await chooseEvent(card);
    registry.enrollments.set('enrl_7', enrolledEnrollment({ id: 'enrl_7' }));
    const other = await cardAt(registry, { enrollmentId: 'enrl_7' });
    await chooseEvent(other);
    Object.assign(registry.client, { listLifeEvents: () => refused('network') });
    part(other, 'confirm').click();
    await until(
      () => hasPart(card, 'retry'),
      () => words(card),
    );
    expect(offered(card)).to.deep.equal([['qle_1', true]]);
    expect(hasPart(card, 'confirm')).to.be.true;
  });

  it('A4: are replaced by a skeleton with words while loading, without an announcement', async () => {
    const registry = openRegistry();
    let signal: AbortSignal | undefined;
    const listLifeEvents = (...[, , options]: Parameters<VitableApi['listLifeEvents']>) => {
      signal = options?.signal;
      return new Promise(() => {});
    };
    Object.assign(registry.client, { listLifeEvents });
    const card = await cardAt(registry);
    part(card, 'change-coverage').click();
    await card.updateComplete;
    const busy = part(card, 'change').querySelector('[aria-busy=true]')!;
    expect(words(busy)).to.equal('Loading your life events');
    expect(words(card.shadowRoot!.querySelector('[role=status]'))).to.equal('');
    button(card, 'Cancel').click();
    await card.updateComplete;
    expectFocus(part(card, 'change-coverage'));
    await breathe();
    expect(signal?.aborted, 'nobody waits for them any more').to.be.true;
  });
});

describe('The focus of the form', () => {
  it('A5: moves to the heading when it opens, and to the headline when the enrollment is open again', async () => {
    const card = await cardAt(openRegistry());
    part(card, 'change-coverage').click();
    await card.updateComplete;
    expect(words(focused())).to.equal('Change coverage after a life event');
    expect(focused()!.localName).to.equal('h4');
    part(card, 'cancel').click();
    await card.updateComplete;
    expectFocus(part(card, 'change-coverage'));
    await reopen(card);
    expectFocus(part(card, 'headline'));
  });
});
