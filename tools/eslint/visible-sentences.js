import { hasLetters, isMarkup, templateParts } from './template-parts.js';

/** Attributes and properties whose value a person reads or hears, in lower case and without Lit's leading `.`. */
const visible = new Set(
  (
    'aria-label aria-description aria-placeholder aria-roledescription aria-valuetext title alt placeholder label ' +
    'arialabel ariadescription ariaplaceholder ariaroledescription ariavaluetext textcontent innertext'
  ).split(' '),
);

/** The string literals that an expression may evaluate to. `open ? 'Hide' : 'Show'` has two. */
function literalsOf(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ node, text: node.value }] : [];
    case 'TemplateLiteral':
      return [
        { node, text: node.quasis.map((quasi) => quasi.value.raw).join(' ') },
        ...node.expressions.flatMap(literalsOf),
      ];
    case 'ConditionalExpression':
      return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
    case 'LogicalExpression':
      return [...literalsOf(node.left), ...literalsOf(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...literalsOf(node.left), ...literalsOf(node.right)] : [];
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return literalsOf(node.expression);
    default:
      return [];
  }
}

/** Refuses words in templates that a person sees or hears. They belong in `src/i18n/`, where every language has them. */
export const visibleSentences = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      text: '"{{text}}" is written in the template: visible words come from src/i18n.',
      attribute: '{{name}}="{{text}}" is read to people: its words come from src/i18n.',
    },
  },
  create(context) {
    const shorten = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 40);
    return {
      TaggedTemplateExpression(node) {
        if (!isMarkup(node)) return;
        const { texts, attributes } = templateParts(node);
        const report = (part, name) => {
          const messageId = name === undefined ? 'text' : 'attribute';
          if (hasLetters(part.value)) {
            context.report({ node, messageId, data: { name, text: shorten(part.value) } });
          }
          for (const literal of part.expressions.flatMap(literalsOf)) {
            if (!hasLetters(literal.text)) continue;
            context.report({ node: literal.node, messageId, data: { name, text: shorten(literal.text) } });
          }
        };
        for (const text of texts) report(text);
        for (const attribute of attributes) {
          if (visible.has(attribute.name.toLowerCase().replace(/^\./, ''))) report(attribute, attribute.name);
        }
      },
    };
  },
};
