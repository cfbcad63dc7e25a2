import path from 'node:path';
import ts from 'typescript';
import { build, minifySync } from 'vite';
import { brotliBytes, builtElements, measureSizes, root, sizeTable } from './size.js';

/**
 * `npm run size` prints three tables about the files that `npm run build` wrote last:
 *
 * 1. The sizes that requirement P1 limits.
 * 2. A lower bound for each of these files (see `lowerBoundsOf`).
 * 3. What each layer, package and module adds to the script-tag file with every element: how many bytes smaller the file
 *    would be without it, after brotli. Here each module is minified by itself, so that the sum is about 5 % larger than
 *    the published file.
 */

/** A module's path, and its code after minification. */
type Module = readonly [name: string, code: string];

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
    const name = path.relative(root, id);
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
