import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The one documented error body (a 401's); the sandbox uses its shape for every refusal. */
export interface ErrorBody {
  error: { code: string; message: string };
}

/** A refusal with its HTTP status, a stable code and a sentence for the developer. */
export class ApiError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }

  toBody(): ErrorBody {
    return { error: { code: this.code, message: this.message } };
  }
}

/** 401: no token, an unknown one, or one past its time. */
export function unauthorized(code: 'unauthorized' | 'token_expired', message: string): ApiError {
  return new ApiError(401, code, message);
}

/** 403: it exists, and is not for this token. */
export function forbidden(message: string): ApiError {
  return new ApiError(403, 'forbidden', message);
}

/** 404: no such thing. */
export function notFound(what: string, id: string): ApiError {
  return new ApiError(404, 'not_found', `No ${what} with id "${id}".`);
}

/** 409: understood, but not in the present state of things. */
export function conflict(code: string, message: string): ApiError {
  return new ApiError(409, code, message);
}

/** 422: a field is missing, of the wrong kind, or beyond a documented limit. */
export function invalid(message: string): ApiError {
  return new ApiError(422, 'validation_error', message);
}
