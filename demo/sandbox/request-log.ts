import { createHash } from 'node:crypto';

/** A request that arrived, without its secrets. */
export interface LoggedRequest {
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  /** Lower-case names; `authorization` is `{scheme, sha256}`, `cookie` a hash. */
  headers: Record<string, string | { scheme: string; sha256: string }>;
  /** The parsed JSON, the raw text where it is not JSON, null where there was none. */
  body: unknown;
  /**
   * Real time of arrival, UTC with milliseconds, also where SANDBOX_NOW is set: tests measure the time between
   * requests.
   */
  at: string;
  /** The status that was sent; null before the answer, and when no answer was sent. */
  status: number | null;
  requestId: string;
  /** Kind of the fault that met this request. */
  fault?: string;
}

const KEPT_HEADERS = [
  'accept',
  'accept-language',
  'content-type',
  'idempotency-key',
  'origin',
  'referer',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
];

/** How many requests are kept. The oldest are dropped, so that a long random test does not fill the memory. */
const CAPACITY = 10_000;

/** SHA-256 in lower-case hexadecimal: tests compare it with the hash of a token that they know. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Replaces tokens and keys by their hashes, in a URL, a body or any header. */
function withoutTokens(text: string): string {
  return text.replace(/vit_(?:at|apk)_[\w-]+/g, (token) => `sha256:${sha256(token)}`);
}

function keptHeaders(headers: Headers): LoggedRequest['headers'] {
  const kept: LoggedRequest['headers'] = {};
  for (const [name, value] of headers) {
    if (name === 'authorization') {
      const [, scheme = '', credentials = ''] = /^(?:(\S+) +)?(.*)$/.exec(value) ?? [];
      kept[name] = { scheme, sha256: sha256(credentials) };
    } else if (name === 'cookie') {
      kept[name] = `sha256:${sha256(value)}`;
    } else if (KEPT_HEADERS.includes(name) || name.startsWith('x-vitable-')) {
      kept[name] = withoutTokens(value);
    }
  }
  return kept;
}

function keptQuery(search: URLSearchParams): LoggedRequest['query'] {
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key).map(withoutTokens);
      const [first] = values;
      return [withoutTokens(key), values.length === 1 && first !== undefined ? first : values];
    }),
  );
}

function keptBody(text: string): unknown {
  if (text === '') return null;
  const clean = withoutTokens(text);
  try {
    return JSON.parse(clean);
  } catch {
    return clean;
  }
}

/** The requests to `/v1/*`, in order of arrival. */
export class RequestLog {
  #entries: LoggedRequest[] = [];

  /** Logs a request when it arrives; the caller sets the status when there is one. */
  add(request: Request, body: string, requestId: string): LoggedRequest {
    const url = new URL(request.url);
    const entry: LoggedRequest = {
      method: request.method,
      path: withoutTokens(url.pathname),
      query: keptQuery(url.searchParams),
      headers: keptHeaders(request.headers),
      body: keptBody(body),
      at: new Date().toISOString(),
      status: null,
      requestId,
    };
    this.#entries.push(entry);
    if (this.#entries.length > CAPACITY) this.#entries.shift();
    return entry;
  }

  list(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
