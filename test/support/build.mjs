import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/**
 * `npm run build`: writes `dist/`.
 *
 * - npm: `src/` as plain ES modules with declarations and source maps (tsc).
 * - script tag: one classic file for each `src/cdn*.ts`, and `integrity.json` beside them (vite.config.ts).
 */

const root = path.resolve(import.meta.dirname, '../..');
const cdn = path.join(root, 'dist/cdn');

/** `cdn.ts` becomes `vitable-elements.js`, `cdn-employee.ts` becomes `vitable-elements.employee.js`. */
const publishedName = (entry) =>
  `vitable-elements${entry.slice('cdn'.length, -'.ts'.length).replace('-', '.')}.js`;

function writeModules() {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('tsc found errors: nothing was built.');
}

async function writeScriptTagFiles() {
  const entries = readdirSync(path.join(root, 'src')).filter((name) => /^cdn(-\w+)?\.ts$/.test(name));
  if (!entries.includes('cdn.ts')) throw new Error('src/cdn.ts is missing.');
  for (const entry of entries) {
    await build({
      root,
      configFile: path.join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { lib: { entry: path.join(root, 'src', entry), fileName: () => publishedName(entry) } },
    });
  }
}

/** The value of a script tag's `integrity` attribute for each script, by file name (S9). */
function writeIntegrity() {
  const scripts = readdirSync(cdn).filter((name) => name.endsWith('.js'));
  const integrity = Object.fromEntries(
    scripts.sort().map((name) => {
      const hash = createHash('sha384').update(readFileSync(path.join(cdn, name)));
      return [name, `sha384-${hash.digest('base64')}`];
    }),
  );
  writeFileSync(path.join(cdn, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  return scripts;
}

// Whatever the shell says: this is what gets published, with the production builds of what it contains.
process.env.NODE_ENV = 'production';

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
try {
  writeModules();
  await writeScriptTagFiles();
  const scripts = writeIntegrity();
  if (!existsSync(path.join(root, 'dist/index.js'))) throw new Error('dist/index.js was not written.');
  console.log(`Built dist/ and ${scripts.map((name) => `dist/cdn/${name}`).join(', ')}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
