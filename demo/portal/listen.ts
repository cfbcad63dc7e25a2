import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens already and cannot answer a request yet. */
export interface LoopbackServer {
  readonly port: number;
  /** Sets the function that answers requests. Call it once, right after listening. */
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

/**
 * Listens on this machine only, on IPv4 and (where the machine has it) IPv6. Both are needed, because browsers try both
 * for `localhost`: with only one of them, another program that listens on the other would answer instead, and nobody
 * would notice.
 *
 * Port 0 picks a free port. Rejects with the system's error, whose `code` is `'EADDRINUSE'` when the port is taken.
 */
export async function listenOnLoopback(port: number): Promise<LoopbackServer> {
  const first = await listen('127.0.0.1', port);
  const chosen = (first.address() as AddressInfo).port;
  const servers = [first];
  try {
    servers.push(await listen('::1', chosen));
  } catch (error) {
    // A machine may have no IPv6, and a random port may be taken there. Only a chosen port that another program holds
    // is an error.
    if (port !== 0 && hasCode(error, 'EADDRINUSE')) {
      await close(first);
      throw error;
    }
  }
  return {
    port: chosen,
    answerWith: (listener) => {
      for (const server of servers) server.on('request', listener);
    },
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

/** Whether this is a system error of the given code, such as `EADDRINUSE`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function listen(host: string, port: number): Promise<Server> {
  // Longer than browsers keep an idle connection, so that no connection is closed while a browser reuses it.
  const server = createServer({ keepAliveTimeout: 70_000 });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers keep connections open for a next request, which will not come.
    server.closeAllConnections();
  });
}
