import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VitableError } from '../../../src/api/errors.js';

const readme = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');
const section = readme.split('\n## When an answer is lost')[1]?.split('\n## ')[0] ?? '';
/** The paragraph that begins with these words, with the list after it. */
const advice = (section.split('**What a browser repeats on its own.**')[1] ?? '').replace(/\s+/g, ' ');

describe('The README, about an answer that is lost', () => {
  it('R25: says what a browser repeats on its own, what the elements show, and what to check', () => {
    expect(advice).toMatch(/Chromium .*sends the request again, also a POST/);
    const [, shown = '', check = ''] =
      /What the elements show: (.*) - What to check: (.*)/.exec(advice) ?? [];
    for (const word of ['election', 'reissue', 'life event', 'plan year']) expect(shown).toContain(word);
    for (const word of ['proxy', 'api-base', 'idle connections', 'POST', 'logs'])
      expect(check).toContain(word);
  });

  it('says what may be done with each pair of retryable and mayHaveArrived that an error can have', () => {
    const rows = [...section.matchAll(/^\| (true|false) +\| (true|false) +\|/gm)].map(([, ...pair]) => pair);
    const possible = [true, false].flatMap((retryable) =>
      [true, false].map((mayHaveArrived) => {
        const error = new VitableError('server', { message: 'A test.', retryable, mayHaveArrived });
        return `${error.retryable} ${error.mayHaveArrived}`;
      }),
    );
    expect(rows.map((pair) => pair.join(' ')).toSorted()).toEqual([...new Set(possible)].toSorted());
  });
});
