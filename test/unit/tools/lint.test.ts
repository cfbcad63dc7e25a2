import { ESLint } from 'eslint';
import path from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

// The samples are not files of the project, so the rules that need the type checker cannot run on them.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
const typed = new ESLint({ cwd: root });

async function complaintsOf(linter: ESLint, file: string, code: string) {
  const [result] = await linter.lintText(code, { filePath: path.join(root, file) });
  return result!.messages.map((message) => message.ruleId ?? message.message);
}
const complaints = (file: string, code: string) => complaintsOf(eslint, file, code);

/** Code that imports a value, or a type, from `specifier`. */
const importing = (specifier: string) =>
  `import { thing } from '${specifier}';\nexport const used = thing;\n`;
const importingType = (specifier: string) =>
  `import type { Thing } from '${specifier}';\nexport type Used = Thing;\n`;

describe('imports go downwards only', () => {
  const rule = 'boundaries/dependencies';

  const forbidden = [
    ['src/api/http/transport.ts', '../../data/session.js'],
    ['src/api/http/transport.ts', '../../benefits/money/periods.js'],
    ['src/api/http/transport.ts', '../../settings/settings.js'],
    ['src/api/http/transport.ts', 'lit'],
    ['src/data/session.ts', '../benefits/money/periods.js'],
    ['src/data/session.ts', '../i18n/strings.js'],
    ['src/data/session.ts', '../settings/settings.js'],
    ['src/data/session.ts', '../events/dispatch.js'],
    ['src/data/session.ts', '../controllers/resource.js'],
    ['src/data/session.ts', 'lit'],
    ['src/data/session.ts', '@lit/task'],
    ['src/benefits/money/periods.ts', '../../api/client.js'],
    ['src/benefits/money/periods.ts', '../../api/index.js'],
    ['src/benefits/money/periods.ts', '../../data/session.js'],
    ['src/benefits/money/periods.ts', '../../i18n/strings.js'],
    ['src/i18n/strings.ts', '../settings/settings.js'],
    ['src/i18n/strings.ts', '../api/errors.js'],
    ['src/i18n/strings.ts', '../data/session.js'],
    ['src/i18n/catalogues/es.ts', '../../api/client.js'],
    ['src/i18n/strings.ts', 'lit'],
    ['src/settings/provider.ts', '../controllers/resource.js'],
    ['src/settings/provider.ts', '../events/dispatch.js'],
    ['src/settings/provider.ts', '../elements/plan-picker/plan-picker.js'],
    ['src/events/dispatch.ts', '../api/errors.js'],
    ['src/events/dispatch.ts', '../benefits/money/periods.js'],
    ['src/events/dispatch.ts', '../data/session.js'],
    ['src/events/dispatch.ts', '../settings/settings.js'],
    ['src/events/dispatch.ts', '../controllers/resource.js'],
    ['src/events/dispatch.ts', 'lit'],
    ['src/controllers/resource.ts', '../ui/skeleton.js'],
    ['src/controllers/resource.ts', '../theme/tokens.js'],
    ['src/theme/tokens.ts', '../i18n/strings.js'],
    ['src/ui/skeleton.ts', '../data/session.js'],
    ['src/ui/skeleton.ts', '../settings/settings.js'],
    ['src/ui/skeleton.ts', '../controllers/resource.js'],
    ['src/ui/skeleton.ts', '../api/client.js'],
    ['src/elements/plan-picker/view.ts', '../qle-list/view.js'],
    ['src/elements/plan-picker/list/view.ts', '../../qle-list/list/view.js'],
    ['src/elements/plan-picker/view.ts', '../../index.js'],
    ['src/elements/plan-picker/view.ts', '@lit/task'],
    ['src/elements/plan-picker/view.ts', 'valibot'],
    ['src/api/decode/decode.ts', 'valibot'],
    ['src/elements/plan-picker/view.ts', '../../../demo/portal/server.js'],
    ['src/elements/plan-picker/view.ts', 'node:fs'],
    ['src/elements/plan-picker/view.ts', '../../locales/es.js'],
    ['src/locales/es.ts', '../controllers/resource.js'],
    ['src/index.ts', 'lit'],
    ['src/index.ts', '../tools/size/size.js'],
    ['src/index.ts', './somewhere-new/thing.js'],
    ['demo/portal/server.ts', '../../src/api/client.js'],
    ['demo/portal/server.ts', '../../src/employee-elements.js'],
    ['demo/sandbox/server.ts', '../../src/benefits/money/periods.js'],
  ] as const;
  it.each(forbidden)('%s may not import %s', async (file, specifier) => {
    expect(await complaints(file, importing(specifier))).toContain(rule);
  });

  const allowed = [
    ['src/api/decode/decode.ts', '../models.js'],
    ['src/data/session.ts', '../api/client.js'],
    ['src/data/session.ts', './mutation.js'],
    ['src/benefits/money/periods.ts', '../../api/models.js'],
    ['src/i18n/strings.ts', '../benefits/money/periods.js'],
    ['src/settings/provider.ts', '../api/client.js'],
    ['src/settings/provider.ts', '../data/session.js'],
    ['src/settings/provider.ts', '../i18n/strings.js'],
    ['src/settings/provider.ts', 'lit'],
    ['src/controllers/resource.ts', '@lit/task'],
    ['src/controllers/resource.ts', '../benefits/money/periods.js'],
    ['src/controllers/resource.ts', '../data/session.js'],
    ['src/controllers/resource.ts', '../events/dispatch.js'],
    ['src/theme/tokens.ts', 'lit'],
    ['src/ui/skeleton.ts', '../events/dispatch.js'],
    ['src/ui/skeleton.ts', '../theme/tokens.js'],
    ['src/elements/plan-picker/view.ts', '../../ui/skeleton.js'],
    ['src/elements/plan-picker/view.ts', '../../data/session.js'],
    ['src/elements/plan-picker/view.ts', '../../events/dispatch.js'],
    ['src/elements/plan-picker/view.ts', 'lit/directives/repeat.js'],
    ['src/elements/plan-picker/view.ts', './list/view.js'],
    ['src/elements/plan-picker/define.ts', './plan-picker.js'],
    ['src/index.ts', './elements/plan-picker/plan-picker.js'],
    ['src/define.ts', './index.js'],
    ['src/define.ts', './locales/es.js'],
    ['src/locales/es.ts', '../i18n/strings.js'],
    ['demo/portal/server.ts', '../../src/index.js'],
    ['demo/portal/server.ts', '../../src/elements/plan-picker/define.js'],
    ['demo/portal/server.ts', './listen.js'],
    ['demo/portal/server.ts', 'node:fs'],
    ['demo/portal/server.ts', 'hono'],
  ] as const;
  it.each(allowed)('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, importing(specifier))).toEqual([]);
  });

  /** Layers that may use the types of a file but not run its code. */
  const typesOnly = [
    ['src/i18n/words.ts', '../api/errors.js'],
    ['src/benefits/money/periods.ts', '../../api/index.js'],
    ['src/benefits/money/periods.ts', '../../api/requests.js'],
    ['src/ui/notice.ts', '../api/errors.js'],
    ['src/settings/settings.ts', '../benefits/money/periods.js'],
    ['src/events/shared.ts', '../api/errors.js'],
    ['src/events/shared.ts', '../benefits/money/periods.js'],
  ] as const;
  it.each(typesOnly)('%s may import types from %s, but no code', async (file, specifier) => {
    expect(await complaints(file, importingType(specifier))).toEqual([]);
    expect(await complaints(file, `export type { Thing } from '${specifier}';`)).toEqual([]);
    // Another rule wants an `import type` for this one.
    const inPlace = `export type Later = import('${specifier}').Thing;`;
    expect(await complaints(file, inPlace)).not.toContain(rule);
    expect(await complaints(file, importing(specifier))).toContain(rule);
    expect(await complaints(file, `export { thing } from '${specifier}';`)).toContain(rule);
  });

  it('types come only from the files of the api that are listed', async () => {
    const code = importingType('../../api/client.js');
    expect(await complaints('src/benefits/money/periods.ts', code)).toContain(rule);
  });

  it.each([
    ['a re-export', "export * from '../../ui/skeleton.js';"],
    ['a named re-export', "export { skeleton } from '../../ui/skeleton.js';"],
    ['a re-export of a type', "export type { Skeleton } from '../../ui/skeleton.js';"],
    ['an import of a type', importingType('../../ui/skeleton.js')],
    ['an import for its effects', "import '../../ui/skeleton.js';"],
    ['a dynamic import', "export const later = () => import('../../ui/skeleton.js');"],
    ['a type written in place', "export type Later = import('../../ui/skeleton.js').Skeleton;"],
  ])('%s is checked like an import', async (_name, code) => {
    expect(await complaints('src/api/http/transport.ts', code)).toContain(rule);
  });

  it('a folder of src without a row in the table of layers is refused', async () => {
    const code = importing('../api/models.js');
    expect(await complaints('src/somewhere-new/thing.ts', code)).toContain('boundaries/no-unknown-files');
    expect(await complaints('src/elements/loose-file.ts', code)).toContain('boundaries/no-unknown-files');
  });

  it('the message names the import and the table of layers', async () => {
    const [result] = await eslint.lintText(importing('../../ui/skeleton.js'), {
      filePath: path.join(root, 'src/api/http/transport.ts'),
    });
    expect(result!.messages.map(({ message }) => message)).toEqual([
      '"../../ui/skeleton.js" may not be imported here: see the table in tools/eslint/layers.js.',
    ]);
  });
});

