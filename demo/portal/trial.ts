import type { Employee } from './sessions.js';

/** What the page shows: the signed-in person's own ids, unless the query of the address names others. */
export interface Trial {
  readonly enrollmentId: string;
  readonly memberId: string;
  readonly mode: 'elect' | 'select';
  readonly paging: 'pages' | 'more';
}

/** The appearance and the language of the page. */
export interface Preferences {
  /** BCP 47, English or Spanish. */
  readonly locale: string;
  readonly scheme: 'auto' | 'light' | 'dark';
}

/** An id as the API writes it: a prefix, an underscore, and the rest. */
const ID = /^[a-z]+_[A-Za-z0-9_]{1,64}$/;
const LOCALE = /^(?:en|es)(?:-[A-Z]{2})?$/;

/** Reads `?enrollment=`, `?member=`, `?mode=` and `?paging=`. A value that is not well-formed counts as absent. */
export function readTrial(query: URLSearchParams, person: Employee): Trial {
  return {
    enrollmentId: wellFormed(query.get('enrollment'), ID) ?? person.enrollmentId,
    memberId: wellFormed(query.get('member'), ID) ?? person.memberId,
    mode: query.get('mode') === 'select' ? 'select' : 'elect',
    paging: query.get('paging') === 'more' ? 'more' : 'pages',
  };
}

/** Reads `?locale=` and `?scheme=`. Without them it takes the person's earlier choice from two cookies. */
export function readPreferences(
  query: URLSearchParams,
  chosen: { readonly locale: string | undefined; readonly scheme: string | undefined },
): Preferences {
  return {
    locale: wellFormed(query.get('locale'), LOCALE) ?? wellFormed(chosen.locale, LOCALE) ?? 'en',
    scheme: readScheme(query.get('scheme')) ?? readScheme(chosen.scheme) ?? 'auto',
  };
}

function readScheme(value: string | null | undefined): Preferences['scheme'] | undefined {
  return value === 'auto' || value === 'light' || value === 'dark' ? value : undefined;
}

function wellFormed(value: string | null | undefined, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}
