import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { CSSResult } from 'lit';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { LifeEventStepState } from '../../../src/benefits/life-events/life-event-steps.js';

/**
 * The class comment of an element is its public interface: manifest, types and tables are generated from it. Here it is
 * compared with the attributes, parts, slots, states and tokens that are really in the code.
 */

const root = path.resolve(import.meta.dirname, '../../..');

/** Elements and the files of their classes. */
const classes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    readdirSync(path.join(root, 'src/elements'))
      .filter((name) => name !== 'provider')
      .map((name) => [name, path.join(root, 'src/elements', name, `${name}.ts`)]),
  ),
  provider: path.join(root, 'src/settings/provider.ts'),
};

const sources = new Map<string, ts.SourceFile>();
function sourceOf(file: string): ts.SourceFile {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const made = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  sources.set(file, made);
  return made;
}

/** A file and everything of `src/` whose code it imports, at once or as a lazy module, types aside. */
function closureOf(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  const follow = (specifier: string) =>
    closureOf(path.resolve(path.dirname(file), specifier.replace(/\.js$/, '.ts')), found);
  for (const statement of sourceOf(file).statements) {
    const isImport =
      ts.isImportDeclaration(statement) &&
      statement.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
    const isExport = ts.isExportDeclaration(statement) && !statement.isTypeOnly;
    if (!isImport && !isExport) continue;
    const specifier = statement.moduleSpecifier && (statement.moduleSpecifier as ts.StringLiteral).text;
    if (specifier?.startsWith('.')) follow(specifier);
  }
  lazyImportsOf(file).forEach(follow);
  return found;
}

/** The files that a file loads as lazy modules, as its imports name them. */
const lazyImportsOf = (file: string) =>
  matches(file, /^export const \w+ = new LazyModule\(\s*\(\) =>\s*import\('([^']+)'\)/gm);

/** What files import by name, and what lazy modules export: an element calls that as a method of the loaded module. */
function importsOf(files: readonly string[]): ReadonlySet<string> {
  const lazy = files.flatMap((file) =>
    lazyImportsOf(file).flatMap((specifier) =>
      sourceOf(path.resolve(path.dirname(file), specifier.replace(/\.js$/, '.ts')))
        .statements.filter(ts.isFunctionDeclaration)
        .filter(isExported)
        .map((one) => one.name?.text ?? ''),
    ),
  );
  const names = files.flatMap((file) =>
    matches(file, /^(?:im|ex)port \{\s*([^}]*?)\s*\}/gm).flatMap((list) => list.split(/,\s*/)),
  );
  return new Set([...names, ...lazy]);
}

