import type { Page } from 'playwright-core';
import type { Visit } from './browser.js';

/**
 * The check for S1. It collects every text of a page that someone other than the person can read, and reports the
 * places where a canary (a text that must not leak) occurs. The text inside the elements' shadow roots is allowed,
 * since the person reads it.
 */
export interface Watch {
  /** Adds a text that must not be found from now on. */
  addCanary(text: string): void;
  /** The canaries so far, so that a test can check that there are any. */
  readonly canaries: readonly string[];
  /** The places where canaries are now, or were earlier, as `place: canary`. */
  leaks(): Promise<string[]>;
  /** The text inside the elements. */
  shownText(): Promise<string>;
}

type Found = readonly (readonly [place: string, text: string])[];

/** The name of the function that the page calls to report an event. */
const TELL = 'tellOfEvent';

/** Watches a visit from before its first page. Tokens that the portal issues become canaries automatically. */
export async function watchForCanaries(
  { context, page, witness }: Visit,
  personal: readonly string[],
): Promise<Watch> {
  const canaries = [...personal];
  const addresses: [string, string][] = [];
  const events: [string, string][] = [];

  page.on('request', (request) => {
    addresses.push(['address of a request', decodeURIComponent(request.url())]);
    const referrer = request.headers()['referer'];
    if (referrer !== undefined) addresses.push(['referrer of a request', decodeURIComponent(referrer)]);
  });
  const tokens: Promise<unknown>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/api/vitable-token') || !response.ok()) return;
    tokens.push(response.json().then((body: { access_token: string }) => canaries.push(body.access_token)));
  });
  await context.exposeBinding(TELL, (_source, type: string, text: string) =>
    events.push([`event ${type}`, text]),
  );
  await context.addInitScript(listenToEverything, TELL);

  return {
    canaries,
    addCanary: (text) => void canaries.push(text),
    shownText: () => page.evaluate(readShownText),
    leaks: async () => {
      await Promise.all(tokens);
      const cookies = (await context.cookies()).map(
        ({ name, value }) => ['cookie', decodeURIComponent(`${name}=${value}`)] as const,
      );
      const places: Found = [
        ...(await page.evaluate(collectFromPage)),
        ...(await errorMessages(page)),
        ...cookies,
        ...addresses,
        ...events,
        ...witness.console.map((line) => ['console', line] as const),
        ...witness.uncaught.map((line) => ['uncaught error', line] as const),
      ];
      return places.flatMap(([place, text]) =>
        canaries.filter((canary) => text.includes(canary)).map((canary) => `${place}: ${canary}`),
      );
    },
  };
}

/** Runs in the page before its scripts: records every event of the elements, wherever it is dispatched. */
function listenToEverything(tell: string): void {
  const whole = (value: unknown) =>
    JSON.stringify(value, (_key, part: unknown) => {
      if (!(part instanceof Error)) return part;
      const { name, message, stack, cause } = part;
      return { ...Object.fromEntries(Object.entries(part)), name, message, stack, cause };
    });
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event: Event): boolean {
    if (event.type.startsWith('vitable-')) {
      const page = window as unknown as Record<string, (type: string, text: string) => void>;
      page[tell]?.(event.type, event instanceof CustomEvent ? whole(event.detail) : '');
    }
    return dispatchEvent.call(this, event);
  };
}

/**
 * Runs in the page: collects the texts that scripts, extensions, analytics and the next person at this computer can
 * read.
 */
async function collectFromPage(): Promise<Found> {
  const found: [string, string][] = [];
  for (const [name, storage] of [
    ['localStorage', localStorage],
    ['sessionStorage', sessionStorage],
  ] as const) {
    for (let index = 0; index < storage.length; index += 1) {
      const key = storage.key(index) ?? '';
      found.push([name, `${key}=${storage.getItem(key) ?? ''}`]);
    }
  }
  for (const { name = '' } of await indexedDB.databases()) found.push(['indexedDB', name]);
  for (const name of await caches.keys()) {
    found.push(['cache', name]);
    for (const request of await (await caches.open(name)).keys()) found.push(['cache', request.url]);
  }
  found.push(['document.cookie', document.cookie], ['title', document.title], ['window.name', window.name]);
  found.push(['address', decodeURIComponent(location.href)], ['history', JSON.stringify(history.state)]);

  const elementsIn = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot === null ? [element] : [element, ...elementsIn(element.shadowRoot)],
    );
  for (const element of elementsIn(document)) {
    for (const { name, value } of element.attributes)
      found.push([`attribute ${name} of ${element.localName}`, value]);
  }
  found.push(['light DOM', document.documentElement.textContent]);

  const seen = new Set<object>();
  const walk = (value: unknown, path: string, depth: number): void => {
    if (typeof value === 'string') found.push([`global ${path}`, value]);
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    if (depth === 0 || seen.has(value)) return;
    seen.add(value);
    // Symbols too, since copies of the library find each other by one (R22).
    for (const key of Reflect.ownKeys(value)) {
      const property = Reflect.getOwnPropertyDescriptor(value, key);
      found.push([`name of global ${path}`, String(key)]);
      // Getters of the platform's own objects are skipped, since a script stores no values there.
      if (property && 'value' in property) walk(property.value, `${path}.${String(key)}`, depth - 1);
    }
    if (value instanceof Set) for (const entry of value) walk(entry, path, depth - 1);
    if (value instanceof Map) for (const entry of value) walk(entry, path, depth - 1);
  };
  walk(window, 'window', 4);
  walk(document, 'document', 3);
  for (const element of document.querySelectorAll('*')) walk(element, element.localName, 1);
  return found;
}

/** The errors of the elements, with their messages for developers. */
function errorMessages(page: Page): Promise<Found> {
  return page.evaluate(() =>
    [...document.querySelectorAll('vitable-enrollment-card, vitable-plan-picker, vitable-qle-list')].map(
      (element) => {
        const { error } = element as unknown as { error?: Error };
        const text =
          error === undefined ? '' : `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}`;
        return [`error of ${element.localName}`, text] as const;
      },
    ),
  );
}

/** Runs in the page: the text inside shadow roots, which the person is meant to read. */
function readShownText(): string {
  return [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' ');
}
