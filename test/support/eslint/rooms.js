/**
 * The rooms of `src/` and what each may import: imports go downwards only.
 *
 * `rooms`: other rooms, whole (`'api'`), or only some of their files (`{ room, files }`, without extension; a folder
 * of that name counts as well). `types` lists files that may be imported with `import type` only, or is `'all'`.
 * `packages`: packages from npm. A folder of `src/` that has no row here is an error, so a new room gets a row first.
 */

/** The models, and every type that `api` publishes, without its code. */
const apiModels = { room: 'api', files: ['models'], types: ['index', 'errors'] };

export const rooms = {
  api: { rooms: [], packages: [] },
  benefits: { rooms: [apiModels], packages: [] },
  i18n: { rooms: [apiModels, 'benefits'], packages: [] },
  host: { rooms: ['api', { room: 'benefits', types: 'all' }, 'i18n'], packages: ['lit'] },
  controllers: { rooms: ['api', 'benefits', 'i18n', 'host'], packages: ['lit', '@lit/task'] },
  theme: { rooms: [], packages: ['lit'] },
  ui: { rooms: [apiModels, 'benefits', 'i18n', 'theme'], packages: ['lit'] },
  elements: {
    rooms: ['api', 'benefits', 'i18n', 'host', 'controllers', 'theme', 'ui'],
    packages: ['lit'],
    // One folder an element, and no element imports another's.
    foldersApart: true,
  },
  // Doors too: a language beside the built-in one.
  locales: { rooms: ['i18n', 'host'], packages: [] },
};

/** Files of `src/` itself: the doors. They may import every room, and no room may import them. */
export const doors = { rooms: Object.keys(rooms), packages: [] };

/** What the demo may import of the library: what a partner could import. */
export const publicDoors = [
  'index',
  'define',
  'cdn',
  'cdn-employee',
  /^elements\/[^/]+\/define$/,
  /^locales\/[^/]+$/,
];
