import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../../src');

const files = ['ui', 'elements']
  .flatMap((folder) =>
    readdirSync(path.join(src, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(src, folder, name),
    ),
  )
  .filter((file) => file.endsWith('.ts'));

/** The strings between the values of each template in a file. */
function templatesOf(code: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText()))
      found.push(
        ts.isNoSubstitutionTemplateLiteral(node.template)
          ? [node.template.text]
          : [node.template.head.text, ...node.template.templateSpans.map(({ literal }) => literal.text)],
      );
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('view.ts', code, ts.ScriptTarget.ESNext, true));
  return found;
}

const VALUE = '\u0000';

/** Words of a template that follow a value in text without a tag in between. */
const wordsAfterValues = (code: string) =>
  templatesOf(code)
    .flatMap((strings) =>
      strings
        .join(VALUE)
        .replaceAll(/<[^>]*>/g, '<')
        .split('<'),
    )
    .filter((text) => new RegExp(`${VALUE}[^${VALUE}]*[^\\s${VALUE}]`).test(text));

describe('A10: every template of an element', () => {
  const templated = files.filter((file) => templatesOf(readFileSync(file, 'utf8')).length > 0);

  it('is made by src/ui/html.ts, whose texts survive a page translator', () => {
    expect(templated.length).toBeGreaterThan(40);
    const fromLit = templated.filter(
      (file) =>
        /import \{[^}]*\b(html|svg)\b(?! as )[^}]*\} from 'lit'/.test(readFileSync(file, 'utf8')) &&
        path.relative(src, file) !== path.join('ui', 'html.ts'),
    );
    expect(fromLit.map((file) => path.relative(src, file))).toEqual([]);
  });

  it('has no words of its own directly after a value: Lit could not find their node once it was wrapped', () => {
    expect(wordsAfterValues(`html\`<p>\${a}: \${b}</p>\``)).toHaveLength(1);
    expect(wordsAfterValues(`html\`<p title="\${a}: b">\${a} <b>· \${b}</b></p>\``)).toHaveLength(0);
    const found = templated.flatMap((file) =>
      wordsAfterValues(readFileSync(file, 'utf8')).map((text) => [path.relative(src, file), text]),
    );
    expect(found).toEqual([]);
  });
});
