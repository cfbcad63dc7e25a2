// `npm test` runs every check, also in a fresh clone. Until it has installed the dependencies it uses nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyInstall, whyNodeIsTooOld } from '../demo/start.mjs';
import { findChromium, findFirefox, findWebKit, wantedBrowsers } from './support/browsers.mjs';

// Not `import.meta.dirname`: old versions of Node lack it, and must get as far as the message about their version below.
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(path.join(os.tmpdir(), 'vitable-elements-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

const nothing = { passed: 0, failed: 0, skipped: 0 };
/** A sentence for each failed test. They are printed once more at the end, where the reader of a long log looks first. */
const failures = [];
const bin = (...parts) => path.join(root, 'node_modules', ...parts);

/** Runs a script with Node and resolves with its exit code. Its output goes straight to the terminal. */
function node(script, args = [], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs several programs side by side and counts them as one check. All of them run to the end, to show every error. */
async function oneCheck(...programs) {
  const codes = await Promise.all(programs.map(([script, ...args]) => node(script, args)));
  const failed = codes.some((code) => code !== 0);
  return { ...nothing, passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
}

/** Reads the counts from a runner's report. A runner that wrote none has crashed: that is a failure, whatever its exit code. */
function readCounts(file, exitCode, count) {
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error('The test runner ended without a report.');
    return { ...nothing, failed: 1 };
  }
  const { passed, failed, skipped } = counts;
  if (passed + failed === 0) console.error('This step ran no test.');
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failed + (unexplained ? 1 : 0), skipped };
}

async function vitest(project) {
  const file = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = await node(bin('vitest/vitest.mjs'), ['run', '--project', project, ...reporters]);
  return readCounts(file, exitCode, (report) => {
    // A test file that did not load, or whose hook failed, is a failure although none of its tests failed.
    const hasFailure = (one) => one.assertionResults.some((test) => test.status === 'failed');
    const brokenFiles = report.testResults.filter((one) => one.status === 'failed' && !hasFailure(one));
    for (const one of report.testResults) {
      const failed = one.assertionResults.filter((test) => test.status === 'failed');
      for (const { fullName, failureMessages } of failed)
        failures.push(`${path.basename(one.name)}: ${fullName}: ${failureMessages[0]?.split('\n', 1)[0]}`);
    }
    for (const { name, message } of brokenFiles) failures.push(`${path.basename(name)}: ${message}`);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    };
  });
}

async function elements() {
  const file = path.join(reports, 'elements.json');
  const runner = bin('@web/test-runner/dist/bin.js');
  const exitCode = await node(runner, ['--config', 'web-test-runner.config.js'], { ELEMENTS_REPORT: file });
  return readCounts(file, exitCode, (report) => {
    for (const [browser, counts] of Object.entries(report.browsers))
      console.log(`${browser}: ${inWords(counts)}`);
    failures.push(...report.failures);
    return report;
  });
}

/**
 * The steps in their order: the quick ones first, and the build before the steps that load its files. `lint` uses one
 * core only, so it starts at once, beside `types` and `unit`; its result is printed in its place.
 */
const steps = {
  types: () => oneCheck([bin('typescript/bin/tsc'), '--noEmit']),
  unit: () => vitest('unit'),
  lint: () =>
    oneCheck(
      [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'],
      [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
      [bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src'],
      [bin('knip/bin/knip.js'), '--no-progress'],
    ),
  build: () => oneCheck([path.join(root, 'tools/build.mjs')]),
  dist: () => vitest('dist'),
  elements,
  e2e: () => vitest('e2e'),
};
const inBrowsers = ['elements', 'e2e'];

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Runs a command of the system and returns its exit code. */
function run(command, args, env = {}) {
  console.log(`> ${command} ${args.join(' ')}`);
  // On Windows npm is a .cmd file, which only a shell can start.
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } })
    .status;
}

function installDependencies() {
  const why = whyInstall(root);
  if (!why) return;
  console.log(`Installing the dependencies, because ${why}.`);
  // The tests use the browsers of the machine, so no package needs to download one.
  const quiet = { PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  if (run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], quiet) !== 0)
    throw new Error('`npm ci` failed, see above.');
}

const browsers = {
  chromium: { find: findChromium, name: 'Chrome, Chromium or Edge', packages: ['chromium'] },
  firefox: { find: findFirefox, name: 'Firefox', packages: ['firefox-esr'] },
  webkit: {
    find: findWebKit,
    name: 'WebKitGTK with its driver and Xvfb',
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
};
const missingBrowsers = () => wantedBrowsers().filter((name) => !browsers[name].find());

const mayInstallPackages = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

function installBrowsers() {
  if (missingBrowsers().length > 0 && mayInstallPackages()) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = (packages) => run('apt-get', ['install', '-y', ...packages], quiet);
    run('apt-get', ['update'], quiet);
    // If a distribution lacks one of the packages, apt-get installs none of them: then each is tried by itself.
    if (install(missingBrowsers().flatMap((name) => browsers[name].packages)) !== 0) {
      for (const name of missingBrowsers()) install(browsers[name].packages);
    }
  }
  for (const name of missingBrowsers()) {
    const { name: title, packages } = browsers[name];
    console.log(
      `Not found: ${title}. The element tests do not run in it. (Debian: apt-get install ${packages.join(' ')})`,
    );
  }
  if (!findChromium()) {
    throw new Error(
      'The tests need Chrome, Chromium or Edge, and none was found. Install one, or name its program in CHROME_PATH.',
    );
  }
}

async function main() {
  const tooOld = whyNodeIsTooOld(process.versions.node);
  if (tooOld) throw new Error(tooOld);
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((name) => !(name in steps));
  if (unknown.length > 0) {
    throw new Error(
      `There is no step "${unknown.join(', ')}"; the steps are ${Object.keys(steps).join(', ')}.`,
    );
  }
  const names = Object.keys(steps).filter((name) => chosen.length === 0 || chosen.includes(name));

  installDependencies();
  if (names.some((name) => inBrowsers.includes(name))) installBrowsers();

  const runStep = async (name) => {
    const start = performance.now();
    const counts = await steps[name]();
    return { counts, seconds: ((performance.now() - start) / 1000).toFixed(1) };
  };
  const linted = names.includes('lint') ? runStep('lint') : undefined;

  const total = { ...nothing };
  const summary = [];
  for (const name of names) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
    const { counts, seconds } = await (name === 'lint' ? linted : runStep(name));
    for (const key of Object.keys(total)) total[key] += counts[key];
    summary.push(`${name.padEnd(10)}${`${seconds} s`.padStart(9)}   ${inWords(counts)}`);
    console.log(summary.at(-1));
  }
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((one) => `- ${one}`).join('\n')}`);
  console.log(`\n${summary.join('\n')}\n\n${inWords(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(`\n${error.message}\n`);
  console.log(inWords({ ...nothing, failed: 1 }));
  process.exitCode = 1;
}
