import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import house from './test/support/eslint/plugin.js';
import { noLonelyTests, restrictedGlobals, restrictedSyntax } from './test/support/eslint/restrictions.js';
import { rooms } from './test/support/eslint/rooms.js';

/** Core rules worth having in every file; the rest TypeScript and Prettier see to. */
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

/** What the compiler sees in TypeScript, for the files it does not read. */
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

const typeScript = ['src/**/*.ts', 'demo/**/*.ts', 'test/**/*.ts', '*.ts'];

/** The restrictions of one room of `src/`; the room `''` is the doors. */
const restrictionsOf = (room) => ({
  files: [room === '' ? 'src/*.ts' : `src/${room}/**/*.ts`],
  rules: {
    'no-restricted-globals': ['error', ...restrictedGlobals(room)],
    'no-restricted-syntax': ['error', ...restrictedSyntax(room)],
  },
});

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'test/pictures/']),
  // A rule is changed here, where it is seen, and not by a comment beside the line that breaks it.
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
      // A number in a template literal is written as it is.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `() => (open ? this.close() : this.open())` as a handler is plain, whatever they return.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Lit binds handlers of a template to the element.
      '@typescript-eslint/unbound-method': 'off',
      // Types of the wire are read better as interfaces or as types, whichever fits.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      // An empty function is often the whole point: a listener that must not throw.
      '@typescript-eslint/no-empty-function': 'off',
      // Registration and validity return early in both directions; strictness here costs more than it finds.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // `env['NAME']` says that the name comes from outside.
      '@typescript-eslint/dot-notation': 'off',
      // Fields that many elements have alike are declared in one interface beside the class and made by `properties`.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/all'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    plugins: { house },
    // Without these `window.localStorage` is not known to be the global it is.
    languageOptions: { globals: globals.browser },
    rules: {
      'house/import-direction': 'error',
      'house/no-rem': 'error',
      'house/safe-templates': 'error',
      'no-console': 'error',
      // A fresh closure a render is cheap beside what it says: which plan this button is for.
      'lit/no-template-arrow': 'off',
      'lit/no-template-map': 'off',
      // There are no decorators here, and fields are assigned, not defined (useDefineForClassFields is off).
      'lit/prefer-query-decorators': 'off',
      'lit/no-classfield-shadowing': 'off',
      // super.connectedCallback() always exists in a LitElement.
      'wc/guard-super-call': 'off',
    },
  },
  ...['', ...Object.keys(rooms)].map(restrictionsOf),
  {
    files: ['src/ui/**/*.ts', 'src/elements/**/*.ts'],
    plugins: { house },
    rules: { 'house/visible-sentences': 'error' },
  },
  // The one place that speaks to the developer.
  { files: ['src/host/report.ts'], rules: { 'no-console': 'off' } },

  {
    files: ['demo/**/*.{ts,js,mjs}'],
    plugins: { house },
    rules: { 'house/import-direction': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noLonelyTests],
      // `expect(dialog).to.be.visible` is a call in chai's language.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A test that finds nothing fails at that line, which is what it should do.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Doubles have the shape of what they stand for, asynchronous or not.
      '@typescript-eslint/require-await': 'off',
    },
  },
  // Samples of templates stand there in plain strings.
  { files: ['test/unit/ground/**/*.ts'], rules: { 'no-template-curly-in-string': 'off' } },
  prettier,
);
