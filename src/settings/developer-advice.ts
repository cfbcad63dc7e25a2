import type { TokenRequestOptions } from '../api/auth/token-request.js';
import { tokenAddress } from '../api/auth/token-request.js';
import type { VitableError } from '../api/errors.js';
import { shared } from '../api/shared-state.js';
import { PAY_PERIODS } from './settings.js';

/**
 * The messages for the page's developer, one function for each. They are loaded when there is something to say. A function
 * gives undefined where nothing is to be said.
 *
 * A message may contain attributes, codes and paths, but never a token, text from an answer or a person's name (S1).
 */

/** Errors that the developer has read of already, on the page as a whole. */
const reported = () => shared('reported errors', () => new WeakSet<VitableError>());

/** An error that only a developer can fix: wrong settings, or an API that breaks its contract. */
export function error(element: string, reason: VitableError): string | undefined {
  if (reported().has(reason)) return undefined;
  const place = reason.attribute ?? reason.path;
  return `<${element}> ${reason.code}${place === undefined ? '' : ` (${place})`}: ${reason.message}`;
}

/**
 * The host's own server, or its function, gave no token. The person reads that they are signed out or may try again;
 * whether that is so, or the endpoint is at fault, only the developer can tell.
 */
export function token(settings: TokenRequestOptions, reason: VitableError): string | undefined {
  const { code, status, message } = reason;
  // An error that the host's function has thrown on purpose is known to the host.
  if (settings.getToken) return code === 'network' ? message : undefined;
  // Without an address no request was sent. The element says so.
  if (code === 'config' && status === undefined) return undefined;
  reported().add(reason);
  const isSignedOut = code === 'session-expired';
  const answer = status !== undefined ? `status ${status}.` : isSignedOut ? 'a redirect.' : message;
  const advice = isSignedOut
    ? 'If somebody is signed in, find out why it refuses: its session, origin or header check.'
    : 'It must answer POST with {access_token, expires_in}.';
  // Without its query, which may name a person.
  const { origin = '', pathname = '' } = tokenAddress(settings) ?? {};
  return `No token from token-endpoint ${origin}${pathname}: ${answer} ${advice}`;
}

/** A locale has no words. @param spanish how the entry point in use gets Spanish */
export function locale(wanted: string, spanish: string): string {
  const advice = /^es(?![a-z])/i.test(wanted) ? `For Spanish, ${spanish}.` : 'Add words with "messages".';
  return `No words for locale "${wanted}"; English is used. ${advice}`;
}

/** The setting `time-zone` names none. */
export const timeZone = (given: string | undefined): string =>
  `time-zone "${given}" is no IANA time zone; the viewer's own is used.`;

/** Another number of paychecks would make amounts per paycheck wrong. */
export const payPeriods = (): string =>
  `pay-periods must be one of ${PAY_PERIODS.join(', ')}; no paychecks are shown.`;

/** This library was loaded twice: first in one version, then in another or the same. */
export const secondCopy = (first: string, second: string): string =>
  `Loaded more than once on this page (versions ${first} and ${second}). ` +
  'Each element comes from the first copy that has it.';
