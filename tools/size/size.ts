import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';

/** One line of the size table: bytes after brotli at its highest quality, and the most that requirement P1 allows. */
export interface Size {
  name: string;
  bytes: number;
  budget: number;
}

/** The limits of requirement P1, in bytes. A kilobyte is 1000 bytes. */
export const budgets = { everyElement: 36_000, employee: 24_000, oneFromNpm: 16_000 };

/**
 * The size that each file may have now, because none is within its limit yet, by the names of `measureSizes`. 100 bytes
 * are added to each measured size, because the order of the modules changes what brotli makes of them. Lower a number
 * when a file has become smaller. Raise one only together with a new feature that a person can use.
 */
export const reached: Readonly<Record<string, number>> = {
  'script tag, every element': 84_060,
  'script tag, employee': 58_380,
  'npm, plan-picker with Lit': 42_610,
  'npm, enrollment-card with Lit': 31_890,
  'npm, qle-list with Lit': 36_290,
  'npm, plan-year-list with Lit': 26_580,
  'npm, plan-year-card with Lit': 26_310,
  'npm, plan-year-form with Lit': 42_980,
};

export const root = path.resolve(import.meta.dirname, '../..');

/** The size of a response in bytes after brotli at its highest quality, 11. */
export function brotliBytes(content: string | Uint8Array): number {
  const bytes = Buffer.from(content);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}

/**
 * The bytes that a page downloads when its bundler starts from the given modules. Lit is included, and all code is
 * minified for production. Chunks that are loaded later on demand do not count.
 */
async function bundledBytes(modules: string[]): Promise<number> {
  const entry = 'virtual:entry';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // Stated here because under a test runner vite would choose the development builds of the packages.
    mode: 'production',
    resolve: { conditions: ['module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? {
                code: modules.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
                moduleSideEffects: true,
              }
            : null,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: entry, output: { minify: true, comments: false } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .filter((file) => file.type === 'chunk');
  const atOnce = new Set(
    chunks.filter((chunk) => chunk.isEntry).flatMap((chunk) => [chunk.fileName, ...chunk.imports]),
  );
  return chunks
    .filter((chunk) => atOnce.has(chunk.fileName))
    .reduce((sum, chunk) => sum + brotliBytes(chunk.code), 0);
}

/** The path of the `define` module of each built element, by the name of the element's folder. */
export function builtElements(): Record<string, string> {
  const folder = path.join(root, 'dist/elements');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const modules = names.map((name) => [name, path.join(folder, name, 'define.js')] as const);
  return Object.fromEntries(modules.filter(([, file]) => existsSync(file)));
}

/** Measures the files that `npm run build` wrote last. */
export async function measureSizes(): Promise<Size[]> {
  const cdn = (name: string) => brotliBytes(readFileSync(path.join(root, 'dist/cdn', name)));
  const sizes: Size[] = [
    { name: 'script tag, every element', bytes: cdn('vitable-elements.js'), budget: budgets.everyElement },
    { name: 'script tag, employee', bytes: cdn('vitable-elements.employee.js'), budget: budgets.employee },
  ];
  for (const [name, file] of Object.entries(builtElements())) {
    sizes.push({
      name: `npm, ${name} with Lit`,
      bytes: await bundledBytes([file]),
      budget: budgets.oneFromNpm,
    });
  }
  return sizes;
}

/** The sizes as lines of text. */
export function sizeTable(sizes: Size[]): string {
  return sizes
    .map(({ name, bytes, budget }) => {
      const share = Math.round((bytes / budget) * 100);
      return `${name.padEnd(34)}${bytes.toString().padStart(8)} of ${budget} B brotli${`${share} %`.padStart(7)}`;
    })
    .join('\n');
}
