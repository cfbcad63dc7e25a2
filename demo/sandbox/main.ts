import { startSandbox } from './server.js';
import { WIRES, type Wire } from './wire.js';

/** The process behind `npm run sandbox`; settings come from the environment (see README.md). */

const DEFAULT_PORT = 4010;

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port >= 0 && port <= 65_535)) {
    throw new Error(`SANDBOX_PORT is "${text}": it must be a port number from 0 to 65535`);
  }
  return port;
}

function wireFrom(text: string | undefined): Wire {
  if (text === undefined || text === '') return 'bare';
  const wire = WIRES.find((known) => known === text);
  if (wire === undefined) {
    throw new Error(`SANDBOX_WIRE is "${text}": it must be one of ${WIRES.join(', ')}`);
  }
  return wire;
}

async function main(): Promise<void> {
  const wire = wireFrom(process.env['SANDBOX_WIRE']);
  const sandbox = await startSandbox({
    port: portFrom(process.env['SANDBOX_PORT']),
    now: process.env['SANDBOX_NOW'],
    plansFile: process.env['SANDBOX_PLANS'],
    wire,
  });
  console.log(`Vitable sandbox on ${sandbox.url} (wire: ${wire})`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void sandbox.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  console.error(`Vitable sandbox: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
