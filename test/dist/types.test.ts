import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { builtElements, root } from '../../tools/size/size.js';

/** The path of a partner's file, from which the package is found by its name. The file exists in memory only. */
const partnerFile = path.join(root, 'test/dist/partner.ts');

const parsed = new Map<string, ts.SourceFile | undefined>();

/** A partner's TypeScript program in strict mode, which finds the package through its `exports`. */
function programOf(code: string, module: ts.ModuleKind = ts.ModuleKind.Preserve): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => name === partnerFile || fileExists(name);
  host.readFile = (name) => (name === partnerFile ? code : readFile(name));
  host.getSourceFile = (name, language, ...rest) => {
    if (name === partnerFile) return ts.createSourceFile(name, code, language);
    // Parsed once for all tests: the declarations of the DOM alone take a second.
    const key = `${name} ${typeof language === 'object' ? language.impliedNodeFormat : ''}`;
    if (!parsed.has(key)) parsed.set(key, getSourceFile(name, language, ...rest));
    return parsed.get(key);
  };
  return ts.createProgram([partnerFile], options, host);
}

const inWords = (diagnostics: readonly ts.Diagnostic[]) =>
  diagnostics.map(({ messageText, file, start = 0 }) => {
    const line = file?.text.slice(start).split('\n', 1)[0] ?? '';
    return `${ts.flattenDiagnosticMessageText(messageText, '\n')} (${line})`;
  });

/** The compiler's errors about a partner's code. */
function complaints(code: string, module?: ts.ModuleKind): string[] {
  const program = programOf(code, module);
  const file = program.getSourceFile(partnerFile);
  return inWords([...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
}

/** The events that an element's class comment documents, with the type of their `detail`. */
function documentedEvents(element: string): { event: string; detail: string }[] {
  const comment = readFileSync(path.join(root, `src/elements/${element}/${element}.ts`), 'utf8');
  const found = [...comment.matchAll(/@event \{CustomEvent<(.+)>\} (vitable-[a-z-]+)/g)];
  return found.map(([, detail = '', event = '']) => ({ event, detail }));
}

const elements = Object.keys(builtElements()).filter((name) => name !== 'provider');

/** Listeners on three targets. Each accepts the documented type of the event and no other. */
const listeners = (element: string, event: string, detail: string) =>
  [`document.createElement('vitable-${element}')`, 'document', 'window']
    .map(
      (target) => `${target}.addEventListener('${event}', (event) => {
        event = received as CustomEvent<${detail}>;
        // @ts-expect-error no event has this detail
        event = received as CustomEvent<'something else'>;
      });`,
    )
    .join('\n');

describe("a partner's TypeScript, strict", () => {
  const readmes = [
    'README.md',
    ...readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('README.md'))
      .map((name) => path.join('src', name)),
  ];
  /** All browser code in a README, as one module. Code for a server is left out: it reads its key from `process.env`. */
  const codeOf = (readme: string) =>
    [...readFileSync(path.join(root, readme), 'utf8').matchAll(/^```[jt]s\n(.*?)^```/gms)]
      .map(([, code = '']) => code)
      .filter((code) => !code.includes('process.env'))
      .join('\n');

  it.each([
    ['a bundler', ts.ModuleKind.Preserve],
    ['Node', ts.ModuleKind.NodeNext],
  ])('accepts the code of the README, with the modules of %s', (_, module) => {
    expect(codeOf('README.md')).toMatch(/addEventListener\(/);
    expect(complaints(codeOf('README.md'), module)).toEqual([]);
  });

  it.each(readmes.filter((readme) => readme !== 'README.md' && codeOf(readme) !== ''))(
    'accepts the code of %s',
    (readme) => {
      expect(complaints(codeOf(readme))).toEqual([]);
    },
  );

  it.each(elements)(
    'has the type of every event of %s, on the element, on the document and on the window',
    (element) => {
      const events = documentedEvents(element);
      expect(events.map(({ event }) => event)).toEqual(
        expect.arrayContaining(['vitable-ready', 'vitable-error']),
      );
      const named = new Set(events.flatMap(({ detail }) => detail.match(/\b[A-Z]\w+/g) ?? []));
      const code = `
      import type { ${[...named].join(', ')} } from 'vitable-elements';
      declare const received: unknown;
      ${events.map(({ event, detail }) => listeners(element, event, detail)).join('\n')}
    `;
      expect(complaints(code)).toEqual([]);
    },
  );

  it.each(elements)(
    'with only the entry point of %s has the types of its tag, of the provider and of its events',
    (element) => {
      const code = `
      import 'vitable-elements/elements/${element}/define';
      document.querySelector('vitable-${element}')?.refresh();
      document.querySelector('vitable-provider')?.contextKey;
      ${documentedEvents(element)
        .map(({ event }) => `document.addEventListener('${event}', ({ detail }) => detail);`)
        .join('\n')}
    `;
      expect(complaints(code)).toEqual([]);
    },
  );

  it.each(['vitable-elements', 'vitable-elements/define', 'vitable-elements/elements/provider/define'])(
    'with only %s has the type of the tag of the provider',
    (entryPoint) => {
      expect(
        complaints(
          `import '${entryPoint}'; document.querySelector('vitable-provider')!.contextKey = 'empl_1';`,
        ),
      ).toEqual([]);
    },
  );
});

describe('the declarations', () => {
  it('have no errors, even for a partner who checks the types of libraries', () => {
    const program = programOf("import 'vitable-elements'; import 'vitable-elements/define';");
    expect(inWords(ts.getPreEmitDiagnostics(program))).toEqual([]);
  });

  it('use in public properties, methods and event details only types that can be imported', () => {
    const program = programOf("import 'vitable-elements';");
    const checker = program.getTypeChecker();
    const index = program.getSourceFile(path.join(root, 'dist/index.d.ts'));
    const module = index && checker.getSymbolAtLocation(index);
    const original = (symbol: ts.Symbol) =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const exported = new Set(module && checker.getExportsOfModule(module).map(original));
    expect([...exported].map(({ name }) => name)).toContain('VitablePlanPicker');

    const missing = new Set<string>();
    const look = (node: ts.Node, from: string) => {
      if (
        ts.canHaveModifiers(node) &&
        node.modifiers?.some(({ kind }) =>
          [ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.PrivateKeyword].includes(kind),
        )
      ) {
        return;
      }
      const name = ts.isTypeReferenceNode(node)
        ? node.typeName
        : ts.isExpressionWithTypeArguments(node)
          ? node.expression
          : ts.isImportTypeNode(node)
            ? node.qualifier
            : undefined;
      const found = name && checker.getSymbolAtLocation(name);
      const symbol = found && original(found);
      const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
      // A type parameter is declared in the same place and need not be imported.
      const isOurs =
        file?.startsWith(path.join(root, 'dist')) && !(symbol!.flags & ts.SymbolFlags.TypeParameter);
      if (isOurs && !exported.has(symbol!)) missing.add(`${symbol!.name} (named by ${from})`);
      ts.forEachChild(node, (child) => look(child, from));
    };
    for (const symbol of exported) {
      for (const declaration of symbol.declarations ?? []) look(declaration, symbol.name);
    }
    expect([...missing]).toEqual([]);
  });
});
