import { afterThis } from './mount.js';

/** Whether the browser has a connection and whether the page is shown, as a test wants them. */

let offline = false;
let hidden = false;

/** Replaces what the browser says about itself and its `fetch`, until the test ends. */
function takeOver(): void {
  offline = hidden = false;
  const { fetch } = globalThis;
  const property = (target: object, name: string, get: () => unknown) => {
    Object.defineProperty(target, name, { configurable: true, get });
    afterThis(() => Reflect.deleteProperty(target, name));
  };
  property(navigator, 'onLine', () => !offline);
  property(document, 'hidden', () => hidden);
  property(document, 'visibilityState', () => (hidden ? 'hidden' : 'visible'));
  globalThis.fetch = async (input, init) => {
    if (isCut) throw new TypeError('Failed to fetch');
    return fetch(input, init);
  };
  afterThis(() => {
    globalThis.fetch = fetch;
    isCut = false;
  });
}

let isCut = false;

/** Makes every request fail from now on, without the browser noticing that it is offline. */
function cutConnection(): void {
  if (!Object.hasOwn(navigator, 'onLine')) takeOver();
  isCut = true;
}

export function goOffline(): void {
  cutConnection();
  offline = true;
  window.dispatchEvent(new Event('offline'));
}

/** Requests reach the network again, but the browser goes on saying that it is offline. */
export function repairConnection(): void {
  isCut = false;
}

export function comeOnline(): void {
  repairConnection();
  offline = false;
  window.dispatchEvent(new Event('online'));
}

export function hidePage(): void {
  if (!Object.hasOwn(navigator, 'onLine')) takeOver();
  hidden = true;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** The person comes back to the page; a browser tells of it by two events. */
export function showPage(): void {
  hidden = false;
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  window.dispatchEvent(new Event('focus'));
}

/** The window gets the focus. */
export function focusWindow(): void {
  window.dispatchEvent(new Event('focus'));
}
