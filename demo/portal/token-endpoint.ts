/** The entity that a token is bound to: an employee (`empl_…`), or for an administrator the employer (`empr_…`). */
export interface BoundEntity {
  readonly type: 'employee' | 'employer';
  readonly id: string;
}

/**
 * The one endpoint that a host writes for the elements: `POST /api/vitable-token`.
 *
 * It exists because the browser must never see the API key. The page asks its own server. The server knows who is
 * signed in, and asks the API for a token that is bound to that person and is valid for about fifteen minutes.
 *
 * It uses only the web's own `Request` and `Response`, so it can be copied without changes into Hono, Next.js,
 * SvelteKit, Deno, Bun or a worker.
 */
export interface TokenEndpointOptions {
  /**
   * The origins at which people open your pages, such as `https://hr.example.com`. They come from your configuration:
   * the sender of a request chooses its `Host` header, so that header proves nothing.
   */
  readonly ownOrigins: ReadonlySet<string>;
  /** Base URL of the API, without a trailing slash. */
  readonly apiBase: string;
  /** The secret API key. Read it from the environment; it is sent to `apiBase` and nowhere else. */
  readonly apiKey: string;
  /**
   * Returns the API's id of the person who is signed in with this request's cookie, or `undefined` when nobody is. May
   * return a promise, since a session is usually looked up in a store.
   */
  readonly signedIn: (request: Request) => BoundEntity | undefined | Promise<BoundEntity | undefined>;
  /** Receives a sentence for the server's log that says why there is no token. The sentence holds no secret. */
  readonly onFailure?: (sentence: string) => void;
}

/** Longer than the API ever needs, and shorter than a person waits. Milliseconds. */
const API_TIMEOUT = 10_000;

/**
 * Makes the handler. It answers 200 `{access_token, expires_in}` (seconds), 403 when the request is not one that the
 * host's own page makes for a signed-in person, and 502 when the API gave no token or the session could not be looked
 * up. It always answers JSON and never redirects: the elements read a redirect as "the session has ended", and a
 * `fetch` cannot use a sign-in page.
 */
export function tokenEndpoint(options: TokenEndpointOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const refusal = whyNotFromOurPage(request, options.ownOrigins);
    if (refusal !== undefined) return answer(403, { error: { code: 'forbidden', message: refusal } });

    try {
      // The session alone decides whom the token is for. Nothing in the body, the address or a header can name someone
      // else.
      const boundEntity = await whoIsSignedIn(options, request);
      if (boundEntity === undefined) {
        return answer(403, { error: { code: 'forbidden', message: 'Nobody is signed in.' } });
      }
      return answer(200, await mintToken(options, boundEntity));
    } catch (failure) {
      // The reason, from the API or the network, is written to the log and not sent to the browser.
      const reason = failure instanceof Error ? failure.message : 'unknown';
      options.onFailure?.(`No token from the API: ${reason}`);
      return answer(502, { error: { code: 'upstream', message: 'A token could not be obtained.' } });
    }
  };
}

/**
 * The person of the session, if the session names one that the API knows. A token that is bound to nobody could read
 * everybody's data, so a value without a type or an id counts as nobody: `{ type: 'employee', id: session.user?.id }`,
 * for example, when the session has no user. Throws an `Error` whose message holds no secret.
 */
async function whoIsSignedIn(options: TokenEndpointOptions, request: Request) {
  let person: unknown;
  try {
    person = await options.signedIn(request);
  } catch {
    // The error of a session store may contain the store's password.
    throw new Error('signedIn() failed, so the API was not asked');
  }
  if (person === undefined || person === null) return undefined;
  if (isRecord(person)) {
    const { type, id } = person;
    if ((type === 'employee' || type === 'employer') && typeof id === 'string' && id !== '') {
      return { type, id } satisfies BoundEntity;
    }
  }
  options.onFailure?.(
    'No token: signedIn() gave something other than { type, id } of an employee or employer.',
  );
  return undefined;
}

/**
 * Why this request cannot come from a script on the host's own page, or `undefined` if it can. The cookie alone does
 * not prove it: a browser may attach the cookie to a request that another site causes.
 */
function whyNotFromOurPage(request: Request, ownOrigins: ReadonlySet<string>): string | undefined {
  // Any link or image can cause a GET, and a GET may be cached or logged on its way.
  if (request.method !== 'POST') return 'This endpoint answers POST only.';

  // A form cannot send a header of its own, and a script on another site may send one only after a CORS preflight. The
  // preflight is refused here, like everything else that is not a POST.
  if (!request.headers.get('X-Vitable-Elements')) return 'The header X-Vitable-Elements is required.';

  // Browsers set these two headers themselves, and a page's script cannot change them. An older browser may lack each.
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null && site !== 'same-origin') return 'Requests from other sites are refused.';
  const origin = request.headers.get('Origin');
  if (origin !== null && !ownOrigins.has(origin)) return 'Requests from other origins are refused.';

  return undefined;
}

/** Asks the API for a token bound to this one employee or employer. Throws an `Error` whose message holds no secret. */
async function mintToken(options: TokenEndpointOptions, boundEntity: BoundEntity) {
  const response = await fetch(`${options.apiBase}/v1/auth/access-tokens`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${options.apiKey}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
    },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      bound_entity: boundEntity,
    }),
    // If it followed a redirect, it would send the API key to the redirect's target.
    redirect: 'error',
    signal: AbortSignal.timeout(API_TIMEOUT),
  });
  if (!response.ok) throw new Error(`the API answered with status ${response.status}`);

  // A JSON parser's error quotes the text that it could not read, and would bring it into the log.
  const body: unknown = await response.json().catch(() => undefined);
  const { access_token, expires_in } = readToken(body);
  // Only these two fields are sent on to the page.
  return { access_token, expires_in };
}

/** Checks the API's answer, which may be bare or wrapped in `data`. */
function readToken(body: unknown): { access_token: string; expires_in: number } {
  const token = isRecord(body) && isRecord(body['data']) ? body['data'] : body;
  if (isRecord(token)) {
    const { access_token, expires_in } = token;
    if (typeof access_token === 'string' && typeof expires_in === 'number') {
      return { access_token, expires_in };
    }
  }
  throw new Error('the answer holds no token');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A JSON answer that no cache may keep, neither in the browser nor on the way. */
function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
