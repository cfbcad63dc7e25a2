import { LitElement, html } from 'lit';
import type { Enrollment } from '../../src/api/models.js';
import type { VitableEnrollmentCard as Card } from '../../src/elements/enrollment-card/enrollment-card.js';
import { Announcer } from '../../src/controllers/announcer.js';
import { LazyModulesController } from '../../src/controllers/lazy-modules.js';
import { SettingsController } from '../../src/controllers/settings.js';
import { LazyModule } from '../../src/dom/lazy-module.js';
import { common } from '../../src/i18n/en/common.js';
import { printing, reminder } from '../../src/ui/lazy.js';
import { recordDownloads } from '../support/elements/downloads.js';
import { expect } from '../support/elements/expect.js';
import { withhold } from '../support/elements/late-code.js';
import {
  afterThis,
  breathe,
  cleanUp,
  deferred,
  mount,
  record,
  settled,
  until,
} from '../support/elements/mount.js';
import { expectFocus, focused, hasPart, part, words } from '../support/elements/shadow.js';
import type { StubClient } from '../support/elements/stub-client.js';
import { stubClient } from '../support/elements/stub-client.js';
import { now, pendingEnrollment, planYear, vitableError } from '../support/fixtures/models.js';

const client = (given: Partial<StubClient> = {}) =>
  stubClient({
    getEnrollment: async (id) => pendingEnrollment({ id }),
    getPlanYear: async () => planYear(),
    ...given,
  });

/** A card with a print button and, since a choice is awaited, a calendar button. */
async function card(given: Partial<Card> = {}): Promise<Card> {
  const made = mount('vitable-enrollment-card', { client: client(), enrollmentId: 'enrl_1', now, ...given });
  await settled(made);
  return made;
}

/** Waits until a card has loaded once more what it shows. */
async function loadedAgain(of: Card): Promise<void> {
  await of.updateComplete;
  await settled(of);
  expect(hasPart(of, 'print')).to.equal(true);
}

/** Counts prints, which do nothing. */
function countPrints(): () => number {
  const { print } = window;
  let prints = 0;
  window.print = () => {
    prints += 1;
    dispatchEvent(new Event('afterprint'));
  };
  afterThis(() => {
    window.print = print;
    dispatchEvent(new Event('afterprint'));
  });
  return () => prints;
}

const spoken = (of: Card) => words(of.shadowRoot!.querySelector('[role=status]'));
const isBusy = (of: Card, name: string) => part(of, name).getAttribute('aria-busy') === 'true';

/** Presses a button that has the focus, as a person at the keyboard does. */
async function press(of: Card, name: string): Promise<void> {
  part(of, name).focus();
  part(of, name).click();
  await of.updateComplete;
}

describe('A press whose code has not arrived', () => {
  it('P1: answers at once, is announced, and goes on by itself when the code is here', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const element = await card();
    await press(element, 'print');
    expect(isBusy(element, 'print')).to.equal(true);
    expect(spoken(element)).to.equal('Loading…');
    expectFocus(part(element, 'print'));
    expect(prints()).to.equal(0);
    await code.arrive();
    await element.updateComplete;
    expect(prints()).to.equal(1);
    expect(isBusy(element, 'print')).to.equal(false);
    expect(spoken(element)).to.equal('');
    expectFocus(part(element, 'print'));
  });

  it('P1: with the next press the code is here, and the press acts at once', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const element = await card();
    await press(element, 'print');
    await code.arrive();
    part(element, 'print').click();
    expect(prints()).to.equal(2);
    expect(code.attempts).to.equal(1);
  });

  it('P1: two elements share one attempt, and both go on', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const [one, other] = [await card(), await card()];
    await press(one, 'print');
    await press(other, 'print');
    await code.arrive();
    expect(prints()).to.equal(2);
    expect(code.attempts).to.equal(1);
  });

  it('P1: a later press takes its place', async () => {
    const prints = countPrints();
    const files = recordDownloads();
    const [print, calendar] = [withhold(printing), withhold(reminder)];
    const element = await card();
    await press(element, 'print');
    await press(element, 'calendar');
    expect([isBusy(element, 'print'), isBusy(element, 'calendar')]).to.deep.equal([false, true]);
    await print.arrive();
    expect(prints(), 'the first press').to.equal(0);
    expect(isBusy(element, 'calendar')).to.equal(true);
    await calendar.arrive();
    await element.updateComplete;
    expect(isBusy(element, 'calendar')).to.equal(false);
    expect(files).to.have.length(1);
  });

  it('A6: its button looks busy, keeps its size, and stays readable', async () => {
    withhold(printing);
    const element = await card();
    const button = part(element, 'print');
    const { width, height } = button.getBoundingClientRect();
    await press(element, 'print');
    const sign = getComputedStyle(button, '::after');
    expect(sign.borderTopStyle).to.equal('dotted');
    expect(parseFloat(sign.inlineSize)).to.be.greaterThan(8);
    expect(getComputedStyle(button).opacity).to.equal('1');
    const busy = button.getBoundingClientRect();
    expect([busy.width, busy.height]).to.deep.equal([width, height]);
  });
});

