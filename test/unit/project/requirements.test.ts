import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const LIST = 'test/REQUIREMENTS.md';
const API_README = 'src/api/README.md';

/** The text files below a folder, with their paths from the top of the project. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|mjs|css|html|md)$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .toSorted();
}

const tests = filesIn('test').filter((name) => name.endsWith('.ts'));
const described = ['src', 'demo', 'tools'].flatMap(filesIn);

const parsed = (name: string) => ts.createSourceFile(name, read(name), ts.ScriptTarget.Latest, true);

const numbersIn = (text: string): readonly string[] => text.match(/\b[RSAPE]\d{1,2}\b/g) ?? [];

/** `it` of `it('…')`, `it.each(rows)('…')` and `describe.skipIf(x)('…')`. */
function nameOfCallee(call: ts.CallExpression): string | undefined {
  let callee: ts.Expression = call.expression;
  for (;;) {
    if (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) callee = callee.expression;
    else if (ts.isTaggedTemplateExpression(callee)) callee = callee.tag;
    else return ts.isIdentifier(callee) ? callee.text : undefined;
  }
}

/** The names of the tests, and of the groups of tests, in a file. */
function testNames(file: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(it|test|describe)$/.test(nameOfCallee(node) ?? '')) {
      const [name] = node.arguments;
      if (name && (ts.isStringLiteralLike(name) || ts.isTemplateExpression(name))) names.push(name.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return names;
}

/** The comments of a file, also those inside `css` and `html` templates. Of a Markdown document, all of its text. */
function commentsIn(file: string): string {
  const text = read(file);
  if (file.endsWith('.md')) return text;
  if (file.endsWith('.html')) return (text.match(/<!--[^]*?-->/g) ?? []).join('\n');
  if (file.endsWith('.css')) return (text.match(/\/\*[^]*?\*\//g) ?? []).join('\n');
  const comments = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    const around = [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ];
    for (const { pos, end } of around) comments.set(pos, text.slice(pos, end));
    if (ts.isTemplateLiteralToken(node)) {
      for (const { 0: comment, index } of node.text.matchAll(/\/\*[^]*?\*\/|<!--[^]*?-->/g))
        comments.set(node.pos + index, comment);
    }
    node.getChildren().forEach(visit);
  };
  visit(parsed(file));
  return [...comments.values()].join('\n');
}

/** The files that the list names below each number; none if it says "Not covered yet". */
const listed: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  read(LIST)
    .split(/^(?=- \*\*)/m)
    .slice(1)
    .map((item) => {
      const number = /^- \*\*([RSAPE]\d+)\*\* /.exec(item)?.[1] ?? item.slice(0, 20);
      const [, files = ''] = item.split('  Tests: ');
      const names = [...files.matchAll(/`([^`]+)`/g)].map(([, name = '']) => `test/${name}`);
      return [number, names];
    }),
);

/** For each number the files that have it in a test's name. */
const bearing = new Map<string, Set<string>>();
for (const file of tests) {
  for (const number of testNames(file).flatMap(numbersIn)) {
    bearing.set(number, (bearing.get(number) ?? new Set()).add(file));
  }
}

describe('the numbered requirements', () => {
  it('are in the order of their numbers, each once, none left out', () => {
    const numbers = [...read(LIST).matchAll(/^- \*\*([RSAPE]\d+)\*\*/gm)].map(([, number]) => number);
    const upTo = (letter: string, last: number) =>
      Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
    const expected = [
      ['R', 25],
      ['S', 15],
      ['A', 12],
      ['P', 6],
      ['E', 6],
    ] as const;
    expect(numbers).toEqual(expected.flatMap(([letter, last]) => upTo(letter, last)));
  });

  it('each say which files test them, or that none does yet', () => {
    const silent = read(LIST)
      .split(/^(?=- \*\*)/m)
      .slice(1)
      .filter((item) => /^ {2}(Tests: `|Not covered yet\.$)/m.exec(item) === null);
    expect(silent).toEqual([]);
  });

  it.each(Object.keys(listed))('%s: its files are those with the number in the name of a test', (number) => {
    expect(listed[number]).toEqual([...(bearing.get(number) ?? [])].toSorted());
  });

  it('include every number in the name of a test', () => {
    expect([...bearing].filter(([number]) => !(number in listed))).toEqual([]);
  });

  it('include every number that a comment or a document cites', () => {
    const unknown = described.flatMap((file) =>
      numbersIn(commentsIn(file))
        .filter((number) => !(number in listed))
        .map((number) => `${file}: ${number}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Citations of numbered lists and documents that are not part of the project. */
const STRANGE = /\btraps? \d+|\(digest\b|\bdocuments? \d{3}\b|\bELEMENTS\b/g;

describe('what comments cite', () => {
  it('is in the project', () => {
    const strange = described.flatMap((file) =>
      (commentsIn(file).match(STRANGE) ?? []).map((citation) => `${file}: ${citation}`),
    );
    expect(strange).toEqual([]);
  });

  it('as a section of the API’s README is one of its headings', () => {
    const anchors = new Set(
      [...read(API_README).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    let found = 0;
    const broken = described.flatMap((file) =>
      [...commentsIn(file).matchAll(/\]\(([^)\s#]*)#([^)\s]+)\)/g)].flatMap(
        ([, target = '', anchor = '']) => {
          if (/^https?:/.test(target)) return [];
          const document = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
          if (document === API_README) found += 1;
          const leads = document === API_README ? anchors.has(anchor) : existsSync(path.join(root, document));
          return leads ? [] : [`${file}: ${target}#${anchor}`];
        },
      ),
    );
    expect(broken).toEqual([]);
    expect(found).toBeGreaterThan(0);
  });
});
