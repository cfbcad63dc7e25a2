import path from 'node:path';

/**
 * The layers of `src/`, one folder each, and what each may import. Imports go downwards only: a layer imports layers
 * above it in this table, never one below. `eslint-plugin-boundaries` checks every import, re-export, dynamic import and
 * `import('…')` type against this table. A folder of `src/` that has no row here is refused.
 *
 * - `layers`: the other layers that the files of this one may import. A name stands for the whole layer.
 *   `{ layer, files }` stands for some of its files only, and `typesOnly` for `import type` only.
 * - `packages`: the npm packages that its files may import.
 */

/** What describes the API's data, and the types of what the API offers; none of the code that sends a request. */
const apiModels = [
  { layer: 'api', files: ['models.ts', 'calendar-date.ts', 'text-length.ts'] },
  { layer: 'api', files: ['index.ts', 'errors.ts', 'requests.ts'], typesOnly: true },
];

/** What the copies of this library on a page have in common. */
const sharedState = { layer: 'api', files: ['shared-state.ts'] };

export const layers = {
  api: { layers: [], packages: [] },
  data: { layers: ['api'], packages: [] },
  benefits: { layers: [...apiModels], packages: [] },
  i18n: { layers: [...apiModels, sharedState, 'benefits'], packages: [] },
  theme: { layers: [], packages: ['lit'] },
  dom: { layers: ['api'], packages: ['lit'] },
  settings: {
    layers: ['api', 'data', 'i18n', 'theme', 'dom', { layer: 'benefits', typesOnly: true }],
    packages: ['lit'],
  },
  events: {
    layers: [
      { layer: 'api', typesOnly: true },
      { layer: 'benefits', typesOnly: true },
    ],
    packages: [],
  },
  controllers: {
    layers: ['api', 'data', 'benefits', 'i18n', 'dom', 'settings', 'events'],
    packages: ['lit', '@lit/task'],
  },
  ui: { layers: [...apiModels, 'benefits', 'i18n', 'events', 'theme', 'dom'], packages: ['lit'] },
  // Each element has a folder of its own, and no element imports the folder of another one.
  elements: {
    layers: ['api', 'data', 'benefits', 'i18n', 'dom', 'settings', 'events', 'controllers', 'theme', 'ui'],
    packages: ['lit'],
  },
  // A language that a page adds to the built-in one.
  locales: { layers: ['i18n', 'settings'], packages: [] },
};

/** The files of `src/` itself. They may import every layer and each other, and no package. */
const entryPoint = 'entry point';

/** What package.json exports: all that the demo may import, because it uses the library as a partner does. */
const publicEntryPoint = 'public entry point';
const publicEntryPoints = [
  'src/index.ts',
  'src/define.ts',
  'src/cdn*.ts',
  'src/elements/*/define.ts',
  'src/locales/*.ts',
];

const root = path.resolve(import.meta.dirname, '../..');

/** Settings of `eslint-plugin-boundaries`: which file belongs to which layer. */
export const settings = {
  'boundaries/root-path': root,
  'boundaries/elements': Object.keys(layers).map((type) => ({
    type,
    pattern: type === 'elements' ? 'src/elements/*' : `src/${type}`,
    partialMatch: false,
  })),
  'boundaries/files': [
    { category: entryPoint, pattern: 'src/*.ts' },
    { category: publicEntryPoint, pattern: publicEntryPoints },
    { category: 'demo', pattern: 'demo/**/*' },
  ],
  // The plugin has no selector of its own for `type Later = import('./later.js').Later`.
  'boundaries/additional-dependency-nodes': [
    { selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' },
  ],
  'import/resolver': { [path.join(import.meta.dirname, 'source-paths.cjs')]: {} },
};

/** One entry of `layers` as the plugin's selector of imports. */
function selectorOf(entry) {
  const { layer, files, typesOnly } = typeof entry === 'string' ? { layer: entry } : entry;
  return {
    to: { element: { type: layer, ...(files && { fileInternalPath: files }) } },
    ...(typesOnly && { dependency: { kind: 'type' } }),
  };
}

const importsOfLayers = Object.entries(layers).map(([type, row]) => ({
  from: { element: { type } },
  allow: [
    ...row.layers.map(selectorOf),
    ...row.packages.map((source) => ({ to: { module: { origin: 'external', source } } })),
  ],
}));

/** Rules of `eslint-plugin-boundaries`, for the files of `src/` and `demo/`. */
export const rules = {
  'boundaries/no-unknown-files': 'error',
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      checkAllOrigins: true,
      checkUnknownLocals: true,
      message: '"{{{dependency.source}}}" may not be imported here: see the table in tools/eslint/layers.js.',
      // The last policy that matches an import decides.
      policies: [
        ...importsOfLayers.filter(({ allow }) => allow.length > 0),
        {
          from: { file: { categories: entryPoint } },
          allow: [{ to: { element: { type: '*' } } }, { to: { file: { categories: entryPoint } } }],
        },
        { from: { file: { categories: 'demo' } }, allow: { to: { module: { origin: '*' } } } },
        {
          from: { file: { categories: 'demo' } },
          disallow: { to: { file: { path: 'src/**' } } },
          message:
            '"{{{dependency.source}}}" is no public entry point: the demo uses the library as a partner does.',
        },
        {
          from: { file: { categories: 'demo' } },
          allow: { to: { file: { categories: publicEntryPoint } } },
        },
      ],
    },
  ],
};
