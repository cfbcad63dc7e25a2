import { build } from 'vite';
import { brotliBytes, root } from './size.js';

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
