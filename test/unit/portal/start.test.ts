import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The functions of `demo/start.mjs`; it is plain JavaScript, since it runs before anything is installed. */
interface Questions {
  whyNodeIsTooOld(version: string): string | undefined;
  whyInstall(root: string): string | undefined;
  whyBuild(root: string): string | undefined;
}

const { whyNodeIsTooOld, whyInstall, whyBuild } = (await import(
  pathToFileURL(path.resolve('demo/start.mjs')).href
)) as Questions;

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'start-'));
});
afterEach(() => rm(root, { recursive: true }));

/** Writes a file whose last change is this many seconds after the project was cloned. */
async function file(name: string, seconds: number): Promise<void> {
  const place = path.join(root, name);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, '');
  const cloned = Date.UTC(2026, 10, 2) / 1000;
  await utimes(place, cloned + seconds, cloned + seconds);
}

it('asks for Node 20.19 or newer, in words that name both versions', () => {
  for (const version of ['18.20.4', '20.18.3', '20.9.0', '4.9.1']) {
    expect(whyNodeIsTooOld(version), version).toContain('20.19');
    expect(whyNodeIsTooOld(version), version).toContain(version);
  }
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '25.1.0']) {
    expect(whyNodeIsTooOld(version), version).toBeUndefined();
  }
});

describe('installing the dependencies', () => {
  it('is needed in a fresh clone', async () => {
    await file('package-lock.json', 0);
    expect(whyInstall(root)).toBe('they are not here yet');
  });

  it('is needed after an installation that was cut short', async () => {
    await file('package-lock.json', 0);
    await file('node_modules/lit/package.json', 10);
    expect(whyInstall(root)).toBe('they are not here yet');
  });

  it('is needed when package-lock.json is newer, and only then', async () => {
    await file('package-lock.json', 0);
    await file('node_modules/.package-lock.json', 10);
    expect(whyInstall(root)).toBeUndefined();
    await file('package-lock.json', 20);
    expect(whyInstall(root)).toBe('package-lock.json has changed');
  });
});

describe('building the elements', () => {
  beforeEach(async () => {
    for (const source of ['package.json', 'vite.config.ts', 'src/cdn.ts', 'src/elements/qle-list/view.ts']) {
      await file(source, 0);
    }
  });

  it('is needed where there is no build', () => {
    expect(whyBuild(root)).toBe('there is no build yet');
  });

  it('is not needed while the build is newer than everything it is made of', async () => {
    await file('dist/cdn/vitable-elements.js', 10);
    expect(whyBuild(root)).toBeUndefined();
  });

  it.each(['package.json', 'vite.config.ts', 'src/cdn.ts', 'src/elements/qle-list/view.ts'])(
    'is needed when %s is newer, and says so',
    async (source) => {
      await file('dist/cdn/vitable-elements.js', 10);
      await file(source, 20);
      expect(whyBuild(root)?.replaceAll('\\', '/')).toBe(`${source} has changed`);
    },
  );
});

describe('starting the servers', () => {
  const children: ChildProcess[] = [];
  // Stops the processes of a failed test.
  afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

  /** Runs the last step of `npm start`, on free ports by default. */
  function start(env: Record<string, string>) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/portal/main.ts'], {
      env: { ...process.env, PORT: '0', SANDBOX_PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    children.push(child);
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const started = new Promise<string>((resolve) => {
      child.stdout?.on('data', () => {
        const url = /The portal +(\S+)/.exec(output)?.[1];
        if (url !== undefined && output.includes('Ctrl-C')) resolve(url);
      });
    });
    return { child, started, ended, output: () => output };
  }

  it('prints both addresses, serves, and ends on request', async () => {
    const run = start({});
    const url = await run.started;
    expect(run.output()).toMatch(/The sandbox +http:\/\/localhost:\d+/);
    expect((await fetch(`${url}signed-out`)).status).toBe(200);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('ends when the process that started it has ended', async () => {
    const run = start({});
    await run.started;
    run.child.disconnect();
    expect(await run.ended).toBe(0);
  });

  it.each(['PORT', 'SANDBOX_PORT'])(
    'names the variable to set when the port of %s is taken',
    async (name) => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()));
      const { port } = other.address() as AddressInfo;
      const run = start({ [name]: String(port) });
      expect(await run.ended).toBe(1);
      expect(run.output()).toContain(`port ${port} is in use`);
      expect(run.output()).toContain(` ${name}=`);
      other.close();
    },
  );

  it('names the variable with an invalid value', async () => {
    const run = start({ PORT: 'eighty' });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain('PORT is "eighty"');
  });
});
