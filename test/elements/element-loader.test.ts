import { LazyModule } from '../../src/dom/lazy-module.js';
import { ElementLoader } from '../../src/settings/element-loader.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, cleanUp, deferred, watchConsole } from '../support/elements/mount.js';

/** One attempt at first, and five more. */
const ATTEMPTS = 6;

/** An element on the page whose code a loader is to fetch. Each test has a name of its own, since a name is defined once. */
function onPage(name: string, lang = 'en'): void {
  const element = cleanUp(document.createElement(name));
  element.lang = lang;
  document.body.append(element);
}

/** Makes every pause as short as it can be. */
function withoutPauses(): void {
  const { setTimeout: wait } = window;
  Object.assign(window, { setTimeout: (run: () => void) => wait(run) });
  afterThis(() => Object.assign(window, { setTimeout: wait }));
}

describe('The code of an element on the page', () => {
  it('P1: is fetched when the browser is online again, also after every attempt has failed', async () => {
    withoutPauses();
    const { warnings } = watchConsole();
    let attempts = 0;
    let isOnline = false;
    const code = new LazyModule<CustomElementConstructor>(async () => {
      attempts += 1;
      if (!isOnline) throw new TypeError('Failed to fetch');
      return class extends HTMLElement {};
    });
    const loader = new ElementLoader({ elements: { 'late-offline': code }, languages: {} }, () => undefined);
    onPage('late-offline');
    await loader.need('late-offline');
    expect(attempts).to.equal(ATTEMPTS);
    expect(warnings).to.have.length(1);
    isOnline = true;
    dispatchEvent(new Event('online'));
    await customElements.whenDefined('late-offline');
    expect(attempts).to.equal(ATTEMPTS + 1);
  });

  it('A9: waits for the language of an element that has come meanwhile', async () => {
    const arriving = deferred<CustomElementConstructor>();
    const words = new LazyModule(async () => ({}));
    const seen: boolean[] = [];
    const loader = new ElementLoader(
      { elements: { 'late-spanish': new LazyModule(() => arriving.promise) }, languages: { es: words } },
      () => undefined,
    );
    onPage('late-spanish');
    const loaded = loader.load('late-spanish');
    onPage('late-spanish', 'es');
    arriving.resolve(
      class extends HTMLElement {
        connectedCallback() {
          seen.push(words.module !== undefined);
        }
      },
    );
    await loaded;
    expect(seen).to.deep.equal([true, true]);
  });

  it('R1: that another file has defined meanwhile is reported as defined, so that its early reads end', async () => {
    const defined: string[] = [];
    const code = new LazyModule<CustomElementConstructor>(() => Promise.reject(new Error('not wanted')));
    const loader = new ElementLoader({ elements: { 'late-taken': code }, languages: {} }, (name) =>
      defined.push(name),
    );
    customElements.define('late-taken', class extends HTMLElement {});
    onPage('late-taken');
    await loader.need('late-taken');
    expect(defined).to.deep.equal(['late-taken']);
  });
});
