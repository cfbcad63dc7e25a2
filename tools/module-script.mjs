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
 * Turns a chunk into a module without imports; what it exports is one function (src/settings/chunks.ts says why). Every line
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

/**
 * The chunks by file name, each with the positions of the chunks that it imports. The script itself is left out, because it has
 * run before them.
 */
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
  refuseCircles(table);
  return Object.fromEntries(table);
}

/** The module of an element's class, by which the script imports the element. */
const ELEMENT = /\/src\/elements\/([\w-]+)\/\1\.ts$/;
/** The elements for employees. The others are for administrators, whose pages differ. */
const FOR_EMPLOYEES = ['plan-picker', 'enrollment-card', 'qle-list'];

/**
 * Sorts the modules by who needs them before the first view. A page then fetches few files for an element: browsers send no
 * more than six requests at a time to a server with HTTP/1.1, so each further file would cost a round trip.
 */
function moduleGroups() {
  /** The modules of the script itself. */
  const script = new Set();
  /** The elements that need a module before their first view, by the module. */
  const elementsOf = new Map();
  const isShared = (id) => (elementsOf.get(id)?.size ?? 0) > 1;
  const isForEmployees = (id) => FOR_EMPLOYEES.some((name) => elementsOf.get(id)?.has(name));
  return {
    plugin: {
      name: 'module-groups',
      buildEnd() {
        const addWithImports = (id, found) => {
          if (found.has(id)) return found;
          found.add(id);
          this.getModuleInfo(id)?.importedIds.forEach((one) => addWithImports(one, found));
          return found;
        };
        for (const id of this.getModuleIds()) {
          if (this.getModuleInfo(id)?.isEntry) addWithImports(id, script);
          const [, name] = ELEMENT.exec(id) ?? [];
          if (name === undefined) continue;
          for (const one of addWithImports(id, new Set()))
            elementsOf.set(one, (elementsOf.get(one) ?? new Set()).add(name));
        }
      },
    },
    groups: [
      // In the script itself, so that a page need not fetch two files one after the other.
      { name: 'script', test: (id) => script.has(id), priority: 3 },
      { name: 'elements', test: (id) => isShared(id) && isForEmployees(id), priority: 2 },
      { name: 'plan-years', test: isShared, priority: 1 },
      // What code that is loaded later has in common.
      { name: 'shared', minShareCount: 2, entriesAware: true },
    ],
  };
}

/** Throws if chunks import each other: the loader could run none of them before the other. */
function refuseCircles(table) {
  const checked = new Set();
  const check = (index, path) => {
    if (path.includes(index))
      throw new Error(
        `Chunks import each other: ${[...path, index].map((one) => table[one][0]).join(', ')}.`,
      );
    if (checked.has(index)) return;
    for (const imported of table[index][1]) check(imported, [...path, index]);
    checked.add(index);
  };
  table.forEach((_, index) => check(index, []));
}

/** Turns the bundler's modules into the form that src/settings/chunks.ts loads. */
function chunkFactories() {
  return {
    name: 'chunk-factories',
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
  const { groups, plugin } = moduleGroups();
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [minifyTemplates(), guardTrustedTypes(), plugin, chunkFactories()],
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
          codeSplitting: { includeDependenciesRecursively: false, groups },
        },
      },
    },
  });
}
