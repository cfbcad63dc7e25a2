// `npm start`: leads from a fresh clone to a running portal. It uses Node alone, because nothing is installed yet.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest version of Node that runs all the tools. */
const OLDEST_NODE = [20, 19];

/**
 * Says in a sentence why this version of Node is too old; undefined where it is not.
 * @param {string} version such as "20.19.4"
 */
export function whyNodeIsTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return undefined;
  return `This needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${version}. See https://nodejs.org/.`;
}

/**
 * Says in a phrase why the dependencies must be installed; undefined when they match package-lock.json. npm writes
 * node_modules/.package-lock.json last, so an interrupted installation counts as missing.
 * @param {string} root the project's folder
 */
export function whyInstall(root) {
  const installed = changedAt(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'they are not here yet';
  const wanted = changedAt(join(root, 'package-lock.json'));
  if (wanted !== undefined && wanted > installed) return 'package-lock.json has changed';
  return undefined;
}

/**
 * Says in a phrase why the elements must be built; undefined when the build is newer than all of its sources.
 * @param {string} root the project's folder
 */
export function whyBuild(root) {
  const built = changedAt(join(root, 'dist', 'cdn', 'vitable-elements.js'));
  if (built === undefined) return 'there is no build yet';
  for (const source of [
    join(root, 'package.json'),
    join(root, 'vite.config.ts'),
    ...filesUnder(join(root, 'src')),
  ]) {
    const changed = changedAt(source);
    if (changed !== undefined && changed > built) return `${source.slice(root.length + 1)} has changed`;
  }
  return undefined;
}

/** When a file was last changed, in milliseconds since the epoch; undefined when there is none. */
function changedAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : undefined;
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Runs npm and resolves with whether it succeeded. On Windows npm is a batch file, which only a shell can start. */
function npm(root, args) {
  const windows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: 'inherit', shell: windows });
    child.on('error', (error) => {
      console.error(`npm could not be started: ${error.message}`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * Calls back once the process that started this one has ended. npm starts a script through a shell, and a signal to npm
 * ends the shell without reaching the programs in it. Without this callback the ports would stay taken.
 */
function whenParentEnds(callback) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

/** Runs the portal and the sandbox, and exits with their exit code. */
function serve(root) {
  // The channel ('ipc') closes when this process ends, however it ends, and then the servers end too.
  const child = spawn(process.execPath, ['--import', 'tsx', join('demo', 'portal', 'main.ts')], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // Ctrl-C in a terminal reaches the child as well, so this process only has to wait for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`The portal could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

async function start() {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

  const tooOld = whyNodeIsTooOld(process.versions.node);
  if (tooOld !== undefined) return giveUp(tooOld);

  const install = whyInstall(root);
  if (install !== undefined) {
    console.log(`Installing the dependencies: ${install}. This takes a minute.`);
    // The build and the servers need the development dependencies, whatever NODE_ENV says. npm's warnings about other
    // people's packages are of no use to a person who starts a demonstration.
    if (!(await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']))) {
      return giveUp('The dependencies could not be installed; npm says why above. Is the network reachable?');
    }
  }

  const build = whyBuild(root);
  if (build !== undefined) {
    console.log(`Building the elements: ${build}.`);
    if (!(await npm(root, ['run', '--silent', 'build']))) {
      return giveUp('The elements could not be built; the reason is above. "npm run build" tries again.');
    }
  }

  serve(root);
}

function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exitCode = 1;
}

// Runs only as a program, not when a test imports the functions above.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void start();
}
