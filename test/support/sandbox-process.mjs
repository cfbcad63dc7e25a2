import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { answering, freePort } from './browsers.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const sandboxFile = path.join(root, 'demo/sandbox/main.ts');

/**
 * A sandbox in its own process, for a test server.
 *
 * While it runs, `url` is its address. Otherwise `url` is undefined and `problem` has the reason.
 */
export function sandboxProcess() {
  const sandbox = { url: undefined, problem: 'the sandbox has not been started', start, stop: () => {} };

  /** Starts it; rejects when it does not start. */
  async function start() {
    try {
      sandbox.url = await spawned();
    } catch (error) {
      sandbox.problem = error.message;
      sandbox.stop();
      throw error;
    }
  }

  async function spawned() {
    if (!existsSync(sandboxFile)) throw new Error('demo/sandbox/main.ts is missing');
    const port = await freePort();
    const child = spawn(process.execPath, ['--import', 'tsx', sandboxFile], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, SANDBOX_PORT: String(port) },
    });
    let complaints = '';
    child.stderr.on('data', (data) => {
      complaints = (complaints + data).slice(-2_000);
    });
    sandbox.stop = () => child.kill();
    process.once('exit', sandbox.stop);
    const url = `http://localhost:${port}`;
    const died = new Promise((_resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => {
        sandbox.url = undefined;
        sandbox.problem = `the sandbox ended with code ${code}: ${complaints}`;
        reject(new Error(sandbox.problem));
      });
    });
    await Promise.race([answering(`${url}/__sandbox/requests`), died]);
    died.catch(() => {});
    return url;
  }

  return sandbox;
}