describe('Code that can’t be loaded', () => {
  it('P1: says so beside the action, tells the page, and does nothing else', async () => {
    const prints = countPrints();
    const errors = record('vitable-error');
    const code = withhold(printing);
    const element = await card();
    await press(element, 'print');
    await code.fail();
    await element.updateComplete;
    expect(words(part(element, 'notice'))).to.equal(
      'This part didn’t load Check your connection and try again. What you chose and entered is still here. Try again',
    );
    expect(spoken(element)).to.equal('This part didn’t load');
    expect(isBusy(element, 'print')).to.equal(false);
    expectFocus(part(element, 'print'));
    expect(errors.map(({ detail }) => (detail as { error: { code: string } }).error.code)).to.deep.equal([
      'network',
    ]);
    expect([prints(), element.status, element.error]).to.deep.equal([0, 'ready', undefined]);
  });

  it('P1: can be tried again: the notice stays until it is known, and the focus goes back to the button', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const element = await card();
    await press(element, 'print');
    await code.fail();
    await element.updateComplete;
    await press(element, 'retry');
    expect([isBusy(element, 'retry'), isBusy(element, 'print')]).to.deep.equal([true, true]);
    expect(spoken(element)).to.equal('Loading…');
    expectFocus(part(element, 'retry'));
    await code.fail();
    await element.updateComplete;
    expect(spoken(element)).to.equal('This part didn’t load');
    expectFocus(part(element, 'retry'));
    await press(element, 'retry');
    await code.arrive();
    await element.updateComplete;
    expect(prints()).to.equal(1);
    expect(hasPart(element, 'notice')).to.equal(false);
    expectFocus(part(element, 'print'));
    expect(code.attempts).to.equal(3);
  });

  it('P1: the button itself tries again too', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const element = await card();
    await press(element, 'print');
    await code.fail();
    await press(element, 'print');
    expect(hasPart(element, 'notice')).to.equal(false);
    await code.arrive();
    expect(prints()).to.equal(1);
  });

  it('P1: fails without a word where nobody waits for it', async () => {
    const errors = record('vitable-error');
    const code = withhold(printing);
    const element = await card();
    part(element, 'print').focus();
    await code.fail();
    await element.updateComplete;
    expect([errors.length, hasPart(element, 'notice'), spoken(element)]).to.deep.equal([0, false, '']);
  });
});

describe('Waiting for code ends', () => {
  it('R14: when the element leaves the page, and not when it moves within the page', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const element = await card();
    await press(element, 'print');
    document.body.append(cleanUp(document.createElement('section')));
    document.body.lastElementChild!.append(element);
    await breathe();
    await element.updateComplete;
    expect(isBusy(element, 'print'), 'after a move').to.equal(true);
    element.remove();
    await breathe();
    document.body.append(element);
    await loadedAgain(element);
    expect(isBusy(element, 'print'), 'after it has left').to.equal(false);
    await code.arrive();
    expect(prints()).to.equal(0);
  });

  it('R14: an element that is away when the code arrives does nothing', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const element = await card();
    await press(element, 'print');
    const arrived = code.arrive();
    element.remove();
    await arrived;
    expect(prints()).to.equal(0);
  });

  it('S2: when another person is signed in', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const element = await card({ contextKey: 'avery' });
    await press(element, 'print');
    element.contextKey = 'robin';
    await loadedAgain(element);
    expect([isBusy(element, 'print'), spoken(element)]).to.deep.equal([false, '']);
    await code.arrive();
    expect(prints()).to.equal(0);
  });

  it('S2: when another person is signed in at the moment in which the code arrives', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const element = await card({ contextKey: 'avery' });
    await press(element, 'print');
    const arrived = code.arrive();
    element.contextKey = 'robin';
    await arrived;
    await settled(element);
    expect(prints()).to.equal(0);
  });

  it('S2: when the person is signed out', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    let isSignedOut = false;
    const element = await card({
      client: client({
        getEnrollment: async () => {
          if (isSignedOut) throw vitableError('session-expired');
          return pendingEnrollment();
        },
      }),
    });
    await press(element, 'print');
    isSignedOut = true;
    await element.refresh();
    await until(() => element.error?.code === 'session-expired', 'nobody is signed out');
    await code.arrive();
    expect(prints()).to.equal(0);
  });

  it('S2: when another enrollment is shown', async () => {
    const prints = countPrints();
    const code = withhold(printing);
    const element = await card();
    await press(element, 'print');
    element.enrollmentId = 'enrl_9';
    await loadedAgain(element);
    expect(isBusy(element, 'print')).to.equal(false);
    await code.arrive();
    expect(prints()).to.equal(0);
  });

  it('S2: a failure that one person has seen is not shown to the next one', async () => {
    const code = withhold(printing);
    const element = await card({ contextKey: 'avery' });
    await press(element, 'print');
    await code.fail();
    element.contextKey = 'robin';
    await loadedAgain(element);
    expect([hasPart(element, 'notice'), spoken(element)]).to.deep.equal([false, '']);
  });
});

