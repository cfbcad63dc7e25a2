import type { VitableEnrollmentCard as Card } from '../../src/elements/enrollment-card/enrollment-card.js';
import { change } from '../../src/elements/enrollment-card/lazy.js';
import { printing } from '../../src/ui/lazy.js';
import { expect } from '../support/elements/expect.js';
import type { LateCode } from '../support/elements/late-code.js';
import { withhold } from '../support/elements/late-code.js';
import { cleanUp, record, settled, until } from '../support/elements/mount.js';
import {
  cardAt,
  chooseEvent,
  giveReason,
  offered,
  openRegistry,
  reasonField,
  reopenElsewhere,
  reopened,
} from '../support/elements/reopening.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import { enrolledEnrollment } from '../support/fixtures/models.js';

const spoken = (card: Card) => words(card.shadowRoot!.querySelector('[role=status]'));

/** Presses "Change coverage after a life event" as a person at the keyboard does. */
async function pressChange(card: Card): Promise<HTMLElement> {
  const button = part(card, 'change-coverage');
  button.focus();
  button.click();
  await card.updateComplete;
  return button;
}

/** A card whose form was asked for before its code has arrived. */
async function waiting(given: Partial<Card> = {}) {
  const code = withhold(change);
  const registry = openRegistry();
  const card = await cardAt(registry, given);
  const button = await pressChange(card);
  return { card, code, registry, button };
}

/** The code arrives, and the form offers its life events. */
async function arrives(card: Card, code: LateCode): Promise<void> {
  await code.arrive();
  await until(
    () => hasPart(card, 'event'),
    () => `no life event is offered: ${words(card)}`,
  );
}

describe('The card without the code of reopening', () => {
  it('P1: shows everything but the form, and its press answers at once', async () => {
    const { card, button, registry } = await waiting();
    expect(words(part(card, 'headline'))).to.equal('You’re enrolled and covered.');
    expect(button.getAttribute('aria-busy')).to.equal('true');
    expect(spoken(card)).to.equal('Loading…');
    expect(hasPart(card, 'change')).to.equal(false);
    expectFocus(button);
    expect(registry.client.count('listLifeEvents')).to.equal(0);
  });

  it('P1: opens the form by itself when the code has arrived, with the focus on its heading', async () => {
    const { card, code } = await waiting();
    await arrives(card, code);
    expect(words(part(card, 'change'))).to.match(
      /^Change coverage after a life event Some life events let you change/,
    );
    expect(words(part(card, 'event'))).to.include('Marriage');
    expectFocus(card.shadowRoot!.getElementById('change-title'));
    expect(spoken(card)).to.equal('');
    expect(code.attempts).to.equal(1);
  });

  it('P1: the form that came late reopens the enrollment', async () => {
    const { card, code, registry } = await waiting();
    await arrives(card, code);
    part(card, 'event').querySelector('input')!.click();
    await giveReason(card, 'We married.');
    part(card, 'confirm').click();
    await until(() => card.enrollmentId === 'enrl_2', 'it is not reopened');
    await settled(card);
    expect(registry.sent()).to.deep.equal([
      { enrollmentId: 'enrl_1', body: { qle_id: 'qle_1', reason: 'We married.' } },
    ]);
    expect(hasPart(card, 'comparison')).to.equal(true);
  });

  it('P1: has the event that the host page has chosen checked in the form', async () => {
    const { card, code, registry } = await waiting();
    card.qleId = registry.events[0]!.id;
    await arrives(card, code);
    await card.updateComplete;
    expect(part(card, 'event').querySelector('input')!.checked).to.equal(true);
  });

  it('R17: has the styles of the form with its code, and keeps them in another document', async () => {
    const { card, code } = await waiting();
    const sheets = () => card.shadowRoot!.adoptedStyleSheets.length;
    const before = sheets();
    await arrives(card, code);
    expect(getComputedStyle(part(card, 'event')).display).to.equal('flex');
    const after = sheets();
    expect(after).to.be.greaterThan(before);
    const frame = cleanUp(document.createElement('iframe'));
    document.body.append(frame);
    frame.contentDocument!.body.append(card);
    expect(sheets()).to.equal(after);
  });

  it('A5: leaves the focus where the person has moved it meanwhile', async () => {
    const aside = cleanUp(document.createElement('button'));
    document.body.append(aside);
    const { card, code } = await waiting();
    aside.focus();
    await arrives(card, code);
    await card.updateComplete;
    expectFocus(aside);
    expect(hasPart(card, 'change')).to.equal(true);
  });

  it('P1: opens no form for an enrollment that awaits a choice by the time the code arrives', async () => {
    const { card, code, registry } = await waiting();
    registry.enrollments.set('enrl_1', reopened({ id: 'enrl_1' }));
    await card.refresh();
    await settled(card);
    await code.arrive();
    await card.updateComplete;
    expect(hasPart(card, 'change')).to.equal(false);
    expect(words(part(card, 'headline'))).to.include('Choose your coverage');
  });

  it('S2: opens no form for the next person', async () => {
    const { card, code, registry } = await waiting({ contextKey: 'avery' });
    card.contextKey = 'robin';
    await card.updateComplete;
    await settled(card);
    expect(part(card, 'change-coverage').hasAttribute('aria-busy')).to.equal(false);
    await code.arrive();
    await card.updateComplete;
    expect(hasPart(card, 'change')).to.equal(false);
    expect(registry.client.count('listLifeEvents')).to.equal(0);
  });
});

