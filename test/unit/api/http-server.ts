import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers a request over a real connection. */
export type Answer = (response: ServerResponse) => void;

export interface HttpServer {
  readonly origin: string;
  /** All requests so far, in order. */
  readonly arrived: Arrived[];
  /** The requests for one path, without its query. */
  to(path: string): Arrived[];
}

/**
 * Starts a real HTTP server on loopback for one test.
 *
 * @param answer chooses the answer; `nth` counts from 1 for each path
 */
export async function serve(answer: (request: Arrived, nth: number) => Answer): Promise<HttpServer> {
  const arrived: Arrived[] = [];
  const to = (path: string) => arrived.filter(({ url }) => url.split('?')[0] === path);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const seen: Arrived = { method, url, headers, body: Buffer.concat(chunks).toString() };
      arrived.push(seen);
      answer(seen, to(url.split('?')[0] ?? '').length)(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, arrived, to };
}

/** A status with this body. */
export function text(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return text(status, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });
}

/** Cuts the connection before any answer. */
export const reset: Answer = (response) => {
  response.socket?.destroy();
};

/** Sends headers and half a body, then cuts the connection. */
export const resetInBody: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"id":"half', () => setTimeout(() => response.socket?.destroy(), 5));
};

/** Sends headers and half a body, then nothing. */
export const stallInBody: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"id":"half');
};

/** Sends nothing at all. */
export const silence: Answer = () => {};
