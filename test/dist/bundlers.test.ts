import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { builtElements, root } from '../../tools/size/size.js';

const dist = path.join(root, 'dist');
const modules = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
  // The loader of the module script, which no entry point imports.
  (name) => name.endsWith('.js') && !name.startsWith('cdn') && !name.endsWith('settings/chunks.js'),
);

/** The chunks that a partner's bundler makes of one entry point. */
async function chunksOf(entry: string) {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    mode: 'production',
    build: { write: false, rolldownOptions: { input: entry }, modulePreload: { polyfill: false } },
  });
  return [built]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((file) => file.type === 'chunk');
}

describe('P1: code on demand in the npm output', () => {
  it('is imported by a path that every bundler can read: a literal, to a file that is there', () => {
    let count = 0;
    for (const name of modules) {
      // Without comments, which have examples.
      const code = readFileSync(path.join(dist, name), 'utf8').replace(/\/\*[^]*?\*\//g, '');
      for (const [, argument = ''] of code.matchAll(/(?<![#.\w])import\(([^)]*)\)/g)) {
        const [, specifier] = /^["'](\.{1,2}\/[^"']+\.js)["']$/.exec(argument) ?? [];
        expect(specifier, `${name}: import(${argument})`).toBeDefined();
        expect(
          existsSync(path.resolve(dist, path.dirname(name), specifier ?? '')),
          `${name}: ${specifier}`,
        ).toBe(true);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(0);
  });

  it('becomes files of its own, which the first view does not import', async () => {
    const chunks = await chunksOf(builtElements()['enrollment-card'] ?? '');
    const entry = chunks.find(({ isEntry }) => isEntry);
    const printing = chunks.find(({ moduleIds }) =>
      moduleIds.some((id) => id.endsWith('/ui/print-alone.js')),
    );
    expect(printing).toBeDefined();
    expect(printing).not.toBe(entry);
    const atOnce = new Set<string>();
    const follow = (fileName: string): void => {
      if (atOnce.has(fileName)) return;
      atOnce.add(fileName);
      chunks.find((one) => one.fileName === fileName)?.imports.forEach(follow);
    };
    follow(entry?.fileName ?? '');
    expect([...atOnce]).not.toContain(printing?.fileName);
  });
});