/** Takes `requestIdleCallback` over; what is scheduled runs when the test says so. */
function watchIdle() {
  const scheduled = new Map<number, () => void>();
  let last = 0;
  const kept = Object.entries({
    requestIdleCallback: (run: () => void) => {
      scheduled.set((last += 1), run);
      return last;
    },
    cancelIdleCallback: (id: number) => scheduled.delete(id),
  }).map(([name, replacement]) => {
    const own = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, { value: replacement, configurable: true, writable: true });
    return () => (own ? Object.defineProperty(window, name, own) : Reflect.deleteProperty(window, name));
  });
  afterThis(() => kept.forEach((restore) => restore()));
  return {
    get count() {
      return scheduled.size;
    },
    run: () => {
      for (const [id, callback] of [...scheduled]) {
        scheduled.delete(id);
        callback();
      }
    },
  };
}

/** Says that the person saves data, or does not. */
function saveData(isSaving: boolean): void {
  const own = Object.getOwnPropertyDescriptor(navigator, 'connection');
  Object.defineProperty(navigator, 'connection', { value: { saveData: isSaving }, configurable: true });
  afterThis(() =>
    own
      ? Object.defineProperty(navigator, 'connection', own)
      : Reflect.deleteProperty(navigator, 'connection'),
  );
}

const hover = (element: Element) => element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));

describe('Code is loaded ahead of its use', () => {
  it('P1: when the browser is idle, once the element is ready', async () => {
    const idle = watchIdle();
    const code = withhold(printing);
    const answer = deferred<Enrollment>();
    const slow = client({ getEnrollment: () => answer.promise });
    const element = mount('vitable-enrollment-card', { client: slow, enrollmentId: 'enrl_1', now });
    await until(() => slow.count('getEnrollment') === 1, 'nothing is read');
    expect(idle.count, 'while it loads').to.equal(0);
    answer.resolve(pendingEnrollment());
    await settled(element);
    expect([idle.count, code.attempts]).to.deep.equal([1, 0]);
    idle.run();
    expect(code.attempts).to.equal(1);
    await element.refresh();
    expect(idle.count, 'after another update').to.equal(0);
  });

  it('P1: where the browser can’t say that it is idle, a moment later', async () => {
    for (const name of ['requestIdleCallback', 'cancelIdleCallback']) {
      const own = Object.getOwnPropertyDescriptor(window, name);
      Object.defineProperty(window, name, { value: undefined, configurable: true, writable: true });
      afterThis(() =>
        own ? Object.defineProperty(window, name, own) : Reflect.deleteProperty(window, name),
      );
    }
    const code = withhold(printing);
    await card();
    await until(() => code.attempts === 1, 'it is not loaded');
  });

  it('P1: at once when the pointer comes over the element, or the focus into it', async () => {
    watchIdle();
    const code = withhold(printing);
    const element = await card();
    expect(code.attempts).to.equal(0);
    hover(part(element, 'headline'));
    expect(code.attempts, 'with the pointer').to.equal(0);
    hover(element);
    expect(code.attempts, 'with the pointer').to.equal(1);
    await code.arrive();
    const other = withhold(reminder);
    part(element, 'print').focus();
    expect(other.attempts, 'with the focus').to.equal(1);
  });

  it('P1: not where the person saves data; a press still loads what it needs', async () => {
    const idle = watchIdle();
    saveData(true);
    const [print, calendar] = [withhold(printing), withhold(reminder)];
    const element = await card();
    idle.run();
    hover(element);
    part(element, 'print').focus();
    expect([print.attempts, calendar.attempts]).to.deep.equal([0, 0]);
    part(element, 'print').click();
    expect([print.attempts, calendar.attempts]).to.deep.equal([1, 0]);
  });

  it('P1: after a failure not again with every movement of the pointer', async () => {
    watchIdle();
    const code = withhold(printing);
    const element = await card();
    hover(element);
    await code.fail();
    hover(element);
    hover(element);
    expect(code.attempts).to.equal(1);
    const { now: clock } = performance;
    const later = clock.call(performance) + 6_000;
    performance.now = () => later;
    afterThis(() => Reflect.deleteProperty(performance, 'now'));
    hover(element);
    expect(code.attempts, 'a while later').to.equal(2);
  });

  it('R19: nothing stays scheduled once the element has left the page', async () => {
    const idle = watchIdle();
    withhold(printing);
    const element = await card();
    expect(idle.count).to.equal(1);
    element.remove();
    await breathe();
    expect(idle.count).to.equal(0);
    document.body.append(element);
    await loadedAgain(element);
    expect(idle.count, 'back in the page').to.equal(1);
  });
});

