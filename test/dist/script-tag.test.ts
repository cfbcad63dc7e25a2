import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/size/size.js';

const cdn = path.join(root, 'dist/cdn');
const read = (name: string) => readFileSync(path.join(cdn, name), 'utf8');
const scripts = readdirSync(cdn).filter((name) => name.endsWith('.js'));
/** The file that adds Spanish words to another entry point, and holds no element. */
const SPANISH = 'vitable-elements.es.js';
const withElements = scripts.filter((name) => name !== SPANISH);

describe('the script-tag files', () => {
  it('S9: have an integrity value each, which is the SHA-384 of the file', () => {
    const integrity = JSON.parse(read('integrity.json')) as Record<string, string>;
    const published = readdirSync(cdn).filter((name) => /\.(js|css)$/.test(name));
    expect(published).toContain('vitable.css');
    const hashes = published.map((name) => {
      const hash = createHash('sha384').update(readFileSync(path.join(cdn, name)));
      return [name, `sha384-${hash.digest('base64')}`];
    });
    expect(integrity).toEqual(Object.fromEntries(hashes));
    expect(scripts.sort()).toEqual([
      'vitable-elements.employee.js',
      'vitable-elements.es.js',
      'vitable-elements.js',
    ]);
  });

  it.each(scripts)('%s does nothing where there is no DOM', (name) => {
    const scope = createContext({});
    const before = runInContext('Object.getOwnPropertyNames(globalThis)', scope) as string[];
    runInContext(read(name), scope);
    expect(runInContext('Object.getOwnPropertyNames(globalThis)', scope)).toEqual(before);
  });

  it.each(scripts)('%s is one classic script, minified, with its source map beside it', (name) => {
    const code = read(name);
    expect(code).not.toMatch(/^\s*(import|export)\b/m);
    expect(code).not.toMatch(/\bimport\s*\(/);
    expect(code).not.toContain('process.env');
    expect(code.split('\n').length).toBeLessThan(40);
    expect(code.trimEnd().split('\n').at(-1)).toBe(`//# sourceMappingURL=${name}.map`);
    const map = JSON.parse(read(`${name}.map`)) as { sources: string[]; sourcesContent: string[] };
    const folder = name === SPANISH ? 'src/i18n/es/' : 'src/elements/';
    expect(map.sources.some((source) => source.includes(folder))).toBe(true);
  });

  it('A9: the Spanish file holds every Spanish word, and neither an element nor Lit', () => {
    const { sources } = JSON.parse(read(`${SPANISH}.map`)) as { sources: string[] };
    const words = readdirSync(path.join(root, 'src/i18n/es'));
    expect(words.length).toBeGreaterThan(5);
    for (const name of words) {
      expect(
        sources.some((source) => source.endsWith(`src/i18n/es/${name}`)),
        name,
      ).toBe(true);
    }
    expect(sources.filter((source) => /\/(elements|ui|theme)\/|node_modules/.test(source))).toEqual([]);
    expect(read(SPANISH)).not.toMatch(/litElementVersions|createPolicy|Contains Lit/);
  });

  it.each(withElements)('%s holds the production build of Lit', (name) => {
    expect(read(name)).toContain('litElementVersions');
    expect(read(name)).not.toMatch(/Lit is in dev mode|litIssuedWarnings/);
  });

  it.each(withElements)("S8: %s makes one Trusted Types policy, and not under Lit's name", (name) => {
    const names = [...read(name).matchAll(/createPolicy\(\s*["'`]([^"'`]*)/g)].map((found) => found[1]);
    expect(names).toEqual(['vitable-elements']);
  });

  it.each(scripts)('S13: %s builds no code from text', (name) => {
    expect(read(name)).not.toMatch(/\beval\s*\(|new Function\b|sendBeacon|XMLHttpRequest/);
  });
});
