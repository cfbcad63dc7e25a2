import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** The tests of a suite and of the suites in it, each with its whole title. */
const testsOf = (suite, titles = []) =>
  suite
    ? [
        ...suite.tests.map((test) => ({ ...test, title: [...titles, test.name].join(' ') })),
        ...suite.suites.flatMap((inner) => testsOf(inner, [...titles, inner.name])),
      ]
    : [];

/**
 * The counts of one file in one browser, and a sentence for each failure. A file without a single test counts as one
 * failure, and so does a file that failed without a failing test (it did not load, a hook threw, or the browser ended).
 */
function countSession({ browser, testFile, testResults, errors, passed: isPassed }) {
  const tests = testsOf(testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const failed = tests.filter((test) => !test.skipped && !test.passed);
  const reasons = failed.map(({ title, error }) => [title, error?.message]);
  if (errors.length > 0) reasons.push(['the file', errors.map(({ message }) => message).join(' ')]);
  else if (tests.length === 0) reasons.push(['the file', 'has no test']);
  else if (!isPassed && failed.length === 0) reasons.push(['the file', 'failed without a failing test']);
  const where = `${browser.name}, ${path.basename(testFile ?? '')}`;
  return {
    passed: tests.length - skipped - failed.length,
    failed: reasons.length,
    skipped,
    failures: reasons.map(
      ([name, message = 'no message']) => `${where}: ${name}: ${String(message).split('\n', 1)[0]}`,
    ),
  };
}

/** Seconds that a file's tests took in one browser. */
const secondsOf = (session) =>
  testsOf(session.testResults).reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000;

/** How many of the slowest files are named. */
const SLOWEST = 15;

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
        total.failures.push(...counts.failures);
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
