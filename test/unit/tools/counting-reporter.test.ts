import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { countingReporter } from '../../support/counting-reporter.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'counting-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const suite = (name: string, tests: readonly object[], suites: readonly object[] = []) => ({
  name,
  tests,
  suites,
});
const session = (testFile: string, passed: boolean, testResults?: object, errors: readonly Error[] = []) => ({
  browser: { name: 'Firefox' },
  testFile: `/tests/${testFile}`,
  passed,
  testResults,
  errors,
});

it('counts each failure once, and names it with its browser, file and message', () => {
  const file = path.join(folder, 'report.json');
  const right = { name: 'is right', passed: true, duration: 5 };
  const wrong = { name: 'is wrong', passed: false, error: { message: 'expected 1\n+ 2' } };
  const skipped = { name: 'is left out', passed: false, skipped: true };
  countingReporter(file).onTestRunFinished({
    sessions: [
      session('some.test.ts', false, suite('', [right], [suite('the picker', [wrong, skipped])])),
      session('empty.test.ts', true, suite('', [])),
      session('unread.test.ts', false, undefined, [new Error('It did not load.')]),
      session('hook.test.ts', false, suite('', [right])),
    ],
  });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    passed: 2,
    failed: 4,
    skipped: 1,
    failures: [
      'Firefox, some.test.ts: the picker is wrong: expected 1',
      'Firefox, empty.test.ts: the file: has no test',
      'Firefox, unread.test.ts: the file: It did not load.',
      'Firefox, hook.test.ts: the file: failed without a failing test',
    ],
  });
});