/** A small element of the test's own. */
class Reader extends LitElement {
  declare locale: string;
  readonly settings = new SettingsController(this, common);
  readonly announcer = new Announcer(this);
  readonly feature = new LazyModule(async () => ({ words: { 'feature.title': 'A late title' } }));
  readonly lazy = new LazyModulesController(this, this.settings, this.announcer, [this.feature], () => false);

  protected override render() {
    return html`<button>${this.settings.strings.t('feature.title' as 'print')}</button>
      <p part="retry"></p>`;
  }
}
customElements.define('test-late-reader', Reader);

async function reader(): Promise<Reader> {
  const made = cleanUp(new Reader());
  document.body.append(made);
  await made.updateComplete;
  return made;
}

describe('The words of code that arrives late', () => {
  it('P1: are found from then on, and the strings stay the same object', async () => {
    const element = await reader();
    const { strings } = element.settings;
    expect(words(element)).to.equal('feature.title');
    let seen: string | undefined;
    element.lazy.use(element.feature, () => {
      seen = element.settings.strings.t('feature.title' as 'print');
    });
    await until(() => seen !== undefined, 'it does not arrive');
    await element.updateComplete;
    expect(seen).to.equal('A late title');
    expect(words(element)).to.equal('A late title');
    expect(element.settings.strings === strings).to.equal(true);
  });

  it('P1: reach an element too that has not asked for the code itself', async () => {
    const element = await reader();
    await element.feature.load();
    element.requestUpdate();
    await element.updateComplete;
    expect(words(element)).to.equal('A late title');
  });
});

describe('A5: a press that goes on late', () => {
  async function mayFocus(meanwhile: (element: Reader, aside: HTMLElement) => void): Promise<unknown> {
    const aside = cleanUp(document.createElement('button'));
    document.body.append(aside);
    const element = await reader();
    element.shadowRoot!.querySelector('button')!.focus();
    let answer: unknown;
    element.lazy.use(element.feature, (_module, may) => (answer = may));
    expect(answer).to.equal(undefined);
    meanwhile(element, aside);
    await until(() => answer !== undefined, 'it does not go on');
    return answer;
  }

  it('A5: may move the focus if it is where it was, or nowhere', async () => {
    expect(await mayFocus(() => {})).to.equal(true);
    expect(await mayFocus(() => (focused() as HTMLElement).blur())).to.equal(true);
  });

  it('A5: may not move it once the person has gone on to another part of the page', async () => {
    expect(await mayFocus((_element, aside) => aside.focus())).to.equal(false);
  });
});

describe('The live region', () => {
  it('A4: keeps what something else has announced while code was loaded', async () => {
    const element = await reader();
    element.lazy.use(element.feature, () => {});
    expect(element.announcer.text).to.equal('Loading…');
    element.announcer.say('Saved.');
    await breathe();
    expect(element.announcer.text).to.equal('Saved.');
  });
});