describe('The code of reopening can’t be loaded', () => {
  it('P1: says so, keeps the enrollment in sight and the focus on the button, and tries again', async () => {
    const errors = record('vitable-error');
    const { card, code, button } = await waiting();
    await code.fail();
    await card.updateComplete;
    expect(words(part(card, 'notice'))).to.include('This part didn’t load');
    expect(words(part(card, 'headline'))).to.equal('You’re enrolled and covered.');
    expect([card.status, card.error, button.hasAttribute('aria-busy')]).to.deep.equal([
      'ready',
      undefined,
      false,
    ]);
    expectFocus(button);
    expect(errors).to.have.length(1);
    part(card, 'retry').focus();
    part(card, 'retry').click();
    await card.updateComplete;
    await arrives(card, code);
    expect(hasPart(card, 'notice')).to.equal(false);
    expectFocus(card.shadowRoot!.getElementById('change-title'));
  });

  it('P1: a choice that the host page has made stays', async () => {
    const { card, code } = await waiting({ qleId: 'qle_1' });
    await code.fail();
    await pressChange(card);
    await arrives(card, code);
    await card.updateComplete;
    expect(card.qleId).to.equal('qle_1');
    expect(offered(card)).to.deep.equal([['qle_1', true]]);
    expect(part(card, 'event').querySelector('input')!.checked).to.equal(true);
  });
});

describe('An enrollment that another element has reopened, before the code has arrived', () => {
  /** Follows a reissue from elsewhere; the new enrollment has been chosen in since. */
  async function followed() {
    const code = withhold(change);
    const registry = openRegistry();
    const card = await cardAt(registry);
    reopenElsewhere(registry, document.body);
    await until(() => card.enrollmentId === 'enrl_2', 'it does not follow');
    await settled(card);
    return { card, code, registry };
  }

  it('P1: is shown and announced at once; the comparison comes with its code', async () => {
    const { card, code } = await followed();
    const done = 'Your enrollment is open again. You can now choose a plan.';
    expect(spoken(card)).to.equal(done);
    expect(words(part(card, 'notice'))).to.equal(done);
    expect(words(part(card, 'badge'))).to.equal('Action needed');
    expect(hasPart(card, 'comparison')).to.equal(false);
    expect(code.attempts).to.equal(1);
    await code.arrive();
    await card.updateComplete;
    expect(words(part(card, 'comparison'))).to.match(/^Before and after Before After Plan/);
    expect(spoken(card), 'still').to.equal(done);
  });

  it('P1: says that the comparison is missing if its code can’t be loaded, and tries again', async () => {
    const { card, code, registry } = await followed();
    await code.fail();
    await card.updateComplete;
    expect(words(card)).to.include('This part didn’t load');
    registry.enrollments.set('enrl_2', enrolledEnrollment({ id: 'enrl_2', employee_contribution_cents: 0 }));
    await card.refresh();
    part(card, 'retry').click();
    await code.arrive();
    await card.updateComplete;
    expect(words(part(card, 'comparison'))).to.include('After');
    expect(words(card)).to.include('less a month than before');
    expect(words(card)).not.to.include('This part didn’t load');
  });

  it('P1: a press that is waiting in its place does not lose the comparison', async () => {
    const print = withhold(printing);
    const { card, code } = await followed();
    part(card, 'print').click();
    await code.arrive();
    await card.updateComplete;
    expect(hasPart(card, 'comparison')).to.equal(true);
    expect(part(card, 'print').getAttribute('aria-busy')).to.equal('true');
    expect(print.attempts).to.equal(1);
  });
});

describe('Other code of the card that can’t be loaded', () => {
  it('P1: takes nothing from the form: choice, reason and focus stay', async () => {
    const code = withhold(printing);
    const card = await cardAt(openRegistry());
    part(card, 'print').click();
    await chooseEvent(card);
    await giveReason(card, 'We married.');
    reasonField(card).focus();
    await code.fail();
    await card.updateComplete;
    expect(reasonField(card).value).to.equal('We married.');
    expect(card.qleId).to.equal('qle_1');
    expectFocus(reasonField(card));
  });
});
