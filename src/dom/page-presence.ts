import { unlessAborted } from '../api/http/timing.js';
import type { PagePresence } from '../api/http/transport.js';

/**
 * Events after which the person may look at the page again, or the browser has another connection. One return to the page
 * usually brings several of them.
 */
const EVENTS = ['online', 'offline', 'visibilitychange', 'focus', 'pageshow'] as const;

const listeners = new Set<(event: Event) => void>();

function tell(event: Event): void {
  // While it is captured, the focus of every field in the page passes here, too.
  if (event.target !== window && event.target !== document) return;
  // A page that has just loaded was not left before.
  if (event.type === 'pageshow' && !(event as PageTransitionEvent).persisted) return;
  for (const listener of [...listeners]) listener(event);
}

/**
 * Calls `listener` at each of these events, until the returned function is called. One set of listeners on the window
 * serves all elements, and is removed with the last listener (R19).
 */
export function onPresenceChange(listener: (event: Event) => void): () => void {
  listeners.add(listener);
  // Added at each call, because `document.open()` removes them; adding the same function again has no effect.
  for (const type of EVENTS) window.addEventListener(type, tell, true);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const type of EVENTS) window.removeEventListener(type, tell, true);
  };
}

/** The page's presence, as requests to the API wait for it (R13). */
export const pagePresence: PagePresence = {
  get hidden() {
    return document.hidden;
  },
  get offline() {
    // Neither answer is certain: true is no evidence of a connection, and false none that a request would fail.
    return !navigator.onLine;
  },
  async shown(signal) {
    let stop = () => {};
    const shown = new Promise<void>((resolve) => {
      stop = onPresenceChange(() => {
        if (!document.hidden) resolve();
      });
    });
    await unlessAborted(shown, signal).finally(stop);
  },
};