/** Each mistake with the rule that finds it, a file where it is refused, and a file where the same code is allowed. */
const mistakes = [
  [
    'fetch',
    "export const answer = fetch('/x');",
    'no-restricted-globals',
    'src/settings/page-settings.ts',
    'src/api/http/transport.ts',
  ],
  [
    'globalThis.fetch',
    "export const a = globalThis.fetch('/x');",
    'no-restricted-globals',
    'src/ui/a.ts',
    'src/api/a.ts',
  ],
  [
    'JSON.parse',
    "export const a: unknown = JSON.parse('1');",
    'no-restricted-syntax',
    'src/settings/a.ts',
    'src/api/a.ts',
  ],
  [
    'the console',
    "console.warn('x');",
    'no-console',
    'src/settings/page-settings.ts',
    'src/settings/developer-warnings.ts',
  ],
  ['a DOM', 'export const a = document.body;', 'no-restricted-globals', 'src/api/a.ts', 'src/settings/a.ts'],
  [
    'a DOM in data',
    'export const a = document.body;',
    'no-restricted-globals',
    'src/data/a.ts',
    'src/controllers/a.ts',
  ],
  [
    'a DOM in benefits',
    'export const a = customElements;',
    'no-restricted-globals',
    'src/benefits/dates/a.ts',
    'src/ui/a.ts',
  ],
  [
    'a DOM in i18n',
    'export const a = window.document;',
    'no-restricted-globals',
    'src/i18n/en/a.ts',
    'src/elements/provider/a.ts',
  ],
  [
    'fetch in data',
    "export const a = fetch('/x');",
    'no-restricted-globals',
    'src/data/a.ts',
    'src/api/a.ts',
  ],
  [
    'JSON.parse in data',
    "export const a: unknown = JSON.parse('1');",
    'no-restricted-syntax',
    'src/data/a.ts',
    'src/api/http/a.ts',
  ],
  [
    'unsafeCSS',
    "import { unsafeCSS } from 'lit';\nexport const a = unsafeCSS('');",
    'no-restricted-syntax',
    'src/ui/a.ts',
    'src/theme/a.ts',
  ],
] as const;

