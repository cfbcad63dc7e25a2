import { ESLint } from 'eslint';
import path from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

// The samples are not files of the project, so the rules that ask the type checker cannot see them.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
const typed = new ESLint({ cwd: root });

async function complaintsOf(linter: ESLint, file: string, code: string) {
  const [result] = await linter.lintText(code, { filePath: path.join(root, file) });
  return result!.messages.map((message) => message.ruleId ?? message.message);
}
const complaints = (file: string, code: string) => complaintsOf(eslint, file, code);

/** Lines that import something, as they would stand in the file. */
const importing = (specifier: string) =>
  `import { thing } from '${specifier}';\nexport const used = thing;\n`;
const importingType = (specifier: string) =>
  `import type { Thing } from '${specifier}';\nexport type Used = Thing;\n`;

describe('imports go downwards only', () => {
  const forbidden = [
    ['src/api/transport.ts', '../benefits/money.js'],
    ['src/api/transport.ts', '../host/settings.js'],
    ['src/api/transport.ts', 'lit'],
    ['src/benefits/periods.ts', '../api/client.js'],
    ['src/benefits/periods.ts', '../api/index.js'],
    ['src/benefits/periods.ts', '../i18n/strings.js'],
    ['src/i18n/strings.ts', '../host/settings.js'],
    ['src/i18n/strings.ts', '../api/errors.js'],
    ['src/i18n/catalogues/es.ts', '../../api/client.js'],
    ['src/i18n/strings.ts', 'lit'],
    ['src/host/provider.ts', '../controllers/resource.js'],
    ['src/host/provider.ts', '../elements/plan-picker/plan-picker.js'],
    ['src/controllers/resource.ts', '../ui/skeleton.js'],
    ['src/controllers/resource.ts', '../theme/tokens.js'],
    ['src/theme/tokens.ts', '../i18n/strings.js'],
    ['src/ui/skeleton.ts', '../host/settings.js'],
    ['src/ui/skeleton.ts', '../controllers/resource.js'],
    ['src/ui/skeleton.ts', '../api/client.js'],
    ['src/elements/plan-picker/view.ts', '../qle-list/view.js'],
    ['src/elements/plan-picker/view.ts', '../../index.js'],
    ['src/elements/plan-picker/view.ts', '@lit/task'],
    ['src/elements/plan-picker/view.ts', 'valibot'],
    ['src/api/decode.ts', 'valibot'],
    ['src/elements/plan-picker/view.ts', '../../../demo/portal/server.js'],
    ['src/elements/plan-picker/view.ts', 'node:fs'],
    ['src/elements/plan-picker/view.ts', '../../locales/es.js'],
    ['src/locales/es.ts', '../controllers/resource.js'],
    ['src/index.ts', 'lit'],
    ['src/index.ts', '../test/support/size.js'],
    ['src/somewhere-new/thing.ts', '../api/models.js'],
    ['demo/portal/server.ts', '../../src/api/client.js'],
    ['demo/sandbox/server.ts', '../../src/benefits/money.js'],
  ] as const;
  it.each(forbidden)('%s may not import %s', async (file, specifier) => {
    expect(await complaints(file, importing(specifier))).toContain('house/import-direction');
  });

  const allowed = [
    ['src/api/decode.ts', './models.js'],
    ['src/benefits/periods.ts', '../api/models.js'],
    ['src/i18n/strings.ts', '../benefits/periods.js'],
    ['src/host/provider.ts', '../api/client.js'],
    ['src/host/provider.ts', '../i18n/strings.js'],
    ['src/host/provider.ts', 'lit'],
    ['src/controllers/resource.ts', '@lit/task'],
    ['src/controllers/resource.ts', '../benefits/periods.js'],
    ['src/theme/tokens.ts', 'lit'],
    ['src/ui/skeleton.ts', '../theme/tokens.js'],
    ['src/elements/plan-picker/view.ts', '../../ui/skeleton.js'],
    ['src/elements/plan-picker/view.ts', 'lit/directives/repeat.js'],
    ['src/elements/plan-picker/define.ts', './plan-picker.js'],
    ['src/index.ts', './elements/plan-picker/plan-picker.js'],
    ['src/define.ts', './index.js'],
    ['src/define.ts', './locales/es.js'],
    ['src/locales/es.ts', '../i18n/strings.js'],
    ['demo/portal/server.ts', '../../src/index.js'],
    ['demo/portal/server.ts', '../../src/elements/plan-picker/define.js'],
    ['demo/portal/server.ts', 'hono'],
  ] as const;
  it.each(allowed)('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, importing(specifier))).toEqual([]);
  });

  it('lets types of the api down to the rooms that may not run its code', async () => {
    expect(await complaints('src/i18n/words.ts', importingType('../api/errors.js'))).toEqual([]);
    expect(await complaints('src/benefits/periods.ts', importingType('../api/index.js'))).toEqual([]);
    expect(await complaints('src/benefits/periods.ts', importingType('../api/client.js'))).not.toEqual([]);
    expect(await complaints('src/host/settings.ts', importingType('../benefits/periods.js'))).toEqual([]);
    expect(await complaints('src/host/settings.ts', importing('../benefits/periods.js'))).not.toEqual([]);
  });

  it.each([
    ['a re-export', "export * from '../ui/skeleton.js';"],
    ['a named re-export', "export { skeleton } from '../ui/skeleton.js';"],
    ['an import for its effects', "import '../ui/skeleton.js';"],
    ['a dynamic import', "export const later = () => import('../ui/skeleton.js');"],
    ['a type written in place', "export type Later = import('../ui/skeleton.js').Skeleton;"],
  ])('sees %s', async (_name, code) => {
    expect(await complaints('src/api/transport.ts', code)).toContain('house/import-direction');
  });
});

