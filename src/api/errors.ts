/** The categories of errors. They stay the same across versions. */
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

/** The fields of a {@link VitableError}, besides its code. */
export interface VitableErrorDetails {
  /** For developers. Never contains text from a server, a token or a person's name. */
  readonly message: string;
  /**
   * Whether the same call may be sent again as it is, later: it is known that nothing was carried out, and the cause may
   * pass. Never true together with `mayHaveArrived`.
   */
  readonly retryable?: boolean | undefined;
  /** HTTP status, if one was received. */
  readonly status?: number | undefined;
  /** `X-Request-Id` of the answer, if the API sent one that looks like an id, and lets the page read it. */
  readonly requestId?: string | undefined;
  /** The API's own `error.code`, if it consists of words that codes are made of (`enrollment_window_closed`). */
  readonly reason?: string | undefined;
  /** For `contract` and `validation`: the place of the wrong value as a JSON path (`$[3].costs[0].coverage_tier`). */
  readonly path?: string | undefined;
  /** For `config`: the attribute or setting that is missing or wrong, as it is written in HTML (`enrollment-id`). */
  readonly attribute?: string | undefined;
  /** Seconds to wait, as the server asked with `Retry-After`. */
  readonly retryAfter?: number | undefined;
  /**
   * For writes: the request may have been carried out, although no usable answer came back. Read the record before you send
   * anything again.
   */
  readonly mayHaveArrived?: boolean | undefined;
}

/**
 * The key under which every VitableError holds its code. All copies of this library use the same key, so that each
 * recognises the errors of the others (R22).
 */
const BRAND: unique symbol = /* @__PURE__ */ Symbol.for('vitable-elements/error');

/**
 * The one error that this library throws, shows and dispatches.
 *
 * Its message is for developers. The text that a person reads is chosen from the message catalogue by `code`. The error
 * contains no request body, no header and no text from a server, so a host may log all of it.
 *
 * `instanceof VitableError` is also true for the error of another copy of this library, for example of another bundle.
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
    this.retryable = (details.retryable ?? false) && !details.mayHaveArrived;
    this.status = details.status;
    this.requestId = details.requestId;
    this.reason = details.reason;
    this.path = details.path;
    this.attribute = details.attribute;
    this.retryAfter = details.retryAfter;
    this.mayHaveArrived = details.mayHaveArrived ?? false;
  }

  /** @internal */
  get [BRAND](): VitableErrorCode {
    return this.code;
  }

  /** An error whose code only a newer version knows is not recognised, since this version has no words for it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this !== VitableError) return super[Symbol.hasInstance](value);
    const code = (Object(value) as Partial<VitableError>)[BRAND];
    return ERROR_CODES.some((known) => known === code);
  }
}

/**
 * The `config` error for an attribute whose value the API does not accept.
 *
 * @param attribute as it is written in HTML
 * @param problem ends the sentence "The attribute page-size is …"
 */
export function attributeError(attribute: string, problem: string): VitableError {
  return new VitableError('config', { message: `The attribute ${attribute} is ${problem}.`, attribute });
}
