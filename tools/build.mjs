import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minify } from 'terser';
import { tsImport } from 'tsx/esm/api';
import { build, transformWithOxc } from 'vite';
import { moduleScript, writeModuleScript } from './module-script.mjs';

/**
 * `npm run build` writes `dist/`, in three forms:
 *
 * - For npm, each file of `src/` becomes one ES module with a source map. Its templates are minified, because a bundler
 *   does not do that; the rest of the code is not, because a bundler does. tsc writes the declarations.
 * - For the script tag, `src/cdn-module.ts` becomes the module script with its chunks (tools/module-script.mjs).
 * - Also for the script tag, each other `src/cdn*.ts` becomes one classic script that contains all it needs
 *   (vite.config.ts).
 *
 * `dist/cdn/integrity.json` lists the hashes of the last two, and `dist/cdn/importmap.json` those of the module script
 * in the form that a browser checks.
 */

const root = path.resolve(import.meta.dirname, '..');
const cdn = path.join(root, 'dist/cdn');

/** The published name of a script: `cdn-employee.ts` becomes `vitable-elements.employee.js`. */
const publishedName = (entry) =>
  `vitable-elements${entry.slice('cdn'.length, -'.ts'.length).replace('-', '.')}.js`;

function writeDeclarations() {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(
    process.execPath,
    [tsc, '-p', 'tsconfig.build.json', '--emitDeclarationOnly'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('tsc found errors: nothing was built.');
}

/**
 * Writes the modules for npm. Minifies the templates first and strips the types after that; each step passes its source
 * map on, so the published map leads to the line in `src/`.
 */
async function writeModules() {
  const { minifyTemplates } = await tsImport('../vite.config.ts', import.meta.url);
  const { transform } = minifyTemplates();
  const sources = readdirSync(path.join(root, 'src'), { recursive: true });
  for (const name of sources.filter((one) => one.endsWith('.ts') && !/^cdn(-\w+)?\.ts$/.test(one))) {
    const file = path.join(root, 'src', name);
    const source = readFileSync(file, 'utf8');
    const { code, map } = (await transform(source, file)) ?? { code: source };
    const built = await transformWithOxc(code, file, {}, map ? JSON.parse(map) : undefined);
    const target = path.join(root, 'dist', name.replace(/\.ts$/, '.js'));
    writeFileSync(target, `${built.code}//# sourceMappingURL=${path.basename(target)}.map\n`);
    // `src/` is published too, so the map refers to its files instead of repeating them.
    const { version, names, mappings } = built.map;
    const sources = [path.relative(path.dirname(target), file)];
    writeFileSync(`${target}.map`, JSON.stringify({ version, sources, names, mappings }));
  }
}

async function writeScriptTagFiles() {
  const entries = readdirSync(path.join(root, 'src')).filter(
    (name) => /^cdn(-\w+)?\.ts$/.test(name) && name !== 'cdn-module.ts',
  );
  if (!entries.includes('cdn.ts')) throw new Error('src/cdn.ts is missing.');
  for (const entry of entries) {
    await build({
      root,
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { lib: { entry: path.join(root, 'src', entry), fileName: () => publishedName(entry) } },
    });
    await minifyAgain(publishedName(entry));
  }
}

/** Minifies a script once more with terser, which makes it 1.5 % smaller after brotli than vite's minifier alone. */
async function minifyAgain(name) {
  const file = path.join(cdn, name);
  const { code, map } = await minify(readFileSync(file, 'utf8'), {
    ecma: 2020,
    compress: { passes: 3 },
    // Keeps the comments that begin with `!`: the licences of the code inside.
    format: { comments: /^!/ },
    sourceMap: { content: readFileSync(`${file}.map`, 'utf8'), filename: name, url: `${name}.map` },
  });
  writeFileSync(file, code);
  writeFileSync(`${file}.map`, map);
}

/**
 * Writes the value of the `integrity` attribute for each script and style sheet, by its path in `dist/cdn/` (S9), and the import map with
 * which a browser checks the chunks of the module script. Returns the paths.
 *
 * A chunk stands twice in the map, because a browser may have to fetch it from another address after a failure
 * (src/settings/chunks.ts). The map's addresses begin with `./`: tools for a page put the folder's address in its place.
 */
function writeIntegrity() {
  copyFileSync(path.join(root, 'src/theme/reserve.css'), path.join(cdn, 'vitable.css'));
  const scripts = readdirSync(cdn, { recursive: true })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /\.(js|css)$/.test(name))
    .sort();
  const values = scripts.map((name) => {
    const hash = createHash('sha384').update(readFileSync(path.join(cdn, name)));
    return [name, `sha384-${hash.digest('base64')}`];
  });
  const mapped = values.flatMap(([name, value]) => {
    if (name === moduleScript) return [[`./${name}`, value]];
    return name.startsWith('chunks/') ? [`./${name}`, `./${name}?again`].map((one) => [one, value]) : [];
  });
  const write = (name, content) =>
    writeFileSync(path.join(cdn, name), `${JSON.stringify(content, null, 2)}\n`);
  write('integrity.json', Object.fromEntries(values));
  write('importmap.json', { integrity: Object.fromEntries(mapped) });
  return scripts;
}

// The published files contain the production builds of their packages, whatever the environment says.
process.env.NODE_ENV = 'production';

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
try {
  writeDeclarations();
  await writeModules();
  await writeScriptTagFiles();
  await writeModuleScript();
  const scripts = writeIntegrity();
  if (!existsSync(path.join(root, 'dist/index.js'))) throw new Error('dist/index.js was not written.');
  console.log(`Built dist/ and ${scripts.map((name) => `dist/cdn/${name}`).join(', ')}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
