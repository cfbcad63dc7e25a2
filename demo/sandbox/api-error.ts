import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** The one documented error body (of status 401); the sandbox uses its shape for every refusal. */
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

/** 401: there is no token, or it is unknown or expired. */
export function unauthorized(code: 'unauthorized' | 'token_expired', message: string): ApiError {
  return new ApiError(401, code, message);
}

/** 403: the resource exists, and this token may not see it. */
export function forbidden(message: string): ApiError {
  return new ApiError(403, 'forbidden', message);
}

/** 404: there is no such resource. */
export function notFound(what: string, id: string): ApiError {
  return new ApiError(404, 'not_found', `No ${what} with id "${id}".`);
}

/** 409: the request is valid, but the resource's present state does not allow it. */
export function conflict(code: string, message: string): ApiError {
  return new ApiError(409, code, message);
}

/** 422: a field is missing, of the wrong kind, or beyond a documented limit. */
export function invalid(message: string): ApiError {
  return new ApiError(422, 'validation_error', message);
}
