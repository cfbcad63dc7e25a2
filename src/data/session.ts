import type { VitableApi } from '../api/client.js';
import type { Connection } from '../api/connection.js';
import { VitableError } from '../api/errors.js';
import { writeJson } from '../api/http/json.js';
import type { SharedRequest } from '../api/http/shared-request.js';
import { startSharedRequest } from '../api/http/shared-request.js';
import { isTemporaryError } from '../api/http/status-error.js';
import type { Operation } from '../api/operations.js';
import type { RequestOptions } from '../api/requests.js';

/**
 * What a session tells its listeners. `changed`: a write has changed something, read again. `forgotten`: another person may
 * be here, take the data out of sight. A `session-expired` error: one request has found that nobody is signed in, which is
 * true for all. `signed-in`: one retry has found that somebody is signed in again.
 */
export type SessionEvent = 'changed' | 'forgotten' | 'signed-in' | VitableError;

/** The way to the API: the host's own `client`, or a connection. */
export type ApiAccess = { readonly client: VitableApi } | { readonly connection: Connection };

/** Milliseconds for which a result counts as recent. */
const RECENT = 1000;

/** A write that is being sent, or that waits for another one to the same subject. */
interface PendingWrite {
  readonly content: string;
  /** The person who sends it: see `Session.person`. */
  readonly person: object;
  readonly outcome: Promise<unknown>;
}

/**
 * One signed-in person's access to the API, shared by all elements on the page that have the same settings. They share
 * one token and one request for each resource (R1), the same write sent twice is sent once (R8), and all of them are told
 * when a write has changed something.
 *
 * Copies of this library in other bundles, also of other minor versions, call these methods (R22, api/shared-state.ts).
 */
export class Session {
  /**
   * Writes whose answer was lost and that have not been found on record. They belong to the session
   * because the next attempt may come from another element. Only `mutate()` uses it. `forget()` begins a new map, so that a
   * write which is lost after it is not handed to the next person.
   */
  lostWrites = new Map<string, unknown>();
  /**
   * Number of reads that failed for a temporary reason. If it rises while an element reads, a part of the element's value is
   * missing.
   */
  failedReads = 0;

  readonly #api: ApiAccess;
  readonly #reads = new Map<string, SharedRequest<unknown>>();
  /** What was read a moment ago, for elements that mount one after the other (R1). */
  #recentResults = new Map<string, unknown>();
  readonly #writes = new Map<string, PendingWrite>();
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  #signedOut = false;
  #person: object = {};

  constructor(api: ApiAccess) {
    this.#api = api;
  }

  /**
   * An object that identifies the person who uses this session; compare it by identity. It is replaced when the person may
   * have changed: after `forget()`, and after a request has found that nobody is signed in (S2).
   */
  get person(): object {
    return this.#person;
  }

  /**
   * Calls an operation of the API: over the connection, or the method of that name of the host's client. A read or a write
   * that finds that nobody is signed in, or that somebody is again, tells all listeners.
   */
  async call<Args extends unknown[], Result>(
    operation: Operation<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const wasSignedOut = this.#signedOut;
    const person = this.#person;
    let result: Result;
    try {
      result = await this.#send(operation, args);
    } catch (error) {
      // A request for an earlier person says nothing of the present one.
      if (error instanceof VitableError && error.code === 'session-expired' && person === this.#person) {
        this.#signedOut = true;
        this.#person = {};
        this.discardReads();
        this.#notify(error);
      }
      throw error;
    }
    // A request that was sent before the sign-out proves no new sign-in by its answer.
    if (wasSignedOut && this.#signedOut) {
      this.#signedOut = false;
      this.#notify('signed-in');
    }
    return result;
  }

  /**
   * Reads a resource. Callers that read the same at the same moment, or within a second, share one request. It is aborted
   * when all of them have aborted.
   *
   * @param args arguments of the operation, all but its options
   * @throws the signal's reason when aborted; VitableError
   */
  async read<Args extends unknown[], Result>(
    operation: Operation<[...Args, RequestOptions], Result>,
    signal: AbortSignal | undefined,
    ...args: Args
  ): Promise<Result> {
    signal?.throwIfAborted();
    const key = keyOf(operation, args);
    const recent = this.#recentResults;
    if (recent.has(key)) return recent.get(key) as Result;
    const request = this.#requestFor(key, operation, args);
    const value = (await request.join(signal).catch((error: unknown) => {
      if (isTemporaryError(error)) this.failedReads += 1;
      throw error;
    })) as Result;
    // An answer to a request from before a write, or for another person, is not kept for later callers.
    if (recent === this.#recentResults) {
      recent.set(key, value);
      setTimeout(() => recent.delete(key), RECENT);
    }
    return value;
  }

