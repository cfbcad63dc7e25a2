import path from 'node:path';
import ts from 'typescript';
import { build, minifySync } from 'vite';
import { minifyTemplates } from '../../vite.config.js';
import { brotliBytes, builtElements, measureSizes, root, sizeTable } from './size.js';

/**
 * `npm run size` prints four tables about the files that `npm run build` wrote last:
 *
 * 1. The sizes that requirement P1 limits.
 * 2. A lower bound for each of these files (see `lowerBoundsOf`).
 * 3. What each layer, package and module adds to the script-tag file with every element: how many bytes smaller the file
 *    would be without it, after brotli. Here each module is minified by itself, so that the sum is about 5 % larger than
 *    the published file.
 * 4. For each element's npm entry: what each package and each of the ten largest modules adds to what is loaded before the
 *    first view, and the size of each part that is loaded later.
 */

/** A module's path, and its code after minification. */
type Module = readonly [name: string, code: string];

/** A module's path from the root; from `node_modules` on for a package, wherever that folder is. */
const nameOf = (id: string) => path.relative(root, id).replace(/^.*(?=node_modules\/)/, '');

async function modulesOf(entry: string): Promise<Module[]> {
  const result = await build({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { write: false, minify: false, sourcemap: false, lib: { entry, fileName: () => 'size.js' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk] = 'output' in output ? output.output : [];
  return Object.entries(chunk?.modules ?? {}).map(([id, { code }]) => {
    const name = nameOf(id);
    return [name, minifySync(`${name}.js`, code ?? '', { module: false }).code] as const;
  });
}

/** The texts of a module that a person reads or sees: all of `src/i18n/`, elsewhere the `html`, `svg` and `css` literals. */
function visibleTextsOf([name, code]: Module): string {
  const texts: string[] = [];
  const visit = (node: ts.Node, isVisible: boolean) => {
    if (isVisible && (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node))) texts.push(node.text);
    ts.forEachChild(node, (child) => {
      visit(child, isVisible || ts.isTaggedTemplateExpression(node));
    });
  };
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest), name.startsWith('src/i18n/'));
  return texts.join('\n');
}

/** The bytes of `modules` if all modules but those whose path matches `complete` were reduced to their visible texts. */
const bytesWithCodeOf = (complete: RegExp, modules: readonly Module[]) =>
  brotliBytes(
    modules.map((module) => (complete.test(module[0]) ? module[1] : visibleTextsOf(module))).join('\n'),
  );

/**
 * Two lower bounds for the size of a file, and its size as it is. In both, neither the rules of `src/benefits/` nor the
 * behaviour of the elements weighs anything.
 *
 * - "texts": Lit, and all words, styles and markup. A smaller file needs other words, styles and markup.
 * - "platform": also the code that the requirements R and S ask for: tokens, transport, decoding, settings, loading and
 *   sending.
 */
async function lowerBoundsOf(entry: string): Promise<string> {
  const modules = await modulesOf(entry);
  const texts = bytesWithCodeOf(/^node_modules\/(@lit|lit)/, modules);
  const platform = bytesWithCodeOf(/^(node_modules|src\/(api|data|settings|events|controllers))\//, modules);
  const whole = brotliBytes(modules.map(([, code]) => code).join('\n'));
  const name = entry.replace(/^src\/|(\/define)?\.ts$/g, '');
  return [name.padEnd(30), ...[texts, platform, whole].map((bytes) => bytes.toString().padStart(10))].join(
    '',
  );
}

const modules = await modulesOf('src/cdn.ts');
const bytesWithout = (isLeftOut: (name: string) => boolean) =>
  brotliBytes(modules.flatMap(([name, code]) => (isLeftOut(name) ? [] : [code])).join('\n'));
const whole = bytesWithout(() => false);

/** The group of a module: an element's folder, a layer of `src/`, or a package. */
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
console.log(`\n${'If the elements did nothing'.padEnd(30)}     texts  platform   as it is`);
const elements = Object.keys(builtElements()).map((name) => `src/elements/${name}/define.ts`);
for (const entry of ['src/cdn.ts', 'src/cdn-employee.ts', ...elements])
  console.log(await lowerBoundsOf(entry));
printWeights(
  'By layer and package:',
  [...new Set(names.map(groupOf))],
  (one, group) => groupOf(one) === group,
);
printWeights('By module:', names, (one, name) => one === name);

/** The modules of an entry that are loaded before the first view, and the names and sizes of the parts that come later. */
async function partsOf(entry: string) {
  const bundle = async (minify: boolean) => {
    const result = await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [minifyTemplates()],
      build: {
        write: false,
        target: 'es2022',
        minify,
        reportCompressedSize: false,
        lib: { entry: path.join(root, entry), formats: ['es'], fileName: 'entry' },
        rolldownOptions: { preserveEntrySignatures: false, output: { minify, comments: false } },
      },
    });
    const outputs = Array.isArray(result) ? result : [result];
    const chunks = outputs
      .flatMap((output) => ('output' in output ? output.output : []))
      .filter((file) => file.type === 'chunk');
    const names = chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
    // Grows while it is walked: what the entry imports statically, and what that imports.
    for (const name of names) {
      const { imports = [] } = chunks.find(({ fileName }) => fileName === name) ?? {};
      names.push(...imports.filter((one) => !names.includes(one)));
    }
    const first = chunks.filter(({ fileName }) => names.includes(fileName));
    return { first, later: chunks.filter((chunk) => !first.includes(chunk)) };
  };
  const { first } = await bundle(false);
  const { first: minified, later } = await bundle(true);
  return {
    bytes: minified.reduce((sum, { code }) => sum + brotliBytes(code), 0),
    modules: first.flatMap((chunk) =>
      Object.entries(chunk.modules).map(([id, { code }]): Module => {
        const name = nameOf(id);
        return [name, minifySync(`${name}.js`, code ?? '', { module: false }).code];
      }),
    ),
    later: later.map(({ name, code }) => [name, brotliBytes(code)] as const),
  };
}

async function printParts(entry: string): Promise<void> {
  const { bytes, modules: loaded, later } = await partsOf(entry);
  const without = (isLeftOut: (name: string) => boolean) =>
    brotliBytes(loaded.flatMap(([name, code]) => (isLeftOut(name) ? [] : [code])).join('\n'));
  const all = without(() => false);
  const line = (name: string, weight: number) => console.log(`${weight.toString().padStart(8)}  ${name}`);
  const largestFirst = (weights: readonly (readonly [string, number])[], most: number) => {
    for (const [name, weight] of weights.toSorted(([, a], [, b]) => b - a).slice(0, most)) line(name, weight);
  };
  console.log(`\n${entry}: ${bytes} B before the first view`);
  const packages = [...new Set(loaded.map(([name]) => groupOf(name)))].filter((one) =>
    one.startsWith('node_modules'),
  );
  largestFirst(
    packages.map((group) => [group, all - without((one) => groupOf(one) === group)]),
    packages.length,
  );
  console.log('    The ten largest modules:');
  largestFirst(
    loaded.map(([name]) => [name, all - without((one) => one === name)]),
    10,
  );
  console.log('    Later:');
  largestFirst(later, later.length);
}

for (const entry of elements) await printParts(entry);
