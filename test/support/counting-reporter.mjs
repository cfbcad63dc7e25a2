import { writeFileSync } from 'node:fs';

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

/** Writes `{ passed, failed, skipped, browsers: { <name>: { passed, failed, skipped } } }` to the file. */
export function countingReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0, browsers: {} };
      for (const session of sessions) {
        const counts = countSession(session);
        const browser = (total.browsers[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        for (const key of ['passed', 'failed', 'skipped']) {
          total[key] += counts[key];
          browser[key] += counts[key];
        }
      }
      writeFileSync(file, `${JSON.stringify(total, null, 2)}\n`);
    },
  };
}
