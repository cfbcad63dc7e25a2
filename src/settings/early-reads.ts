import { VitableError } from '../api/errors.js';
import type { ResourceReader } from '../data/queries.js';
import type { Session } from '../data/session.js';
import type { EffectiveSettings } from './effective-settings.js';
import { sessionFor } from './sessions.js';
import { givenTo, settingsBeforeUpgrade } from './unupgraded-element.js';

/** What an element reads first. */
export interface FirstReads {
  /** The properties that decide it, besides `data` and the settings. */
  readonly properties: readonly string[];
  /**
   * Makes the same reads, with the same arguments, as the element itself. It may reject.
   *
   * @param values of the properties, in their order; an attribute's value is its text
   */
  readonly read: (reader: ResourceReader, ...values: unknown[]) => Promise<unknown>;
}

/** The reads that were begun for an element. */
interface Begun {
  readonly settings: EffectiveSettings;
  readonly session: Session;
  readonly values: readonly unknown[];
  readonly end: () => void;
}

/** Milliseconds for which reads are kept after the element is defined, so that it can join them. */
const JOINING = 1000;

/**
 * Begins the reads of elements whose code is still arriving. The element finds them in its session and joins them, so that
 * nothing is asked for twice (R1). They are dropped if the element leaves the page or is to show something else, and when
 * another person may be signed in (S2).
 */
export class EarlyReads {
  readonly #first: (name: string) => FirstReads | undefined;
  /**
   * The elements that are not defined yet. Undefined while a setting is missing or wrong, or where the page has given the
   * data.
   */
  readonly #elements = new Map<HTMLElement, Begun | undefined>();

  /** @param first what an element reads first, by its tag name */
  constructor(first: (name: string) => FirstReads | undefined) {
    this.#first = first;
  }

  /** An element on the page that is not defined yet. */
  update(element: HTMLElement): void {
    const first = this.#first(element.localName);
    if (!first) return;
    const before = this.#elements.get(element);
    const wanted = wantedBy(element, first, before);
    const isSame = (value: unknown, index: number) => value === before?.values[index];
    if (before && before.session === wanted?.session && wanted.values.every(isSame)) return;
    before?.end();
    if (element.isConnected)
      this.#elements.set(element, wanted && { ...wanted, end: begin(wanted.session, first, wanted.values) });
    else this.#elements.delete(element);
  }

  /** Looks at all of them again, since settings, attributes or the document have changed. */
  updateAll(): void {
    for (const element of this.#elements.keys()) this.update(element);
  }

  /** Elements of this name have been defined: they join what was begun for them now. */
  defined(name: string): void {
    const elements = [...this.#elements].filter(([{ localName }]) => localName === name);
    for (const [element] of elements) this.#elements.delete(element);
    setTimeout(() => {
      for (const [, begun] of elements) begun?.end();
    }, JOINING);
  }
}

/** What to read for an element, and with which session. Undefined if nothing, or if a setting is missing or wrong. */
function wantedBy(
  element: HTMLElement,
  { properties }: FirstReads,
  before: Begun | undefined,
): Omit<Begun, 'end'> | undefined {
  // Data of the page is not read.
  if (!element.isConnected || (givenTo(element, 'data') ?? null) !== null) return undefined;
  const settings = settingsBeforeUpgrade(element);
  try {
    const session = sessionFor(settings, before);
    return { settings, session, values: properties.map((property) => givenTo(element, property)) };
  } catch {
    // The element reports the wrong setting itself, once it is defined.
    return undefined;
  }
}

/** @returns a function that aborts the reads, and stops listening to the session */
function begin(session: Session, { read }: FirstReads, values: readonly unknown[]): () => void {
  // The session of an older copy on the page has no such method: the element reads by itself.
  if (!('readAhead' in session)) return () => {};
  const controller = new AbortController();
  // Listens, so that the session counts as used: one that nobody uses is dropped when another is made.
  const stop = session.listen((event) => {
    if (event === 'forgotten' || event instanceof VitableError) end();
  });
  const end = () => {
    stop();
    controller.abort();
  };
  const reader: ResourceReader = {
    read: (operation, _signal, ...args) => session.readAhead(operation, controller.signal, ...args),
  };
  // The element gets the same failure when it joins.
  read(reader, ...values).catch(() => {});
  return end;
}
