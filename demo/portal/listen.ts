import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that is listening and has no one to answer yet. */
export interface LoopbackServer {
  readonly port: number;
  /** Names the function that answers. Call it once, right after listening. */
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

/**
 * Listens on this machine only, on IPv4 and (where the machine has it) IPv6. Both, because browsers try both for
 * `localhost`: with only one, another program on the other would answer in our place and nobody would notice.
 *
 * Port 0 picks a free one. Rejects with the system's error, `code: 'EADDRINUSE'` when the port is taken.
 */
export async function listenOnLoopback(port: number): Promise<LoopbackServer> {
  const first = await listen('127.0.0.1', port);
  const chosen = (first.address() as AddressInfo).port;
  const servers = [first];
  try {
    servers.push(await listen('::1', chosen));
  } catch (error) {
    // A machine without IPv6 is fine. A port someone else holds is not, unless it was our own random choice.
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
  // Longer than browsers keep an idle connection, so that none is closed under a request that reuses it.
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
    // Browsers keep connections open for the next request; nobody will make one.
    server.closeAllConnections();
  });
}
