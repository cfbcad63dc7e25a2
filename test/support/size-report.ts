import path from 'node:path';
import ts from 'typescript';
import { build, minifySync } from 'vite';
import { brotliBytes, builtElements, measureSizes, root, sizeTable } from './size.js';

/**
 * `npm run size`: the sizes that P1 limits, of what was built last; what each file would weigh if its elements did
 * nothing yet; and what each module of the script-tag file weighs in it: how many bytes fewer it would be, after
 * brotli, without that module. Modules are minified one by one here, which weighs some 5 % more than what is published.
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

/** What a person reads and sees of a module: all texts of `src/i18n/`, elsewhere those of `html` and `css` literals. */
function seenOf([name, code]: Module): string {
  const texts: string[] = [];
  const visit = (node: ts.Node, isSeen: boolean) => {
    if (isSeen && (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node))) texts.push(node.text);
    ts.forEachChild(node, (child) => {
      visit(child, isSeen || ts.isTaggedTemplateExpression(node));
    });
  };
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest), name.startsWith('src/i18n/'));
  return texts.join('\n');
}

/** The bytes of `modules` where of all but those in `rooms` only what is seen remains. */
const bytesWhereOnly = (rooms: RegExp, modules: readonly Module[]) =>
  brotliBytes(modules.map((module) => (rooms.test(module[0]) ? module[1] : seenOf(module))).join('\n'));

/**
 * The floor under a file: below the first number it gets only with other words, styles and markup; below the second
 * only by leaving out what the requirements R and S ask of tokens, transport, decoding, settings, loading and sending.
 * No rule of benefits and no line of an element's own behaviour is in either.
 */
async function floorOf(entry: string): Promise<string> {
  const modules = await modulesOf(entry);
  const lit = bytesWhereOnly(/^node_modules\/(@lit|lit)/, modules);
  const ground = bytesWhereOnly(/^(node_modules|src\/(api|host|controllers))\//, modules);
  const whole = brotliBytes(modules.map(([, code]) => code).join('\n'));
  const name = entry.replace(/^src\/|(\/define)?\.ts$/g, '');
  return [name.padEnd(30), ...[lit, ground, whole].map((bytes) => bytes.toString().padStart(10))].join('');
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
console.log(`\n${'If the elements did nothing'.padEnd(30)}      seen  and R, S   as it is`);
const elements = Object.keys(builtElements()).map((name) => `src/elements/${name}/define.ts`);
for (const entry of ['src/cdn.ts', 'src/cdn-employee.ts', ...elements]) console.log(await floorOf(entry));
printWeights(
  'By room and package:',
  [...new Set(names.map(groupOf))],
  (one, group) => groupOf(one) === group,
);
printWeights('By module:', names, (one, name) => one === name);
