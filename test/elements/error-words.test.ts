import { ERROR_CODES } from '../../src/api/errors.js';
import { errorWords } from '../../src/settings/error-words.js';
import { expect } from '../support/elements/expect.js';
import { mount, record, settled, until } from '../support/elements/mount.js';
import { comeOnline, goOffline } from '../support/elements/presence.js';
import { button, part, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { withhold } from '../support/elements/late-code.js';
import { now, planYear, vitableError } from '../support/fixtures/models.js';

/** What stands in the place of words that are not there, with a way on. */
const GENERAL = 'This part didn’t load';
const NETWORK = 'We can’t reach your benefits right now';
const SIGNED_OUT = 'You’ve been signed out';
const OFFLINE = 'You’re offline';

const spoken = (element: Element) => element.shadowRoot?.querySelector('[role=status]')?.textContent.trim();

/** A card whose plan year can't be read for these reasons, one after the other; then it can. */
async function failing(...codes: readonly ('network' | 'session-expired')[]) {
  const left = [...codes];
  const client = stubClient({
    getPlanYear: async () => {
      const code = left.shift();
      if (code !== undefined) throw vitableError(code);
      return planYear();
    },
  });
  const element = mount('vitable-plan-year-card', { client, planYearId: planYear().id, now });
  await settled(element);
  return element;
}

describe('Words about errors that arrive after the error', () => {
  it('P1: the error, its event and a retry are there at once; the words take their place when they come', async () => {
    const late = withhold(errorWords);
    const heard = record('vitable-error');
    const element = await failing('network');
    expect(element.status).to.equal('error');
    expect(element.error?.code).to.equal('network');
    expect(heard).to.have.length(1);
    expect(words(element)).to.include(GENERAL).and.to.include('Try again').and.not.to.include('error.');
    await late.arrive();
    await until(() => words(element).includes(NETWORK), 'the words do not come');
    expect(words(element)).not.to.include(GENERAL);
    expect(heard).to.have.length(1);
  });

  it('A4: a screen reader hears one sentence, when it is known', async () => {
    const late = withhold(errorWords);
    const element = await failing('network');
    expect(spoken(element)).to.equal('');
    await late.arrive();
    await until(() => spoken(element) === NETWORK, 'nothing is said');
  });

  it('P1: a sign-out and a lost connection read right once the words are there', async () => {
    const late = withhold(errorWords);
    const signedOut = await failing('session-expired');
    goOffline();
    const offline = await failing('network');
    expect(words(signedOut)).to.include(GENERAL);
    expect(words(offline)).to.include(GENERAL);
    await late.arrive();
    await until(() => words(signedOut).includes(SIGNED_OUT), 'the sign-out has no words');
    await until(() => words(offline).includes(OFFLINE), 'the lost connection has no words');
    comeOnline();
    await until(() => offline.status === 'ready', 'it is not read again');
  });

  it('P1: words that can’t be loaded leave a notice and a way on, and are asked for again with the next error', async () => {
    const late = withhold(errorWords);
    const element = await failing('network', 'network');
    await late.fail();
    await until(() => spoken(element) === GENERAL, 'nothing is said');
    expect(words(element)).to.include(GENERAL).and.to.include('Try again');
    // Rendering the general words has asked once more.
    await late.fail();
    const before = late.attempts;
    button(element, 'Try again').click();
    await until(() => late.attempts > before, 'the words are not asked for again');
    expect(words(element)).to.include(GENERAL);
    button(element, 'Try again').click();
    await until(() => element.status === 'ready', 'the retry does not bring the data');
    await element.updateComplete;
    expect(words(element)).not.to.include(GENERAL);
    expect(spoken(element)).to.equal('');
  });

  it('P1: an error that is over by the time its words come is not announced', async () => {
    const late = withhold(errorWords);
    const element = await failing('network');
    button(element, 'Try again').click();
    await until(() => element.status === 'ready', 'the retry does not bring the data');
    await late.arrive();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(spoken(element)).to.equal('');
  });

  it('P1: the words of the host page need none of ours', async () => {
    withhold(errorWords);
    const client = stubClient({ getPlanYear: () => Promise.reject(vitableError('network')) });
    const messages = { 'error.network.title': 'Our line is down' };
    const element = mount('vitable-plan-year-card', { client, planYearId: planYear().id, now, messages });
    await settled(element);
    expect(words(element)).to.include('Our line is down').and.not.to.include(GENERAL);
  });
});

describe('An error on a first load', () => {
  for (const locale of ['en', 'es']) {
    for (const code of ERROR_CODES) {
      it(`A9: ${locale}: ${code} says nothing of entries, and is not in the colour of a mistake`, async () => {
        const client = stubClient({
          getPlanYear: async () => {
            throw vitableError(code);
          },
        });
        const element = mount('vitable-plan-year-card', { client, planYearId: planYear().id, now, locale });
        await settled(element);
        await until(() => !words(element).includes(GENERAL), 'the words do not come');
        const notice = part(element, 'notice');
        expect(words(notice)).to.match(/\p{L}{3}/u);
        expect(words(notice)).not.to.match(/you entered|is lost|ingresó|escribió|perdi/);
        expect(notice.className).not.to.include('danger');
      });
    }
  }
});
