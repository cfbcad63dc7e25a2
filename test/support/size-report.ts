import path from 'node:path';
import { build, minifySync } from 'vite';
import { brotliBytes, measureSizes, root, sizeTable } from './size.js';

/**
 * `npm run size`: the sizes that P1 limits, of what was built last, and then what each module of the script-tag file
 * weighs in it: how many bytes fewer it would be, after brotli, without that module.
 */

async function modulesOf(entry: string): Promise<[string, string][]> {
  const result = await build({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { write: false, minify: false, sourcemap: false, lib: { entry, fileName: () => 'size.js' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk] = 'output' in output ? output.output : [];
  return Object.entries(chunk?.modules ?? {}).map(([id, { code }]) => {
    const name = path.relative(root, id);
    return [name, minifySync(`${name}.js`, code ?? '', { module: false }).code];
  });
}

const modules = await modulesOf('src/cdn.ts');
const bytesWithout = (isLeftOut: (name: string) => boolean) =>
  brotliBytes(modules.flatMap(([name, code]) => (isLeftOut(name) ? [] : [code])).join('\n'));
const whole = bytesWithout(() => false);

/** `src/elements/plan-picker/view.ts` belongs to `src/elements/plan-picker`, `src/api/client.ts` to `src/api`. */
function groupOf(name: string): string {
  const parts = name.split('/');
  const scoped = parts[1]?.startsWith('@') === true;
  return parts.slice(0, parts[1] === 'elements' || scoped ? 3 : 2).join('/');
}

function printWeights(title: string, names: string[], belongs: (name: string, group: string) => boolean) {
  const weights = names.map((name) => [name, whole - bytesWithout((one) => belongs(one, name))] as const);
  console.log(`\n${title}`);
  for (const [name, bytes] of weights.toSorted(([, a], [, b]) => b - a)) {
    console.log(`${bytes.toString().padStart(8)}  ${name}`);
  }
}

const names = modules.map(([name]) => name);
console.log(sizeTable(await measureSizes()));
printWeights(
  'By room and package:',
  [...new Set(names.map(groupOf))],
  (one, group) => groupOf(one) === group,
);
printWeights('By module:', names, (one, name) => one === name);
