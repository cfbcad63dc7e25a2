/**
 * Runs in a page that loads from the network, before anything else: notes when the data is seen, what moves, and how long
 * the main thread is busy. An element with `data-watched` is watched: its value is the number of plans that it has to
 * show, or empty where it shows something else.
 */

interface File {
  /** The path, without the origin. */
  readonly name: string;
  /** Milliseconds since the navigation began. */
  readonly start: number;
  readonly end: number;
  /** Bytes of the body as it was sent, without headers. */
  readonly bytes: number;
}

/** What was noted so far. All times are milliseconds since the navigation began. */
export interface Noted {
  /** When the browser had painted the first data. */
  seen?: number;
  /** When it had painted all of it. */
  all?: number;
  readonly shifts: { readonly time: number; readonly value: number }[];
  readonly tasks: { readonly time: number; readonly duration: number }[];
  files?(): File[];
}

declare global {
  interface Window {
    noted?: Noted;
  }
}

const noted: Noted = { shifts: [], tasks: [] };

/** The part of its data that an element shows, from 0 to 1. */
function partShown(element: HTMLElement & { status?: string }): number {
  const root = element.shadowRoot ?? element;
  const plans = Number(element.dataset['watched']);
  if (plans > 0) return root.querySelectorAll('input[name=plan]').length / plans;
  return element.status === 'ready' && root.querySelector('[part~=skeleton]') === null ? 1 : 0;
}

function look(): void {
  const watched = [...document.querySelectorAll<HTMLElement>('[data-watched]')].map(partShown);
  if (watched.length > 0) {
    if (watched.every((part) => part > 0)) noted.seen ??= performance.now();
    if (watched.every((part) => part >= 1)) noted.all ??= performance.now();
  }
  if (noted.all === undefined) requestAnimationFrame(afterFrame);
}

/** Looks after the style, layout and paint of the frame whose callbacks are running. */
function afterFrame(): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    look();
  };
  port2.postMessage(null);
}

type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };

new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as Shift[]) {
    if (!entry.hadRecentInput) noted.shifts.push({ time: entry.startTime, value: entry.value });
  }
}).observe({ type: 'layout-shift', buffered: true });
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) noted.tasks.push({ time: startTime, duration });
}).observe({ type: 'longtask', buffered: true });

noted.files = () =>
  [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
    (entry) => {
      const { name, startTime, responseEnd, encodedBodySize } = entry as PerformanceResourceTiming;
      return { name: new URL(name).pathname, start: startTime, end: responseEnd, bytes: encodedBodySize };
    },
  );

window.noted = noted;
requestAnimationFrame(afterFrame);
