import { isCss, isMarkup, templateParts } from './template-parts.js';

const markupProperties = new Set(['.innerhtml', '.outerhtml', '.srcdoc', 'srcdoc']);

/** Refuses templates with parts that a strict content security policy blocks, or that turn text into markup. */
export const safeTemplates = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      style:
        "`style` in a template breaks `style-src 'self'`: use a class, or set a custom property after render.",
      element: '<{{name}}> in a template is dropped by a strict content security policy.',
      handler: '`{{name}}` is an inline handler: write `@{{event}}` with an expression.',
      markup: '`{{name}}` turns text into markup: render a template instead.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (!isMarkup(node)) return;
        const { tags, attributes } = templateParts(node);
        for (const name of tags) {
          if (name === 'style' || name === 'script')
            context.report({ node, messageId: 'element', data: { name } });
        }
        for (const { name } of attributes) {
          const lower = name.toLowerCase();
          if (lower === 'style' || lower === '.style') context.report({ node, messageId: 'style' });
          if (markupProperties.has(lower)) context.report({ node, messageId: 'markup', data: { name } });
          if (/^on[a-z]/.test(lower)) {
            context.report({ node, messageId: 'handler', data: { name, event: lower.slice(2) } });
          }
        }
      },
    };
  },
};

/**
 * Refuses `rem` in styles: the host page sets its size. With `html { font-size: 62.5% }` it is 10 px. Sizes follow from the
 * `--vitable-*` tokens instead.
 */
export const noRem = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      rem: '`{{found}}` depends on the root font size of the host page: use `em` or a size token.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (!isCss(node)) return;
        for (const [index, quasi] of node.quasi.quasis.entries()) {
          // A comment may contain the word.
          const styles = quasi.value.raw.replace(/\/\*[\s\S]*?\*\//g, '');
          const found =
            /(?<![\w-])[\d.]+rem\b/i.exec(styles) ?? (index > 0 ? /^rem\b/i.exec(styles) : undefined);
          if (found) context.report({ node: quasi, messageId: 'rem', data: { found: found[0] } });
        }
      },
    };
  },
};
