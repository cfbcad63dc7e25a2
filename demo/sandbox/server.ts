import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.js';
import { readPlanFile } from './plan-file.js';
import { Sandbox } from './sandbox.js';
import type { Wire } from './wire.js';

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** A date, or a timestamp with a zone, at which the clock stands still; real time when left out. */
  now?: string | undefined;
  /** A JSON file with the plans of `enrl_catalog`. */
  plansFile?: string | undefined;
  /** Which of the three shapes the answers have; `bare` when left out. */
  wire?: Wire;
}

export interface RunningSandbox {
  /** `http://localhost:<port>`, no slash at the end. */
  url: string;
  port: number;
  /** Ends every connection, also idle and stalled ones, and frees the port. */
  close(): Promise<void>;
}

/** Loopback only, in both families: "localhost" means one or the other, depending on the machine. */
const IPV4 = '127.0.0.1';
const IPV6 = '::1';

/** Number of attempts to find a port that is free in both families. */
const FREE_PORT_ATTEMPTS = 10;

/**
 * Starts a sandbox in this process.
 *
 * @throws Error with one clear sentence when the date or the plan file is invalid, or the port is in use
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const catalogue =
    options.plansFile === undefined || options.plansFile === ''
      ? undefined
      : await readPlanFile(options.plansFile);
  const app = createApp(new Sandbox({ now: options.now, wire: options.wire ?? 'bare', catalogue }));
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const servers = await listenOnLoopback(options.port ?? 0, () => {
    // Longer than any client keeps an idle connection, so that no connection is closed while a client reuses it.
    return createServer({ keepAliveTimeout: 70_000 }, (request, response) => {
      void listener(request, response);
    });
  });
  const port = portOf(servers[0]);
  return {
    url: `http://localhost:${port}`,
    port,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

async function listenOnLoopback(port: number, create: () => Server): Promise<[Server, ...Server[]]> {
  for (let attempt = 1; ; attempt += 1) {
    const first = create();
    await listen(first, port, IPV4);
    const second = create();
    try {
      await listen(second, portOf(first), IPV6);
      return [first, second];
    } catch (error) {
      // A machine without IPv6 uses IPv4 alone.
      if (!isPortInUse(error)) return [first];
      await closeServer(first);
      if (port !== 0 || attempt === FREE_PORT_ATTEMPTS) throw portInUse(port);
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      reject(host === IPV4 && isPortInUse(error) ? portInUse(port) : error);
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve();
    });
  });
}

function isPortInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function portInUse(port: number): Error {
  return new Error(`port ${port} is in use: choose another one with SANDBOX_PORT`);
}

function portOf(server: Server): number {
  const address = server.address() as AddressInfo;
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
