import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';

/** One line of the size table: bytes after brotli at its highest quality, and the most that requirement P1 allows. */
export interface Size {
  readonly name: string;
  readonly bytes: number;
  /** Undefined for a file that P1 does not limit. */
  readonly limit: number | undefined;
}

/**
 * The limits of requirement P1 in bytes, by the names of `measureSizes`. A kilobyte is 1000 bytes. What is counted is loaded
 * before the first view.
 */
export const limits: Readonly<Record<string, number>> = {
  'npm, plan-picker with Lit': 26_000,
  'npm, enrollment-card with Lit': 20_000,
  'npm, qle-list with Lit': 20_000,
  'npm, the three for employees with Lit': 34_000,
  'npm, plan-year-list with Lit': 18_000,
  'npm, plan-year-card with Lit': 18_000,
  'npm, plan-year-form with Lit': 30_000,
  'module script': 10_000,
};

/** The elements for employees, which many partners show on one page. */
export const FOR_EMPLOYEES = ['plan-picker', 'enrollment-card', 'qle-list'];

/**
 * The size that each file may have now, by the names of `measureSizes`. 100 bytes are added to each measured size, because
 * the order of the modules changes what brotli makes of them. Lower a number when a file has become smaller. Raise one only
 * together with a new feature that a person can use.
 */
export const reached: Readonly<Record<string, number>> = {
  'script tag, every element': 91_629,
  'script tag, employee': 64_809,
  'module script': 12_296,
  'npm, plan-picker with Lit': 39_175,
  'npm, enrollment-card with Lit': 26_921,
  'npm, qle-list with Lit': 33_347,
  'npm, the three for employees with Lit': 51_769,
  'npm, plan-year-list with Lit': 26_328,
  'npm, plan-year-card with Lit': 25_765,
  'npm, plan-year-form with Lit': 38_776,
  'npm, provider with Lit': 7_215,
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

/** Sizes in bytes after brotli, of code that is bundled and minified for production with all of its packages. */
export interface BundledBytes {
  /** What a page downloads before any of the code runs: the entry and everything that it imports. */
  readonly first: number;
  /** What it may download later: the files that only an `import()` asks for. */
  readonly later: number;
}

/** Bundles modules into one page's code, as a partner's build would, and measures what comes out. */
export async function bundledBytes(modules: readonly string[]): Promise<BundledBytes> {
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
        enforce: 'pre',
        // The package of this project lists the modules with side effects; the peers' are not among them.
        resolveId: (id) => (id === entry || modules.includes(id) ? { id, moduleSideEffects: true } : null),
        load: (id) =>
          id === entry
            ? {
                code: modules.map((file) => `import ${JSON.stringify(file)};`).join('\n'),
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
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set<string>();
  const visit = (name: string) => {
    if (atOnce.has(name)) return;
    atOnce.add(name);
    byName.get(name)?.imports.forEach(visit);
  };
  chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => visit(fileName));
  const bytes = (isFirst: boolean) =>
    chunks
      .filter(({ fileName }) => atOnce.has(fileName) === isFirst)
      .reduce((sum, { code }) => sum + brotliBytes(code), 0);
  return { first: bytes(true), later: bytes(false) };
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
  const elements = builtElements();
  const files: [name: string, bytes: number][] = [
    ['script tag, every element', cdn('vitable-elements.js')],
    ['script tag, employee', cdn('vitable-elements.employee.js')],
    ['module script', cdn('vitable.js')],
  ];
  for (const [name, file] of Object.entries(elements))
    files.push([`npm, ${name} with Lit`, (await bundledBytes([file])).first]);
  const three = FOR_EMPLOYEES.flatMap((name) => elements[name] ?? []);
  files.push(['npm, the three for employees with Lit', (await bundledBytes(three)).first]);
  return files.map(([name, bytes]) => ({ name, bytes, limit: limits[name] }));
}

/** The sizes as lines of text. */
export function sizeTable(sizes: readonly Size[]): string {
  return sizes
    .map(({ name, bytes, limit }) => {
      const share =
        limit === undefined ? '' : ` of ${limit} B${`${Math.round((bytes / limit) * 100)} %`.padStart(7)}`;
      return `${name.padEnd(40)}${bytes.toString().padStart(8)}${share}`;
    })
    .join('\n');
}
