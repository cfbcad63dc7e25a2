/**
 * Resolver of `eslint-plugin-boundaries`: which file an import leads to. An import of a TypeScript file names the `.js`
 * that will be built from it, so `./money.js` leads to `money.ts`. The file itself need not exist: a rule about layers
 * asks only where it would be. Packages are left unresolved; the plugin takes them by name.
 */
const path = require('node:path');

exports.interfaceVersion = 2;
exports.resolve = (specifier, importer) =>
  specifier.startsWith('.')
    ? { found: true, path: path.resolve(path.dirname(importer), specifier).replace(/\.js$/, '.ts') }
    : { found: false };
