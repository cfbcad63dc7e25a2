import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/**
 * Finds the browsers of this machine, and starts what WebKit needs besides itself. It uses only Node's own modules,
 * because `npm test` imports it before anything is installed.
 */

/** Flags for every Chromium that a test starts: no sandbox (root has none), no GPU, no data sent to other servers. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isRunnable = (file) => {
  try {
    accessSync(file, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((directory) => path.join(directory, name))
    .find(isRunnable);

/**
 * The file that an environment variable names. A variable with a wrong path is an error, and no other place is
 * searched.
 */
function fromEnvironment(name) {
  const file = process.env[name];
  if (!file) return undefined;
  if (!isRunnable(file)) throw new Error(`${name} is set to "${file}", which is not a program.`);
  return file;
}

const onLinux = (names) => names.map(onPath).find(Boolean);
const onMac = (names) =>
  ['/Applications', path.join(process.env.HOME ?? '', 'Applications')]
    .flatMap((folder) => names.map((name) => path.join(folder, `${name}.app/Contents/MacOS/${name}`)))
    .find(isRunnable);
const onWindows = (paths) =>
  [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => paths.map((file) => path.join(folder, file)))
    .find(isRunnable);

/** Chrome, Chromium or Edge. The variable `CHROME_PATH` overrides the search. */
export function findChromium() {
  const given = fromEnvironment('CHROME_PATH');
  if (given) return given;
  if (process.platform === 'darwin') return onMac(['Google Chrome', 'Chromium', 'Microsoft Edge']);
  if (process.platform === 'win32') {
    return onWindows([
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  }
  return onLinux(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']);
}

/** Firefox. The variable `FIREFOX_PATH` overrides the search. */
export function findFirefox() {
  const given = fromEnvironment('FIREFOX_PATH');
  if (given) return given;
  if (process.platform === 'darwin') {
    const file = '/Applications/Firefox.app/Contents/MacOS/firefox';
    return isRunnable(file) ? file : undefined;
  }
  if (process.platform === 'win32') return onWindows(['Mozilla Firefox\\firefox.exe']);
  return onLinux(['firefox-esr', 'firefox']);
}

/** WebKitGTK's driver, its small browser and a virtual display; Linux only. */
export function findWebKit() {
  const driver = onLinux(['WebKitWebDriver']);
  const xvfb = onLinux(['Xvfb']);
  const miniBrowser = ['/usr/lib', '/usr/libexec']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => path.join(folder, name))])
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => path.join(folder, name, 'MiniBrowser')),
    )
    .find(isRunnable);
  return driver && xvfb && miniBrowser ? { driver, xvfb, miniBrowser } : undefined;
}

const names = ['chromium', 'firefox', 'webkit'];

/** The browsers that `BROWSERS` names (`BROWSERS=chromium,firefox`), or all. */
export function wantedBrowsers() {
  const wanted = (process.env.BROWSERS ?? '').split(',').filter(Boolean);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`BROWSERS names "${unknown.join(', ')}"; known are ${names.join(', ')}.`);
  return wanted.length > 0 ? wanted : names;
}

/** The wanted browsers that are installed: `{ chromium?: path, firefox?: path, webkit?: { … } }`. */
export function installedBrowsers() {
  const find = { chromium: findChromium, firefox: findFirefox, webkit: findWebKit };
  const found = wantedBrowsers().map((name) => [name, find[name]()]);
  return Object.fromEntries(found.filter(([, browser]) => browser !== undefined));
}

/** The browser of a `User-Agent`. Chromium's and WebKit's both contain Safari, and all contain Mozilla. */
export function browserThatAsks(userAgent) {
  if (/ Firefox\//.test(userAgent)) return 'firefox';
  return /Chrome\//.test(userAgent) ? 'chromium' : 'webkit';
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    // The driver's browsers belong to its process group and would otherwise stay behind.
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    child.kill();
  }
}

/**
 * Resolves with the value that `ready` finds in the child's output. Rejects when the child exits, or prints nothing in
 * time.
 */
function started(child, name, ready) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} did not start within 20 s.`)), 20_000);
    const settle = (end, value) => {
      clearTimeout(timer);
      end(value);
    };
    child.once('error', (error) => settle(reject, error));
    child.once('exit', (code) => settle(reject, new Error(`${name} ended with code ${code} at its start.`)));
    ready.then(
      (value) => settle(resolve, value),
      (error) => settle(reject, error),
    );
  });
}

/** Starts a virtual display and WebKit's driver on `port`; resolves with a function that stops both. */
export async function startWebKitDriver(webkit, port) {
  const children = [];
  const stop = () => children.splice(0).reverse().forEach(stopGroup);
  process.once('exit', stop);
  try {
    // Xvfb chooses a free display and writes its number to descriptor 3.
    const xvfb = spawn(webkit.xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    children.push(xvfb);
    const display = await started(
      xvfb,
      'Xvfb',
      new Promise((resolve) => xvfb.stdio[3].once('data', (data) => resolve(String(data).trim()))),
    );
    const driver = spawn(webkit.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      detached: true,
      // Without a graphics card, OpenGL is emulated. Drawing by the processor alone takes about a quarter less time.
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
        LP_NUM_THREADS: '1',
      },
    });
    children.push(driver);
    await started(driver, 'WebKitWebDriver', answering(`http://127.0.0.1:${port}/status`));
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}

/** Resolves once a server answers at the address, with any answer. */
export async function answering(url, patience = 20_000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      await response.arrayBuffer();
      return;
    } catch (error) {
      if (Date.now() > end) throw new Error(`Nothing answers at ${url}.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