  /**
   * Reads a resource for an element whose code is still arriving. What it brings, a failure too, is there for `read` to join
   * until the signal is aborted; `invalidate()` and `discardReads()` drop it earlier.
   */
  async readAhead<Args extends unknown[], Result>(
    operation: Operation<[...Args, RequestOptions], Result>,
    signal: AbortSignal,
    ...args: Args
  ): Promise<Result> {
    signal.throwIfAborted();
    const key = keyOf(operation, args);
    if (this.#recentResults.has(key)) return this.#recentResults.get(key) as Result;
    const request = this.#requestFor(key, operation, args);
    request.hold(signal);
    return (await request.join(signal)) as Result;
  }

  /** Makes the next reads go to the API, although the same was read a moment ago. */
  invalidate(): void {
    this.#recentResults = new Map();
    for (const [key, { isSettled }] of this.#reads) if (isSettled) this.#reads.delete(key);
  }

  /** As `invalidate()`; and reads under way are not joined any more, since they may bring what was true before a write. */
  discardReads(): void {
    this.#reads.clear();
    this.invalidate();
  }

  /**
   * Runs a write. While one person sends the same content to the same subject the callers share its outcome: a second press,
   * or an element that mounts anew during a submit, sends nothing more (R8). Other content waits for it to end. A write
   * can't be aborted: it finishes and reports, although its element has left the page (R14).
   *
   * @param subject what is written to
   * @param content what is written
   */
  write<Outcome>(subject: string, content: string, run: () => Promise<Outcome>): Promise<Outcome> {
    const pending = this.#writes.get(subject);
    const person = this.#person;
    if (pending?.content === content && pending.person === person) return pending.outcome as Promise<Outcome>;
    const outcome = (pending === undefined ? run() : pending.outcome.then(run, run)).finally(() => {
      if (this.#writes.get(subject)?.outcome === outcome) this.#writes.delete(subject);
    });
    this.#writes.set(subject, { content, person, outcome });
    return outcome;
  }

  /**
   * A write has changed something: elements read again. Reads from before it are not joined any more, since they may
   * bring what was true before.
   */
  changed(): void {
    this.discardReads();
    this.#notify('changed');
  }

  /** Drops the token and everything shown, at once (S2). */
  forget(): void {
    this.#person = {};
    this.discardReads();
    this.lostWrites = new Map();
    ('connection' in this.#api ? this.#api.connection : this.#api.client).forget();
    this.#notify('forgotten');
  }

  /** @returns a function that ends the listening */
  listen(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether an element listens. */
  get inUse(): boolean {
    return this.#listeners.size > 0;
  }

  /** The request for a resource that is under way, or a new one. */
  #requestFor<Args extends unknown[], Result>(
    key: string,
    operation: Operation<[...Args, RequestOptions], Result>,
    args: Args,
  ): SharedRequest<unknown> {
    const found = this.#reads.get(key);
    if (found) return found;
    const request = startSharedRequest<unknown>(
      (shared) => this.call(operation, ...args, { signal: shared }),
      () => {
        if (this.#reads.get(key) === request) this.#reads.delete(key);
      },
    );
    this.#reads.set(key, request);
    return request;
  }

  #send<Args extends unknown[], Result>(operation: Operation<Args, Result>, args: Args): Promise<Result> {
    if ('connection' in this.#api) {
      const { connection } = this.#api;
      const person = this.#person;
      // An operation may take several requests. After a change of person the next one would have the next person's token.
      const send: Connection['send'] = async (request) => {
        if (this.#person !== person) throw otherPerson();
        return connection.send(request);
      };
      return operation.send({ ...connection, send }, ...args);
    }
    const { client } = this.#api;
    // The method takes and returns the same as the operation of its name.
    return Reflect.apply(client[operation.name], client, args) as Promise<Result>;
  }

  #notify(event: SessionEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

/** Reads with the same key share a request. Another version of this library may decode other fields (R22). */
const keyOf = ({ version, name }: Operation<never, unknown>, args: readonly unknown[]) =>
  [version, name, writeJson(args)].join(' ');

/** The error of a call that was not sent, because another person may be signed in by now (S2). */
export const otherPerson = () =>
  new VitableError('auth', { message: 'Not sent: another person may be signed in by now.' });
