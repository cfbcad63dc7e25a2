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

/**
 * Writes `{ passed, failed, skipped, browsers: { <name>: { passed, failed, skipped } }, slowest }` to the file. `slowest` are
 * the files that took longest, each with its browser and seconds, so that whoever finds the suite slow knows where to look.
 */
export function countingReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0, browsers: {}, slowest: [] };
      for (const session of sessions) {
        const counts = countSession(session);
        const browser = (total.browsers[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        for (const key of ['passed', 'failed', 'skipped']) {
          total[key] += counts[key];
          browser[key] += counts[key];
        }
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
