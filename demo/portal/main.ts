import { startSandbox } from '../sandbox/server.js';
import { WIRES } from '../sandbox/wire.js';
import type { Wire } from '../sandbox/wire.js';
import { hasCode } from './listen.js';
import { startPortal } from './server.js';

/**
 * Starts the sandbox and the portal in one process, so that one Ctrl-C ends both. `demo/start.mjs` runs this. Settings
 * come from the environment (see ../README.md).
 */
async function main(): Promise<void> {
  const { env } = process;
  const sandbox = await startSandbox({
    port: portFrom('SANDBOX_PORT', 4010),
    now: env['SANDBOX_NOW'],
    plansFile: env['SANDBOX_PLANS'],
    wire: wireFrom(env['SANDBOX_WIRE']),
  });
  const port = portFrom('PORT', 5173);
  const portal = await startPortal({ port, sandboxUrl: sandbox.url }).catch((error: unknown) => {
    throw hasCode(error, 'EADDRINUSE')
      ? new Error(`port ${port} is in use: choose another one with PORT`)
      : error;
  });

  console.log(`
  The portal   ${portal.url}/
  The sandbox  ${sandbox.url}

  Stop with Ctrl-C.
`);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void Promise.all([portal.close(), sandbox.close()]).then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // The process that started this one has ended, so it can no longer stop this one.
  process.on('disconnect', stop);
}

function portFrom(variable: string, usual: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return usual;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`${variable} is "${text}": it must be a port number from 0 to 65535`);
}

function wireFrom(text: string | undefined): Wire {
  if (text === undefined || text === '') return 'bare';
  const wire = WIRES.find((known) => known === text);
  if (wire !== undefined) return wire;
  throw new Error(`SANDBOX_WIRE is "${text}": it must be one of ${WIRES.join(', ')}`);
}

/** Says in one sentence why the servers did not start, and how a variable is set where that helps. */
function explain(error: unknown): string {
  const sentence = error instanceof Error ? error.message : String(error);
  const variable = /choose another one with (\w+)/.exec(sentence)?.[1];
  if (variable === undefined) return `\n  Not started: ${sentence}.\n`;
  return `
  Not started: ${sentence}, or stop the program that uses it.

    macOS, Linux         ${variable}=8123 npm start
    Windows PowerShell   $env:${variable}=8123; npm start
`;
}

main().catch((error: unknown) => {
  console.error(explain(error));
  // Ends the process at once: if the sandbox did start, it would keep the process running.
  process.exit(1);
});