/** The code of a file without exported functions that nothing imports: an element may use only one of two. */
function usedCode(file: string, imported: ReadonlySet<string>): string {
  const source = sourceOf(file);
  return source.statements
    .filter((one) => !ts.isFunctionDeclaration(one) || !isExported(one) || imported.has(one.name?.text ?? ''))
    .map((one) => one.getText(source))
    .join('\n');
}
const isExported = (node: ts.FunctionDeclaration) =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** The names in the `part` attributes of the code, those in expressions and those that callers pass included. */
function partsIn(file: string, imported: ReadonlySet<string>): string[] {
  const code = usedCode(file, imported);
  const found = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name);
  const written = found(/\bpart="((?:[^"$]|\$\{[^}]*\})*)"/g).flatMap((names) => [
    ...names.replace(/\S*\$\{[^}]*\}\S*/g, ' ').split(/\s+/),
    ...[...names.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name),
  ]);
  return [
    ...written,
    // `part=${part}` of a function: the names that its callers pass.
    ...found(/\b(?:bar|inlineWarning|step)\(\s*'([a-z-]+)'/g),
    ...found(/\bundisputedChanges\([^;]*?'([a-z]+-only)'/g),
    // A switch has a part of its own, one for each option and one for the chosen option.
    ...found(/segmentedControl\(\{\s*name: '([a-z]+)'/g).flatMap((name) => [
      name,
      `${name}-switch`,
      `${name}-chosen`,
    ]),
    // Parts that are named after the kind of a finding (plan years) or the state of a step (life events).
    ...found(/inlineWarning\(`finding \$\{(kind)\}`/g).flatMap(() => ['finding', 'overlap', 'gap']),
    ...found(/part="step step-\$\{(state)\}"/g).flatMap(() =>
      LIFE_EVENT_STEP_STATES.map((state) => `step-${state}`),
    ),
  ].filter((name) => /^[a-z][a-z-]*$/.test(name));
}

const LIFE_EVENT_STEP_STATES: readonly LifeEventStepState[] = ['done', 'today', 'next', 'later', 'unknown'];

const matches = (file: string, pattern: RegExp) =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name = '']) => name);

const commentOf = (file: string): string => {
  const found = sourceOf(file).statements.find(ts.isClassDeclaration);
  return found ? found.getFullText().slice(0, found.getLeadingTriviaWidth()) : '';
};
const documented = (file: string, tag: string) =>
  [...commentOf(file).matchAll(new RegExp(`@${tag}\\b(?: \\{[^}]*\\})? +(?!- )(\\S+)`, 'g'))].map(
    ([, name = '']) => name,
  );

const library: Readonly<Record<string, unknown>> = await import('../../../src/index.js');

/** The class of an element, as Lit has completed it. */
function classOf(element: string) {
  const name = `Vitable${element.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;
  return library[name] as {
    readonly properties: Readonly<Record<string, { readonly attribute?: string | false }>>;
    readonly styles: CSSResult | readonly CSSResult[];
    readonly formAssociated?: boolean;
  };
}

const attributesOf = (element: string) => [
  ...Object.entries(classOf(element).properties)
    .filter(([, { attribute }]) => attribute !== false)
    .map(([name, { attribute }]) => attribute || name.toLowerCase()),
  // The browser's own attribute of a form control.
  ...(classOf(element).formAssociated ? ['form'] : []),
];

const tokensOf = (element: string) =>
  ([classOf(element).styles].flat(Infinity) as readonly CSSResult[])
    .flatMap(({ cssText }) => [...cssText.matchAll(/var\(\s*(--vitable-[a-z-]+)/g)])
    .map(([, name = '']) => name);

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe.each(Object.entries(classes))('The class comment of %s', (element, file) => {
  const files = [...closureOf(file)];
  const folder = path.join(root, 'src/elements', element);

  it('names every attribute, and no other', () => {
    expect(sorted(documented(file, 'attr'))).toEqual(sorted(attributesOf(element)));
  });

  it('names every part by its own name, and no other', () => {
    expect(sorted(documented(file, 'csspart'))).toEqual(
      sorted(files.flatMap((one) => partsIn(one, importsOf(files)))),
    );
  });

  it('names every custom property that its styles use, and no other', () => {
    expect(sorted(documented(file, 'cssproperty'))).toEqual(sorted(tokensOf(element)));
  });

  it('names every slot, and no other', () => {
    const slots = files.flatMap((one) => matches(one, /<slot name="([a-z]+)"/g));
    // An element whose resource is never empty does not render the slot for that.
    const hasEmpty = files.some(
      (one) => one.startsWith(folder) && /\bisEmpty\b/.test(readFileSync(one, 'utf8')),
    );
    expect(sorted(documented(file, 'slot'))).toEqual(
      sorted(slots).filter((name) => name !== 'empty' || hasEmpty),
    );
  });

  it('names every state', () => {
    if (element === 'provider') return expect(documented(file, 'cssstate')).toEqual([]);
    const hasEmpty = files.some(
      (one) => one.startsWith(folder) && /\bisEmpty\b/.test(readFileSync(one, 'utf8')),
    );
    const states = ['idle', 'loading', 'ready', ...(hasEmpty ? ['empty'] : []), 'error'];
    expect(sorted(documented(file, 'cssstate'))).toEqual(sorted(states));
  });
});
