import { readFileSync, readdirSync } from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/size.js';

const dist = path.join(root, 'dist');
const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.js') && !name.startsWith('cdn'),
);
const scripts = readdirSync(path.join(dist, 'cdn'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => path.join('cdn', name));

/** Names of the platform and of ours that no minifier changes. */
const LANDMARKS =
  /\b(requestUpdate|addEventListener|removeEventListener|dispatchEvent|setAttribute|queueMicrotask|getElementById|toISOString|encodeURIComponent|throwIfAborted|employee_contribution_cents|coverage_tier)\b/g;

/** Each landmark of a built file, with the word that its map says it comes from. */
function landmarks(name: string) {
  const file = path.join(dist, name);
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, line) =>
    [...text.matchAll(LANDMARKS)].flatMap(({ 0: built, index }) => {
      const entry = map.findEntry(line, index);
      // In the middle of a token, a comment or a string there is no entry of its own.
      if (!('originalSource' in entry) || entry.generatedLine !== line || entry.generatedColumn !== index)
        return [];
      const source = path.resolve(path.dirname(file), entry.originalSource);
      if (!source.startsWith(path.join(root, 'src'))) return [];
      const original = readFileSync(source, 'utf8').split('\n')[entry.originalLine] ?? '';
      // A method's place is that of its first modifier, which the built code does not have.
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
  ])('of %s lead to the place in src/ that a piece of code comes from', (_, names) => {
    const found = names.flatMap(landmarks);
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ built, original }) => built !== original)).toEqual([]);
  });

  it.each(modules)('%s says where its map is', (name) => {
    const code = readFileSync(path.join(dist, name), 'utf8');
    expect(code.trimEnd().split('\n').at(-1)).toBe(`//# sourceMappingURL=${path.basename(name)}.map`);
  });
});
