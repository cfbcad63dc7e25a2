import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { build } from 'vite';

/**
 * Builds the module script, `dist/cdn/vitable.js`, from `src/cdn-module.ts`, and a chunk for each part that it imports on
 * demand, in `dist/cdn/chunks/`. A chunk's name has a hash of its content.
 */

const root = path.resolve(import.meta.dirname, '..');

/** The script's file. */
export const moduleScript = 'vitable.js';

/** One `import` statement, as the bundler writes it. */
const IMPORT = /^import (?:\{ (.*) \} from )?"(.*)";$/;
/** The `export` statement in a file's last line. */
const EXPORT = /^export \{(.*)\};$/m;
const DYNAMIC_IMPORT = /\bimport\("([^"]+)"\)/g;

/** `a as b, c` as pairs of the name in the first module and the name in the second. */
const pairsOf = (names) =>
  (names ?? '')
    .trim()
    .split(', ')
    .filter(Boolean)
    .map((one) => one.split(' as '))
    .map(([name, alias = name]) => [name, alias]);

const fileOf = (specifier) => JSON.stringify(path.basename(specifier));

/** The returned object that has the exports of a file. */
const exportsOf = (names) =>
  `{ ${pairsOf(names)
    .map(([name, alias]) => `${alias}: ${name}`)
    .join(', ')} }`;

/**
 * Makes a module without imports of a chunk; what it exports is one function (src/settings/chunks.ts says why). Every line
 * stays in its place, so that the source map stays right.
 */
function chunkToFactory(code) {
  const [, exported] = EXPORT.exec(code) ?? [];
  const lines = code.split('\n').map((line) => {
    const [, names, specifier] = IMPORT.exec(line) ?? [];
    if (specifier === undefined) return line;
    // An import for its effect alone: the loader has run that chunk before.
    if (names === undefined) return '';
    const taken = pairsOf(names).map(([name, alias]) => `${name}: ${alias}`);
    return `const { ${taken.join(', ')} } = use(${fileOf(specifier)});`;
  });
  const body = lines
    .join('\n')
    .replace(EXPORT, '')
    .replace(DYNAMIC_IMPORT, (_, specifier) => `load(${fileOf(specifier)})`);
  return `export default (use, load) => { ${body.trimEnd()} return ${exportsOf(exported)}; };`;
}

/** Makes the script load its chunks with `loadChunk`, and gives them its exports with the function `vitableExports`. */
function scriptToLoader(code) {
  const [, names] = EXPORT.exec(code) ?? [];
  const [load] = pairsOf(names).find(([, alias]) => alias === 'loadChunk') ?? [];
  if (load === undefined) throw new Error('The module script does not export loadChunk.');
  return code
    .replace(EXPORT, `function vitableExports() { return ${exportsOf(names)}; }`)
    .replace(DYNAMIC_IMPORT, (_, specifier) => `${load}(${fileOf(specifier)})`);
}

/** The chunks by file name, each with the positions of those that it imports. A chunk that another one imports as well is left out. */
function chunkTable(chunks) {
  const files = chunks.map(({ fileName }) => path.basename(fileName)).sort();
  const table = chunks
    .map(({ fileName, imports }) => [
      path.basename(fileName),
      imports
        .map((one) => files.indexOf(path.basename(one)))
        .filter((index) => index >= 0)
        .sort((a, b) => a - b),
    ])
    .sort(([one], [other]) => files.indexOf(one) - files.indexOf(other));
  return Object.fromEntries(table);
}

/** Turns the bundler's modules into the form that src/settings/chunks.ts loads. */
function chunkFactories() {
  /** The modules of the script itself. */
  const initial = new Set();
  return {
    initial,
    name: 'chunk-factories',
    buildEnd() {
      const add = (id) => {
        if (initial.has(id)) return;
        initial.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(add);
      };
      [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry).forEach(add);
    },
    renderChunk(code, chunk) {
      const made = chunk.isEntry ? scriptToLoader(code) : chunkToFactory(code);
      const left = made.match(/^(import|export (?!default))\b.*|\bimport\("[^"]*"\)/m);
      if (left) this.error(`${chunk.fileName} has a statement that is not known here: ${left[0]}`);
      return { code: made, map: null };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const table = JSON.stringify(chunkTable(chunks.filter(({ isEntry }) => !isEntry)));
      const script = bundle[moduleScript];
      // In a line of its own at the end, so that the source map stays right.
      script.code = script.code.replace(
        /\n?(\/\/# sourceMappingURL=.*\n?)?$/,
        (end) => `\nfunction vitableChunks(){return${table}}\n${end.trimStart()}`,
      );
    },
  };
}

/** Writes the script and its chunks, with their source maps. */
export async function writeModuleScript() {
  const { guardTrustedTypes, licences, minifyTemplates } = await tsImport(
    '../vite.config.ts',
    import.meta.url,
  );
  const factories = chunkFactories();
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [minifyTemplates(), guardTrustedTypes(), factories],
    build: {
      target: 'es2022',
      sourcemap: true,
      emptyOutDir: false,
      outDir: 'dist/cdn',
      copyPublicDir: false,
      reportCompressedSize: false,
      lib: { entry: path.join(root, 'src/cdn-module.ts'), formats: ['es'], fileName: () => moduleScript },
      rolldownOptions: {
        // The script exports to its chunks what they share with it.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: moduleScript,
          chunkFileNames: ({ name }) => `chunks/${name.replace(/~.*/, '')}-[hash].js`,
          comments: false,
          minify: true,
          postBanner: ({ moduleIds }) => licences(moduleIds),
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              // The modules of the script stay in the script, so that a page need not fetch two files one after the other.
              { name: 'script', test: (id) => factories.initial.has(id), priority: 1 },
              { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 8_000 },
            ],
          },
        },
      },
    },
  });
}
