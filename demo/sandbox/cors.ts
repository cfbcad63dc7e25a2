/**
 * Cross-origin headers. Browsers call the API from the partner's page with a bearer token and without cookies, so every
 * origin is allowed. The headers that a client has to read are exposed.
 */
const API_METHODS = 'GET, POST, PUT, OPTIONS';
const CONTROL_METHODS = 'GET, POST, DELETE, OPTIONS';
const API_HEADERS = ['Authorization', 'Content-Type', 'Accept'];
const MAX_AGE_SECONDS = 600;

/** Headers of an answer under `/v1/`. */
export function apiCorsHeaders(origin: string | null): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin ?? '*',
    'Access-Control-Expose-Headers': 'Retry-After, X-Request-Id',
    Vary: 'Origin',
  };
}

/** Headers of an answer under `/__sandbox/`, which tests call from pages on other ports. */
export function controlCorsHeaders(): Record<string, string> {
  return { 'Access-Control-Allow-Origin': '*' };
}

/** Headers that only a preflight's answer has: every header that the preflight asks for is allowed. */
export function preflightHeaders(request: Request, isApi: boolean): Record<string, string> {
  const asked = (request.headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^[\w-]+$/.test(name));
  const known = new Set(API_HEADERS.map((name) => name.toLowerCase()));
  const allowed = [...API_HEADERS, ...asked.filter((name) => !known.has(name.toLowerCase()))];
  return {
    'Access-Control-Allow-Methods': isApi ? API_METHODS : CONTROL_METHODS,
    'Access-Control-Allow-Headers': allowed.join(', '),
    'Access-Control-Max-Age': String(MAX_AGE_SECONDS),
  };
}
