import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

const served = '/__bundled/';

/**
 * Serves the test files of a folder, with their imports in a few chunks instead of two hundred modules. Loading a page
 * takes about a second for each file and browser, which adds up to minutes. Nothing is minified, left out or loaded
 * earlier than the modules would be, and the source maps lead to the sources.
 */
export function bundledTests({ root, folder, conditions }) {
  const chunks = new Map();
  const tests = readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);

  return {
    name: 'bundled-tests',
    async serverStart({ config }) {
      // In watch mode, a change must show at once.
      if (!config.disableFileWatcher) return;
      const { output } = await build({
        root,
        configFile: false,
        mode: 'development',
        logLevel: 'warn',
        resolve: { conditions },
        build: {
          write: false,
          target: 'es2022',
          minify: false,
          sourcemap: true,
          modulePreload: false,
          rolldownOptions: {
            input: Object.fromEntries(tests.map((test) => [test, path.join(root, test)])),
            // The test server creates these modules itself on request.
            external: /^\/__web-/,
            treeshake: false,
            output: {
              entryFileNames: '[name].js',
              chunkFileNames: 'chunks/[name]-[hash].js',
              // Chunks may import each other; their modules run in the order of the sources all the same.
              strictExecutionOrder: true,
              // Otherwise a module that one test file shares with a lazy module may go into the test file's own chunk, and
              // whoever loads the lazy module runs those tests too.
              codeSplitting: {
                groups: [
                  {
                    name: 'shared',
                    test: /\/(src|support|node_modules)\//,
                    entriesAware: true,
                    entriesAwareMergeThreshold: 50_000,
                  },
                ],
              },
            },
          },
        },
      });
      for (const { fileName, code, source } of output) chunks.set(served + fileName, code ?? source);
    },
    serve({ path: asked }) {
      if (asked.startsWith(served)) return chunks.get(asked);
      const bundled = `${served}${asked.slice(1)}.js`;
      return chunks.has(bundled) ? `import '${bundled}';` : undefined;
    },
  };
}