describe('what a layer may not use', () => {
  it.each(mistakes)(
    '%s is refused in the wrong layer and accepted in the right one',
    async (_name, code, rule, wrong, right) => {
      expect(await complaints(wrong, code)).toContain(rule);
      expect(await complaints(right, code)).toEqual([]);
    },
  );

  it.each([
    ["document.body.innerHTML = '';", 'no-restricted-syntax'],
    ["document.body['outerHTML'] = '';", 'no-restricted-syntax'],
    ["document.body.insertAdjacentHTML('beforeend', '');", 'no-restricted-syntax'],
    ["document.write('');", 'no-restricted-syntax'],
    ["document.body.setAttribute('style', 'top: 0');", 'no-restricted-syntax'],
    [
      "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };",
      'no-restricted-syntax',
    ],
    ["import { styleMap } from 'lit/directives/style-map.js';\nexport { styleMap };", 'no-restricted-syntax'],
    ['export const cookie = document.cookie;', 'no-restricted-syntax'],
    ["navigator.sendBeacon('/x');", 'no-restricted-syntax'],
    ["localStorage.setItem('a', 'b');", 'no-restricted-globals'],
    ["window.sessionStorage.setItem('a', 'b');", 'no-restricted-globals'],
    ["indexedDB.open('a');", 'no-restricted-globals'],
    ["eval('1');", 'no-restricted-globals'],
    ["export const f = new Function('return 1');", 'no-new-func'],
    ['export const request = new XMLHttpRequest();', 'no-restricted-globals'],
    ["this.internals.setValidity({ customError: true }, 'Choose a plan');", 'no-restricted-syntax'],
    ['// eslint-disable-next-line no-console\nconsole.log(1);', 'no-console'],
    ['// @ts-ignore\nexport const a: number = "";', '@typescript-eslint/ban-ts-comment'],
    ['export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  ])('%s is refused in an element', async (code, rule) => {
    expect(await complaints('src/elements/plan-picker/plan-picker.ts', code)).toContain(rule);
  });
});

const template = (body: string) =>
  `import { html } from 'lit';\nexport const view = (strings: Strings, open: boolean) => [strings, open, html\`${body}\`];\n`;

describe('only i18n holds visible sentences', () => {
  it.each([
    '<p>Choose a plan</p>',
    '<p>\n  ${strings.t("a")} per month\n</p>',
    '<button aria-label="Close">×</button>',
    '<img alt="Logo" src=${open} />',
    '<input placeholder="Search ${open}" />',
    '<p title=${open ? "Hide" : strings.t("show")}></p>',
    '<p>${open ? "Yes" : "No"}</p>',
    '<p>${`${open} plans`}</p>',
    '<p .textContent=${"Elegido"}></p>',
    '<option .label=${"Año"}></option>',
    '<!-- a comment --><p>á</p>',
    'Plan',
  ])('%s is refused', async (body) => {
    const found = await complaints('src/elements/plan-picker/view.ts', template(body));
    expect(found).toContain('vitable/visible-sentences');
    expect(await complaints('src/ui/notice.ts', template(body))).toContain('vitable/visible-sentences');
  });

  it.each([
    '<p class="name">${strings.t("a")}</p>',
    '<p>${strings.t("a")} · ${strings.t("b")} – 1 / 2 &nbsp;&times;</p>',
    '<!-- why this is here --><p part="name" data-status="ready" id="a"></p>',
    '<button type="button" aria-label=${strings.t("close")} @click=${() => strings.t("x")}>×</button>',
    '<p class=${open ? "shown" : "hidden"}>${open ? strings.t("yes") : ""}</p>',
    '<p title="${strings.t("a")}: ${strings.t("b")}">${open ? html`<b>${strings.t("c")}</b>` : ""}</p>',
    '<input .value=${"text"} name="plan" ?disabled=${open && "x" > "a"} />',
  ])('%s is accepted', async (body) => {
    expect(await complaints('src/elements/plan-picker/view.ts', template(body))).toEqual([]);
  });
});

describe('templates and styles', () => {
  it.each([
    ['<p style="top: 0"></p>'],
    ['<p style=${open}></p>'],
    ['<style>p { top: 0 }</style>'],
    ['<p .innerHTML=${open}></p>'],
    ['<iframe srcdoc=${open}></iframe>'],
    ['<p onclick=${open}></p>'],
  ])('%s is refused', async (body) => {
    expect(await complaints('src/ui/notice.ts', template(body))).toContain('vitable/safe-templates');
  });

  const styles = (body: string) => `import { css } from 'lit';\nexport const styles = css\`${body}\`;\n`;
  it('rem is refused in styles, em is not', async () => {
    expect(await complaints('src/ui/styles.ts', styles('p { margin: 1.5rem }'))).toContain('vitable/no-rem');
    expect(await complaints('src/ui/styles.ts', styles('p { margin: calc(.5rem + 1px) }'))).toContain(
      'vitable/no-rem',
    );
    expect(await complaints('src/ui/styles.ts', styles('p { margin: ${size}rem }'))).toContain(
      'vitable/no-rem',
    );
    const good = styles(
      '/* 1rem is the page\\u2019s */ p { margin: 1.5em; --_premium: 1px; width: var(--x-1rem) }',
    );
    expect(await complaints('src/ui/styles.ts', good)).toEqual([]);
  });
});

describe('the published rules', () => {
  it.each([
    ['lit', '<p class="a" class=${open} class=${open}></p>', 'lit/no-duplicate-template-bindings'],
    ['lit', '<${open}></${open}>', 'lit/binding-positions'],
    ['lit-a11y', '<img src=${open} />', 'lit-a11y/alt-text'],
    ['lit-a11y', '<p role="nonsense"></p>', 'lit-a11y/aria-role'],
    ['lit-a11y', '<p aria-nonsense="1"></p>', 'lit-a11y/aria-attrs'],
    ['lit-a11y', '<p aria-hidden="maybe"></p>', 'lit-a11y/aria-attr-valid-value'],
    ['lit-a11y', '<p tabindex="3"></p>', 'lit-a11y/tabindex-no-positive'],
    ['lit-a11y', '<input autofocus />', 'lit-a11y/no-autofocus'],
  ])('the plugin %s complains about %s', async (_plugin, body, rule) => {
    expect(await complaints('src/ui/notice.ts', template(body))).toContain(rule);
  });

  it('wc complains about a constructor that touches attributes', async () => {
    const code =
      "export class X extends HTMLElement { constructor() { super(); this.setAttribute('a', 'b'); } }";
    expect(await complaints('src/settings/x.ts', code)).toContain('wc/no-constructor-attributes');
  });

  it('the type-checked rules run in src', async () => {
    const code = 'export function save(): void {\n  Promise.resolve(1);\n}\n';
    const rule = '@typescript-eslint/no-floating-promises';
    expect(await complaintsOf(typed, 'src/api/errors.ts', code)).toContain(rule);
  });
});

describe('tests', () => {
  it.each([
    "it.only('x', () => {});",
    "describe.only('x', () => {});",
    "it.only.each([1])('x', () => {});",
    "fit('x', () => {});",
  ])('%s is refused', async (code) => {
    expect(await complaints('test/unit/some.test.ts', code)).toContain('no-restricted-syntax');
    expect(await complaints('test/elements/some.test.ts', code)).toContain('no-restricted-syntax');
  });
});
