/** The element tests' requests to the test server: see `test/support/element-host.mjs`. */

/** A request that reached the sandbox. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly status: number | null;
}

export interface Fault {
  readonly match: string;
  readonly kind: 'status' | 'reset' | 'stall' | 'truncate' | 'html' | 'empty' | 'cors' | 'slow';
  readonly status?: number;
  readonly times?: number;
  readonly delayMs?: number;
  readonly after?: 'headers' | 'body';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const TOKEN_ENDPOINT = '/api/vitable-token';

// Stored here, since some tests replace the page's own `fetch`.
const ask = globalThis.fetch.bind(globalThis);

async function json<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  const response = await ask(url, init);
  if (!response.ok)
    throw new Error(`${init?.method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

const post = (url: string, body: unknown) => json(url, { method: 'POST', body: JSON.stringify(body) });

let url: string | undefined;

/** The address of the sandbox. */
export async function sandboxUrl(): Promise<string> {
  url ??= (await json<{ sandboxUrl: string }>('/__host/config')).sandboxUrl;
  return url;
}

/** Resets seeds, faults, log and token counter. */
export async function resetHost(
  options: { readonly now?: string; readonly wire?: string } = {},
): Promise<void> {
  const sandbox = await sandboxUrl();
  await post(`${sandbox}/__sandbox/reset`, { wire: 'bare', ...options });
  await json('/__host/token-requests', { method: 'DELETE' });
}

/** The page's requests to the API since the last reset, in order, without the host's own requests for tokens. */
export async function apiRequests(): Promise<readonly LoggedRequest[]> {
  const all = await json<readonly LoggedRequest[]>(`${await sandboxUrl()}/__sandbox/requests`);
  return all.filter(({ path }) => !path.startsWith('/v1/auth/'));
}

/** The same requests, as `GET /v1/…`. */
export async function apiLines(): Promise<readonly string[]> {
  return (await apiRequests()).map(({ method, path }) => `${method} ${path}`);
}

/** The number of token requests since the last reset. */
export async function tokenRequests(): Promise<number> {
  return (await json<{ count: number }>('/__host/token-requests')).count;
}

export async function orderFault(fault: Fault): Promise<void> {
  await post(`${await sandboxUrl()}/__sandbox/faults`, fault);
}

export async function orderTokenFault(fault: {
  readonly kind: 'status' | 'redirect' | 'html' | 'stall';
  readonly status?: number;
  readonly times: number;
}): Promise<void> {
  await post('/__host/token-faults', fault);
}

export async function expireTokens(): Promise<void> {
  await post(`${await sandboxUrl()}/__sandbox/tokens/expire`, {});
}
