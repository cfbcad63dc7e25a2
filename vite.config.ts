import { minifyHTMLLiterals } from 'minify-literals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * How the script-tag files are built: classic, self-contained, with every dependency inside. The npm output is plain
 * tsc. `npm run build` (test/support/build.mjs) makes both; the entry file is given there, once per published file.
 */

const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, 'package.json'), 'utf8')) as {
  version: string;
};

/** Name of the one Trusted Types policy that the script-tag files create (see README, "With a content security policy"). */
export const trustedTypesPolicy = 'vitable-elements';

/** Takes the white space out of `html` and `css` literals, which a minifier must otherwise leave alone. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/(html|svg|css)`/.test(code)) return null;
      const minified = await minifyHTMLLiterals(code, {
        fileName: id,
        // Between inline elements a space is a space: it becomes one, never none. And `<slot />` keeps its slash.
        html: { keepClosingSlash: true, conservativeCollapse: true },
      });
      return minified ? { code: minified.code, map: minified.map?.toString() ?? null } : null;
    },
  };
}

/** What stands in lit-html 3, minified, where it makes its policy. `$1` the policy, `$2` `trustedTypes`. */
const policyOfLit = /(\w)=(\w)\?\2\.createPolicy\("lit-html",\{createHTML:(\w)=>\3\}\):void 0/g;

/**
 * Renames Lit's Trusted Types policy and makes it on first use rather than at load. Lit calls `createPolicy('lit-html')`
 * while it loads, unguarded: on a page whose `trusted-types` list lacks that name, or that has a Lit of its own, the
 * script would throw before any element is defined (S8).
 *
 * @throws where lit-html no longer contains the expected text, so that an update cannot undo this unseen.
 */
export function replaceLitPolicy(code: string): string {
  const found = [...code.matchAll(policyOfLit)].length;
  if (found !== 1) {
    throw new Error(
      `lit-html creates its Trusted Types policy in an unexpected way (${found} matches, 1 expected).`,
    );
  }
  return code.replace(
    policyOfLit,
    `$1=$2?(p=>({createHTML:h=>{if(p===void 0)try{p=$2.createPolicy(${JSON.stringify(trustedTypesPolicy)},` +
      '{createHTML:x=>x})}catch{p=null}return p?p.createHTML(h):h}}))():void 0',
  );
}

export function guardTrustedTypes(): Plugin {
  let replaced = 0;
  return {
    name: 'guard-trusted-types',
    buildStart() {
      replaced = 0;
    },
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      replaced += 1;
      // The line keeps its place; within it the columns move, which matters to nobody in minified code.
      return { code: replaceLitPolicy(code), map: null };
    },
    generateBundle(_options, bundle) {
      if (replaced !== 1) this.error(`lit-html was seen ${replaced} times in the bundle instead of once.`);
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const names = [...file.code.matchAll(/createPolicy\(\s*["'`]([^"'`]*)/g)].map((found) => found[1]);
        if (names.length !== 1 || names[0] !== trustedTypesPolicy) {
          this.error(`${file.fileName} creates the Trusted Types policies [${names.join(', ')}].`);
        }
      }
    },
  };
}

export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [minifyTemplates(), guardTrustedTypes()],
  build: {
    target: 'es2022',
    minify: true,
    sourcemap: true,
    emptyOutDir: false,
    outDir: 'dist/cdn',
    copyPublicDir: false,
    reportCompressedSize: false,
    lib: { entry: 'src/cdn.ts', formats: ['iife'], name: 'Vitable', fileName: () => 'vitable-elements.js' },
    rolldownOptions: {
      output: {
        // Where there is no DOM (Node, a worker) the script does nothing, as every other door does.
        banner: 'typeof HTMLElement>"u"||',
        comments: false,
        postBanner: `/*! vitable-elements ${version} | MIT. Contains Lit (BSD-3-Clause, (c) Google LLC). */`,
        codeSplitting: false,
      },
    },
  },
});