/** Each defect in the file where it matters, the rule that must speak, and the file where the same is right. */
const defects = [
  [
    'fetch',
    "export const answer = fetch('/x');",
    'no-restricted-globals',
    'src/host/page.ts',
    'src/api/transport.ts',
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
    'src/host/a.ts',
    'src/api/a.ts',
  ],
  ['the console', "console.warn('x');", 'no-console', 'src/host/page.ts', 'src/host/report.ts'],
  ['a DOM', 'export const a = document.body;', 'no-restricted-globals', 'src/api/a.ts', 'src/host/a.ts'],
  [
    'unsafeCSS',
    "import { unsafeCSS } from 'lit';\nexport const a = unsafeCSS('');",
    'no-restricted-syntax',
    'src/ui/a.ts',
    'src/theme/a.ts',
  ],
] as const;

describe('what a room may not touch', () => {
  it.each(defects)(
    '%s is refused in the wrong room and accepted in its own',
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

describe('only i18n builds a visible sentence', () => {
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
    expect(found).toContain('house/visible-sentences');
    expect(await complaints('src/ui/notice.ts', template(body))).toContain('house/visible-sentences');
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
    expect(await complaints('src/ui/notice.ts', template(body))).toContain('house/safe-templates');
  });

  const styles = (body: string) => `import { css } from 'lit';\nexport const styles = css\`${body}\`;\n`;
  it('rem is refused in styles, em is not', async () => {
    expect(await complaints('src/ui/styles.ts', styles('p { margin: 1.5rem }'))).toContain('house/no-rem');
    expect(await complaints('src/ui/styles.ts', styles('p { margin: calc(.5rem + 1px) }'))).toContain(
      'house/no-rem',
    );
    expect(await complaints('src/ui/styles.ts', styles('p { margin: ${size}rem }'))).toContain(
      'house/no-rem',
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
  ])('%s complains about %s', async (_plugin, body, rule) => {
    expect(await complaints('src/ui/notice.ts', template(body))).toContain(rule);
  });

  it('wc complains about a constructor that touches attributes', async () => {
    const code =
      "export class X extends HTMLElement { constructor() { super(); this.setAttribute('a', 'b'); } }";
    expect(await complaints('src/host/x.ts', code)).toContain('wc/no-constructor-attributes');
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
