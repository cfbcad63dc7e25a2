import type { GetToken, TokenSourceOptions } from '../api/auth/token-source.js';
import { createTokenSource } from '../api/auth/token-source.js';
import type { Connection } from '../api/connection.js';
import { connect } from '../api/connection.js';
import { VitableError } from '../api/errors.js';
import { shared } from '../api/shared-state.js';
import { Session } from '../data/session.js';
import { warnAboutToken } from './developer-warnings.js';
import { pagePresence } from '../dom/page-presence.js';
import type { EffectiveSettings } from './effective-settings.js';

/** The settings that identify a session. Elements that have all of them in common share one session. */
const IDENTITY = [
  'client',
  'apiBase',
  'tokenEndpoint',
  'getToken',
  'tokenCredentials',
  'contextKey',
  'allowedApiOrigins',
] as const;

/** A session, with the settings with which it was last requested. */
interface Entry {
  settings: EffectiveSettings;
  readonly session: Session;
}

/** The sessions of the page. All copies of this library share them, so that elements of several read and write as one (R22). */
const allSessions = () => shared('sessions', () => new Set<Entry>());

/** Compares one setting. Lists are compared by their items, because a host may create an equal list each time. */
const same = (one: EffectiveSettings, other: EffectiveSettings) => (name: (typeof IDENTITY)[number]) =>
  name === 'allowedApiOrigins' ? String(one[name]) === String(other[name]) : one[name] === other[name];

/**
 * The session for the given settings.
 *
 * A framework may create a new `getToken` function with each render. If nothing else has changed, it is taken as a function
 * for the same person: the session stays, keeps its data, and uses the new function for the next token.
 *
 * A session that no element uses is dropped when the next session is made, and not earlier. A person who changes pages in a
 * single-page app therefore keeps the token. Another person who signs in gets a new session, because the `context-key`,
 * the endpoint or the client differ.
 *
 * @param last the previous settings of the same element, and their session
 * @throws VitableError `config` if the settings do not say how to get a token, or name an API that is not accepted
 */
export function sessionFor(
  settings: EffectiveSettings,
  last?: { readonly settings: EffectiveSettings; readonly session: Session },
): Session {
  // These listeners belong to the page. They are added at each call, because `document.open()` removes them; adding the
  // same function again has no effect.
  const listener = shared('page cache listener', () => onPageCache);
  window.addEventListener('pagehide', listener);
  window.addEventListener('pageshow', listener);
  const sessions = allSessions();
  const known = [...sessions].find((entry) => IDENTITY.every(same(entry.settings, settings)));
  if (known !== undefined) return known.session;
  const kept = [...sessions].find(({ session }) => session === last?.session);
  if (kept && last && settings.getToken && last.settings.getToken) {
    const isSame = same(last.settings, settings);
    if (IDENTITY.every((name) => name === 'getToken' || isSame(name))) {
      kept.settings = settings;
      return kept.session;
    }
  }
  const made: Entry = {
    settings,
    session: new Session(
      settings.client
        ? { client: settings.client }
        : { connection: connectionFor(settings, () => made.settings) },
    ),
  };
  for (const entry of sessions) {
    if (entry.session.inUse) continue;
    entry.session.forget();
    sessions.delete(entry);
  }
  sessions.add(made);
  return made.session;
}

function connectionFor(settings: EffectiveSettings, latest: () => EffectiveSettings): Connection {
  if (settings.tokenEndpoint === undefined && settings.getToken === undefined) {
    throw new VitableError('config', {
      message:
        'No token-endpoint on the element, on a <vitable-provider>, in configure() or as data-token-endpoint.',
      attribute: 'token-endpoint',
    });
  }
  const getToken: GetToken = (request) => latest().getToken?.(request) ?? Promise.reject(new Error());
  const options: TokenSourceOptions = {
    ...settings,
    getToken: settings.getToken && getToken,
    failed: (error) => warnAboutToken(settings, error),
  };
  return connect({ ...options, presence: pagePresence }, createTokenSource(options));
}

/**
 * Drops all data when the browser keeps the page for its back button, and reads it again when the page returns. Another
 * person may be using the browser by then (S2).
 */
function onPageCache({ persisted, type }: PageTransitionEvent): void {
  if (!persisted) return;
  for (const { session } of allSessions()) {
    if (type === 'pagehide') session.forget();
    else session.changed();
  }
}
