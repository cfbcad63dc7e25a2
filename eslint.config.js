import prettier from 'eslint-config-prettier';
import boundaries from 'eslint-plugin-boundaries';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import * as importDirection from './tools/eslint/layers.js';
import vitable from './tools/eslint/plugin.js';
import { noLonelyTests, restrictedGlobals, restrictedSyntax } from './tools/eslint/restrictions.js';

/** Core rules for every file. TypeScript and Prettier check the rest. */
const everywhere = {
  eqeqeq: 'error',
  'no-async-promise-executor': 'error',
  'no-cond-assign': 'error',
  'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
  'no-control-regex': 'error',
  'no-debugger': 'error',
  'no-empty': ['error', { allowEmptyCatch: true }],
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-new-func': 'error',
  'no-prototype-builtins': 'error',
  'no-script-url': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'use-isnan': 'error',
};

/** Rules for JavaScript only: in TypeScript the compiler finds these mistakes. */
const inJavaScript = {
  'no-const-assign': 'error',
  'no-dupe-args': 'error',
  'no-dupe-else-if': 'error',
  'no-dupe-keys': 'error',
  'no-duplicate-case': 'error',
  'no-func-assign': 'error',
  'no-redeclare': 'error',
  'no-undef': 'error',
  'no-unreachable': 'error',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
  'valid-typeof': 'error',
};

const typeScript = ['src/**/*.ts', 'demo/**/*.ts', 'test/**/*.{ts,tsx}', 'tools/**/*.ts', '*.ts'];

/** The restrictions of one layer of `src/`; `''` stands for the entry points. */
const restrictionsOf = (layer) => ({
  files: [layer === '' ? 'src/*.ts' : `src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-globals': ['error', ...restrictedGlobals(layer)],
    'no-restricted-syntax': ['error', ...restrictedSyntax(layer)],
  },
});

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'test/pictures/']),
  // Comments cannot switch a rule off: an exception has to be made in this file, where a reviewer sees it.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  { rules: everywhere },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: inJavaScript,
  },
  { files: ['demo/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['test/elements/pages/**/*.js'], languageOptions: { globals: globals.browser } },

  {
    files: typeScript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, minimumDescriptionLength: 10 },
      ],
      // Numbers and booleans may stand in template literals as they are.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A handler such as `() => (open ? this.close() : this.open())` may return what its calls return.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Lit binds the handlers of a template to the element.
      '@typescript-eslint/unbound-method': 'off',
      // Both `interface` and `type` are used, whichever reads better.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      // An empty function is often meant, for example a listener that ignores an error.
      '@typescript-eslint/no-empty-function': 'off',
      // `env['NAME']` shows that the name is defined outside the program.
      '@typescript-eslint/dot-notation': 'off',
      // Properties that many elements share are declared in an interface that is merged with the class.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/all'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    plugins: { boundaries, vitable },
    settings: importDirection.settings,
    // With these, `no-restricted-globals` also finds `window.localStorage`.
    languageOptions: { globals: globals.browser },
    rules: {
      ...importDirection.rules,
      'vitable/no-rem': 'error',
      'vitable/safe-templates': 'error',
      'no-console': 'error',
      // An arrow function in a template is cheap, and shows beside the button which plan it is for.
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
      // The project uses no decorators, and class fields are assigned, not defined (useDefineForClassFields is off).
      'lit/prefer-query-decorators': 'off',
      'lit/no-classfield-shadowing': 'off',
      // super.connectedCallback() always exists in a LitElement.
      'wc/guard-super-call': 'off',
    },
  },
  ...['', ...Object.keys(importDirection.layers)].map(restrictionsOf),
  {
    files: ['src/ui/**/*.ts', 'src/elements/**/*.ts'],
    plugins: { vitable },
    rules: { 'vitable/visible-sentences': 'error' },
  },
  // The one file that writes to the console: warnings for the developer of the host page.
  { files: ['src/settings/developer-warnings.ts'], rules: { 'no-console': 'off' } },
  // The one file that parses HTML: a table on the clipboard, as a document that is never shown.
  {
    files: ['src/elements/plan-year-form/grid/table-text.ts'],
    rules: { 'no-restricted-globals': ['error', ...restrictedGlobals('elements', ['DOMParser'])] },
  },

  {
    files: ['demo/**/*.{ts,js,mjs}'],
    plugins: { boundaries },
    settings: importDirection.settings,
    rules: importDirection.rules,
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', ...noLonelyTests],
      // chai asserts by reading a property: `expect(dialog).to.be.visible`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // When a test finds nothing, it should fail at that very line.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `deferred<void>()` is a promise without a value.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A test double is asynchronous where the original is.
      '@typescript-eslint/require-await': 'off',
    },
  },
  // These tests hold samples of template literals in plain strings.
  { files: ['test/unit/tools/**/*.ts'], rules: { 'no-template-curly-in-string': 'off' } },
  prettier,
);
