import path from 'node:path';
import { build } from 'vite';

/** The scripts of the benchmark's pages, by the names of their files in `page/`. */
const NAMES = ['main.ts', 'observer.ts', 'loading-by-hand.ts', 'loading-react.tsx'];

/** Bundles each script with its packages, minified for production. By name without its ending. */
export async function pageScripts(): Promise<ReadonlyMap<string, string>> {
  const scripts = new Map<string, string>();
  for (const file of NAMES) {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        target: 'es2022',
        minify: true,
        reportCompressedSize: false,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: path.join(import.meta.dirname, 'page', file) },
      },
    });
    const outputs = Array.isArray(result) ? result : [result];
    const [chunk] = outputs.flatMap((output) => ('output' in output ? output.output : []));
    if (chunk?.type !== 'chunk') throw new Error(`The bundle of ${file} is empty.`);
    scripts.set(file.replace(/\.tsx?$/, ''), chunk.code);
  }
  return scripts;
}
