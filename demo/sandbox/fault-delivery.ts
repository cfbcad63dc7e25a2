import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ErrorBody } from './api-error.js';
import type { Fault } from './faults.js';

/** Milliseconds in which the first half reaches the client before the connection is reset. */
const HALF_DELIVERED_MS = 50;

const HTML_PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in to the network</title></head>
<body><h1>Sign in to the network</h1><p>This page is not what you asked for.</p></body></html>
`;

const STATUS_CODES: Readonly<Record<number, [string, string]>> = {
  400: ['bad_request', 'The request could not be understood.'],
  401: ['unauthorized', 'A valid bearer token is required.'],
  403: ['forbidden', 'This token may not do this.'],
  404: ['not_found', 'There is no such resource.'],
  408: ['request_timeout', 'The request took too long to arrive.'],
  409: ['conflict', 'The resource is in another state.'],
  422: ['validation_error', 'The request is not valid.'],
  429: ['rate_limited', 'Too many requests.'],
  500: ['internal_error', 'Something went wrong.'],
  502: ['bad_gateway', 'The service gave no usable answer.'],
  503: ['service_unavailable', 'The service is not available.'],
  504: ['gateway_timeout', 'The service did not answer in time.'],
};

/** Whether the operation is carried out before the fault happens. */
function carriesOut(fault: Fault): boolean {
  return fault.after !== undefined || ['stall', 'truncate', 'cors', 'slow'].includes(fault.kind);
}

/**
 * Answers a request as a fault says. If the operation is carried out, that happens at once and `delayMs` delays only
 * the answer, so that the client's next read shows the result.
 *
 * @param operate carries out the operation and returns its complete answer
 * @param dress adds the headers that every answer has (cross-origin, request id)
 */
export async function deliverFault(
  fault: Fault,
  outgoing: HttpBindings['outgoing'],
  operate: () => Promise<Response>,
  dress: (response: Response) => Response,
): Promise<Response> {
  const answer = carriesOut(fault) ? await operate() : undefined;
  // The delay does not keep the process alive: when the server closes, the connection is gone.
  if (fault.delayMs > 0) await delay(fault.delayMs, undefined, { ref: false });
  switch (fault.kind) {
    case 'status':
      return dress(statusAnswer(fault));
    case 'html':
      return dress(new Response(HTML_PAGE, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
    case 'empty':
      return dress(
        new Response(null, { headers: { 'Content-Type': 'application/json', 'Content-Length': '0' } }),
      );
    case 'reset':
      if (fault.after === 'headers' && answer !== undefined) {
        await sendHalf(outgoing, answer, true);
        await delay(HALF_DELIVERED_MS, undefined, { ref: false });
      }
      outgoing.socket?.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case 'stall':
      if (answer !== undefined) await sendHalf(outgoing, answer, true);
      return RESPONSE_ALREADY_SENT;
    case 'truncate':
      if (answer !== undefined) await sendHalf(outgoing, answer, false);
      outgoing.end();
      return RESPONSE_ALREADY_SENT;
    case 'cors':
      return withoutCors(answer ?? dress(statusAnswer(fault)));
    case 'slow':
      return answer ?? dress(statusAnswer(fault));
  }
}

function statusAnswer(fault: Fault): Response {
  const [code, message] = STATUS_CODES[fault.status] ?? ['error', `Status ${fault.status}.`];
  const documented: ErrorBody = { error: { code, message } };
  const bodiless = fault.status === 204 || fault.status === 205 || fault.status === 304;
  const isText = typeof fault.body === 'string';
  const text = isText ? String(fault.body) : JSON.stringify(fault.body ?? documented);
  const headers = new Headers(
    bodiless ? {} : { 'Content-Type': isText ? 'text/plain; charset=utf-8' : 'application/json' },
  );
  for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value);
  return new Response(bodiless ? null : text, { status: fault.status, headers });
}

function withoutCors(response: Response): Response {
  const bare = new Response(response.body, response);
  for (const name of [...bare.headers.keys()]) {
    if (name.startsWith('access-control-')) bare.headers.delete(name);
  }
  return bare;
}

/** Writes the headers and the first half of the body. A declared length is that of the whole body. */
async function sendHalf(
  outgoing: HttpBindings['outgoing'],
  answer: Response,
  declareLength: boolean,
): Promise<void> {
  const whole = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(answer.headers);
  delete headers['content-length'];
  if (declareLength) headers['content-length'] = String(whole.length);
  outgoing.writeHead(answer.status, headers);
  await new Promise<void>((resolve) => {
    outgoing.write(whole.subarray(0, Math.floor(whole.length / 2)), () => resolve());
  });
}
