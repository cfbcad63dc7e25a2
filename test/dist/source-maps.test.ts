import { readFileSync, readdirSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/size/size.js';

const dist = path.join(root, 'dist');
const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.js') && !name.startsWith('cdn'),
);
const scripts = readdirSync(path.join(dist, 'cdn'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => path.join('cdn', name));

/** Names from the platform and from the API, which no minifier changes. */
const LANDMARKS =
  /\b(requestUpdate|addEventListener|removeEventListener|dispatchEvent|setAttribute|queueMicrotask|getElementById|toISOString|encodeURIComponent|throwIfAborted|employee_contribution_cents|coverage_tier)\b/g;

/** Each landmark in a built file, with the text at the place in `src/` to which the source map leads. */
function landmarks(name: string) {
  const file = path.join(dist, name);
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, line) =>
    [...text.matchAll(LANDMARKS)].flatMap(({ 0: built, index }) => {
      const entry = map.findEntry(line, index);
      // The map has no entry for a name inside a comment, a string or a longer token.
      if (!('originalSource' in entry) || entry.generatedLine !== line || entry.generatedColumn !== index)
        return [];
      const source = path.resolve(path.dirname(file), entry.originalSource);
      if (!source.startsWith(path.join(root, 'src'))) return [];
      const original = readFileSync(source, 'utf8').split('\n')[entry.originalLine] ?? '';
      // The map leads to the first modifier of a method, which the built code no longer has.
      const there = original
        .slice(entry.originalColumn)
        .replace(/^((protected|override|async|static) )+/, '');
      return [{ name, built, original: there.slice(0, built.length) }];
    }),
  );
}

describe('the source maps', () => {
  it.each([
    ['the modules', modules],
    ['the script-tag files', scripts],
  ])('of %s lead from built code to its place in src/', (_, names) => {
    const found = names.flatMap(landmarks);
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ built, original }) => built !== original)).toEqual([]);
  });

  it.each(modules)('%s names its source map in its last line', (name) => {
    const code = readFileSync(path.join(dist, name), 'utf8');
    expect(code.trimEnd().split('\n').at(-1)).toBe(`//# sourceMappingURL=${path.basename(name)}.map`);
  });
});
