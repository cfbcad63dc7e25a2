/** The categories of everything that can go wrong, stable across versions. */
export const ERROR_CODES = [
  'config',
  'network',
  'timeout',
  'auth',
  'session-expired',
  'forbidden',
  'not-found',
  'conflict',
  'validation',
  'rate-limited',
  'server',
  'contract',
] as const;
export type VitableErrorCode = (typeof ERROR_CODES)[number];

export interface VitableErrorDetails {
  /** For developers; never text from a server, never a token, never a person's name. */
  readonly message: string;
  /** Whether the same call may succeed later without a change. */
  readonly retryable?: boolean | undefined;
  /** HTTP status, where one was received. */
  readonly status?: number | undefined;
  /** `X-Request-Id` of the answer, where the API sent and exposed one. */
  readonly requestId?: string | undefined;
  /** The API's own `error.code`, where it looks like a code (`[A-Za-z0-9_.-]`, at most 64 characters). */
  readonly reason?: string | undefined;
  /** For `contract`: where in the answer, as a JSON path (`$[3].costs[0].coverage_tier`). */
  readonly path?: string | undefined;
  /** For `config`: the attribute or setting that is missing or wrong, as one writes it in HTML (`enrollment-id`). */
  readonly attribute?: string | undefined;
  /** Seconds that the server asked to wait (`Retry-After`). */
  readonly retryAfter?: number | undefined;
  /** For writes: the request may have reached the server although no good answer came back (trap 14). */
  readonly mayHaveArrived?: boolean | undefined;
}

/**
 * The one error that this library throws, shows and dispatches.
 *
 * Its message is for developers; what a person reads comes from the catalogue, by `code`. It carries no request body,
 * no header and no text from a server, so that a host may log it whole.
 */
export class VitableError extends Error {
  override readonly name = 'VitableError';
  readonly code: VitableErrorCode;
  readonly retryable: boolean;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly reason: string | undefined;
  readonly path: string | undefined;
  readonly attribute: string | undefined;
  readonly retryAfter: number | undefined;
  readonly mayHaveArrived: boolean;

  constructor(code: VitableErrorCode, details: VitableErrorDetails) {
    super(details.message);
    this.code = code;
    this.retryable = details.retryable ?? false;
    this.status = details.status;
    this.requestId = details.requestId;
    this.reason = details.reason;
    this.path = details.path;
    this.attribute = details.attribute;
    this.retryAfter = details.retryAfter;
    this.mayHaveArrived = details.mayHaveArrived ?? false;
  }
}
