import { writeFileSync } from 'node:fs';
import path from 'node:path';

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

/**
 * The counts of one file in one browser. A file without a single test counts as one failure, and so does a file that
 * failed without a failing test (it did not load, a hook threw, or the browser ended).
 */
function countSession(session) {
  const tests = testsOf(session.testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => !test.skipped && test.passed).length;
  const failed = tests.length - skipped - passed;
  const silent = tests.length === 0 || (!session.passed && failed === 0) || session.errors.length > 0;
  return { passed, failed: failed + (silent ? 1 : 0), skipped };
}

/** Seconds that a file's tests took in one browser. */
const secondsOf = (session) =>
  testsOf(session.testResults).reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000;

/** How many of the slowest files are named. */
const SLOWEST = 15;

/** A sentence for each failure of one file in one browser: where it stands, and the first line of its message. */
function failuresOf({ browser, testFile, testResults, errors, passed }) {
  const where = `${browser.name}, ${path.basename(testFile ?? '')}`;
  const sentence = (name, message) =>
    `${where}: ${name}: ${String(message ?? 'no message').split('\n', 1)[0]}`;
  const namedTests = (suite, names) => [
    ...suite.tests.map((test) => ({ ...test, title: [...names, test.name].join(' ') })),
    ...suite.suites.flatMap((inner) => namedTests(inner, [...names, inner.name])),
  ];
  const failed = (testResults ? namedTests(testResults, []) : [])
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => sentence(test.title, test.error?.message));
  const broken = errors.map((error) => sentence('the file', error.message));
  const silent = !passed && failed.length + broken.length === 0;
  return [...failed, ...broken, ...(silent ? [sentence('the file', 'failed without a failing test')] : [])];
}

/**
 * Writes `{ passed, failed, skipped, browsers: { <name>: { passed, failed, skipped } }, failures, slowest }` to the file.
 * `failures` has a sentence for each failed test; `slowest` are the files that took longest, each with its browser and
 * seconds, so that whoever finds the suite slow knows where to look.
 */
export function countingReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0, browsers: {}, failures: [], slowest: [] };
      for (const session of sessions) {
        const counts = countSession(session);
        const browser = (total.browsers[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        for (const key of ['passed', 'failed', 'skipped']) {
          total[key] += counts[key];
          browser[key] += counts[key];
        }
        total.failures.push(...failuresOf(session));
      }
      total.slowest = [...sessions]
        .map((session) => [secondsOf(session), session.browser.name, session.testFile])
        .sort(([one], [other]) => other - one)
        .slice(0, SLOWEST)
        .map(
          ([seconds, browser, name]) => `${seconds.toFixed(1)} s, ${browser}: ${path.basename(name ?? '')}`,
        );
      writeFileSync(file, `${JSON.stringify(total, null, 2)}\n`);
    },
  };
}
