/**
 * Splits an `html` tagged template into its elements, attributes and texts, as far as the rules of this folder need it.
 *
 * The literal parts are joined, with a mark in place of each expression. The text around a mark then shows whether the
 * expression is an attribute value or text. The mark is U+E000, a private-use character that no markup contains.
 */
const mark = '\uE000';
const tag = /<!--[\s\S]*?-->|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
const withoutEntities = (text) => text.replace(/&#?\w+;/g, '');

/** Whether this text of a template contains a letter. Marks and character references do not count. */
export const hasLetters = (text) => /\p{L}/u.test(withoutEntities(text));

const isTemplate = (node, names) =>
  node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' && names.includes(node.tag.name);
export const isMarkup = (node) => isTemplate(node, ['html', 'svg']);
export const isCss = (node) => isTemplate(node, ['css']);

/**
 * Splits a template.
 *
 * @param node a `TaggedTemplateExpression`
 * @returns `tags`, the names of the elements; `texts` and `attributes`, each a list of `{ value, expressions }`. An
 *   attribute also has a `name`.
 */
export function templateParts(node) {
  const { quasis, expressions } = node.quasi;
  const source = quasis.map((quasi) => quasi.value.cooked ?? quasi.value.raw).join(mark);
  let seen = 0;
  const takeExpressions = (text) => {
    const count = text.split(mark).length - 1;
    seen += count;
    return expressions.slice(seen - count, seen);
  };
  const parts = { tags: [], texts: [], attributes: [] };
  const addText = (value) => {
    if (value !== '') parts.texts.push({ value, expressions: takeExpressions(value) });
  };
  let end = 0;
  for (const found of source.matchAll(tag)) {
    addText(source.slice(end, found.index));
    end = found.index + found[0].length;
    const [whole, closing, name, rest] = found;
    if (name === undefined) {
      takeExpressions(whole);
      continue;
    }
    takeExpressions(name);
    if (!closing) parts.tags.push(name.toLowerCase());
    let attributesEnd = 0;
    for (const one of rest.matchAll(attribute)) {
      takeExpressions(rest.slice(attributesEnd, one.index) + one[1]);
      attributesEnd = one.index + one[0].length;
      const value = (one[2] ?? '').replace(/^(["'])([\s\S]*)\1$/, '$2');
      parts.attributes.push({ name: one[1], value, expressions: takeExpressions(value) });
    }
    takeExpressions(rest.slice(attributesEnd));
  }
  addText(source.slice(end));
  return parts;
}
