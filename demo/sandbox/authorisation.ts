import { randomBytes } from 'node:crypto';
import { forbidden, unauthorized } from './api-error.js';

/** The sandbox's one API key. It is public, since it opens nothing but the sandbox. */
export const API_KEY = 'vit_apk_sandbox';

/** Seconds for which a token is valid; the value in the vendor's own example. */
export const TOKEN_LIFETIME_SECONDS = 910;

/** Whose data a token may use. The API key, and a token that is issued without a bound entity, are unbound. */
export type Scope =
  | { kind: 'unbound' }
  | { kind: 'employer'; employerId: string }
  | { kind: 'employee'; employeeId: string; employerId: string };

/** The owner of a resource: an employer, and for some resources one employee. */
export interface Owner {
  employerId: string;
  employeeId?: string;
}

interface Issued {
  scope: Scope;
  /** On the monotonic clock, so that SANDBOX_NOW does not change how long a token is valid. */
  expiresAtMs: number;
}

/** The tokens that this sandbox issued. A reset of the state keeps them. */
export class AccessTokens {
  readonly #issued = new Map<string, Issued>();

  /** A new token, valid for `TOKEN_LIFETIME_SECONDS`. */
  issue(scope: Scope): string {
    const token = `vit_at_${randomBytes(24).toString('hex')}`;
    this.#issued.set(token, { scope, expiresAtMs: performance.now() + TOKEN_LIFETIME_SECONDS * 1000 });
    return token;
  }

  /** Ends every token issued so far, as if it had expired; returns how many were still valid. */
  expireAll(): number {
    let ended = 0;
    for (const issued of this.#issued.values()) {
      if (issued.expiresAtMs > performance.now()) ended += 1;
      issued.expiresAtMs = Number.NEGATIVE_INFINITY;
    }
    return ended;
  }

  /**
   * The scope of an `Authorization` header.
   *
   * @throws ApiError 401 `unauthorized` (none, malformed, unknown) or `token_expired`
   */
  scopeOf(header: string | undefined): Scope {
    const token = bearerToken(header);
    if (token === API_KEY) return { kind: 'unbound' };
    const issued = token === undefined ? undefined : this.#issued.get(token);
    if (issued === undefined) {
      throw unauthorized('unauthorized', 'A valid bearer token is required.');
    }
    if (performance.now() >= issued.expiresAtMs) {
      throw unauthorized('token_expired', 'The access token has expired.');
    }
    return issued.scope;
  }
}

/** The token of `Bearer <token>`; the scheme's letters may be of either case. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^bearer +(\S+) *$/i.exec(header ?? '')?.[1];
}

/** Whether a token may see what belongs to `owner`. */
export function mayRead(scope: Scope, owner: Owner): boolean {
  if (scope.kind === 'unbound') return true;
  if (scope.employerId !== owner.employerId) return false;
  return scope.kind === 'employer' || owner.employeeId === undefined || owner.employeeId === scope.employeeId;
}

/** @throws ApiError 403 when the token may not see it */
export function assertMayRead(scope: Scope, owner: Owner, what: string): void {
  if (!mayRead(scope, owner)) throw forbidden(`This token may not access this ${what}.`);
}

/** @throws ApiError 403 for tokens bound to an employee or to another employer (plan years) */
export function assertMayAdminister(scope: Scope, employerId: string): void {
  if (scope.kind === 'employee' || !mayRead(scope, { employerId })) {
    throw forbidden('This token may not administer the plan years of this employer.');
  }
}
