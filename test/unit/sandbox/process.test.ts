import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../demo/sandbox/server.js';
import { API_KEY, TODAY, type Json } from './support.js';

interface Run {
  child: ChildProcess;
  output: () => { out: string; err: string };
}

let running: ChildProcess | undefined;
afterEach(() => {
  if (running?.exitCode === null) running.kill('SIGKILL');
});

/** Starts the process as `npm run sandbox` does, with these settings. */
function run(settings: Record<string, string>): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/sandbox/main.ts'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings },
  });
  running = child;
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return { child, output: () => ({ out, err }) };
}

async function firstLine({ child, output }: Run): Promise<string> {
  while (!output().out.includes('\n')) {
    if (child.exitCode !== null) throw new Error(output().err);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return output().out;
}

describe('npm run sandbox', () => {
  it('says in one line where it listens, answers there, and stops cleanly', { timeout: 30_000 }, async () => {
    const started = run({ SANDBOX_PORT: '0', SANDBOX_NOW: TODAY, SANDBOX_WIRE: 'envelope' });
    const line = await firstLine(started);
    expect(line).toMatch(/^Vitable sandbox on http:\/\/localhost:\d+ \(wire: envelope\)\n$/);
    const url = /http:\S+/.exec(line)?.[0] ?? '';
    const response = await fetch(`${url}/v1/plan-years/plyr_open`, {
      headers: { Authorization: `Bearer ${API_KEY}` },
    });
    const { data } = (await response.json()) as { data: Json };
    expect(data).toMatchObject({ open_enrollment_start_date: '2026-11-10' });
    started.child.kill('SIGTERM');
    const [code] = (await once(started.child, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(started.output().err).toBe('');
  });

  it.each([
    ['an unknown wire', { SANDBOX_WIRE: 'xml' }, 'bare, envelope, newest'],
    ['a date that does not exist', { SANDBOX_NOW: '2026-02-30' }, '2026-02-30'],
    ['a port that is none', { SANDBOX_PORT: 'http' }, 'SANDBOX_PORT'],
    ['a port that is too high', { SANDBOX_PORT: '70000' }, 'SANDBOX_PORT'],
    ['a plan file that is not there', { SANDBOX_PLANS: 'no/such/plans.json' }, 'no/such/plans.json'],
  ])('refuses %s in one line and exits with 1', { timeout: 30_000 }, async (_, settings, message) => {
    const { child, output } = run({ SANDBOX_PORT: '0', ...settings });
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(1);
    expect(output().out).toBe('');
    expect(output().err.trim().split('\n')).toHaveLength(1);
    expect(output().err).toContain(message);
  });

  it('refuses a port in use in one line and exits with 1', { timeout: 30_000 }, async () => {
    const other = await startSandbox({ now: TODAY });
    const { child, output } = run({ SANDBOX_PORT: String(other.port) });
    const [code] = (await once(child, 'close')) as [number | null];
    await other.close();
    expect(code).toBe(1);
    expect(output().err.trim().split('\n')).toHaveLength(1);
    expect(output().err).toContain(`port ${other.port} is in use`);
  });
});
