import { minifyHTMLLiterals } from 'minify-literals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * Builds the classic script-tag files, each with everything that it needs inside. `npm run build` (tools/build.mjs) runs
 * this build once for each published file and passes the entry file. The module script and its chunks are built by
 * tools/module-script.mjs, with the same plugins.
 *
 * The npm output does not come from this build. tools/build.mjs makes it itself: it minifies the templates with
 * `minifyTemplates` below and strips the types with oxc. tsc only writes the declarations.
 */

const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, 'package.json'), 'utf8')) as {
  version: string;
};

/** The comment at the head of a file with these modules. Minifiers keep it. */
export const licences = (moduleIds: readonly string[]): string =>
  `/*! vitable-elements ${version} | MIT.${
    moduleIds.some((id) => id.includes('/lit-html/')) ? ' Contains Lit (BSD-3-Clause, (c) Google LLC).' : ''
  } */`;

/** The name of the only Trusted Types policy that the script-tag files create (README, "With a content security policy"). */
export const trustedTypesPolicy = 'vitable-elements';

/** Removes white space from `html`, `svg` and `css` template literals. A minifier of JavaScript may not change them. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/(html|svg|css)`/.test(code)) return null;
      const minified = await minifyHTMLLiterals(code, {
        fileName: id,
        // White space between inline elements is visible and becomes one space; around blocks it is not, and goes.
        // Slots are inline here, since they may hold anything; `<slot />` keeps its slash.
        html: {
          keepClosingSlash: true,
          conservativeCollapse: false,
          inlineCustomElements: ['slot', 'vitable-provider'],
        },
      });
      return minified ? { code: minified.code, map: minified.map?.toString() ?? null } : null;
    },
  };
}

/** The minified code with which lit-html 3 creates its policy. `$1` is the policy, `$2` is `trustedTypes`. */
const policyOfLit = /(\w)=(\w)\?\2\.createPolicy\("lit-html",\{createHTML:(\w)=>\3\}\):void 0/g;

/**
 * Renames Lit's Trusted Types policy, and creates it on first use rather than at load. Lit calls
 * `createPolicy('lit-html')` while it loads and catches no error. If the page's `trusted-types` directive does not list
 * that name, or if the page has loaded a Lit of its own, the call throws and no element would be defined (S8).
 *
 * @throws if lit-html no longer contains the expected code. An update of Lit can then not undo this unnoticed.
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

/**
 * Applies `replaceLitPolicy` to lit-html, and fails the build unless its files create exactly one policy, ours. A bundle
 * with no element in it (words alone) holds no Lit, and creates none.
 */
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
      // Without a map only the columns within this one line of minified code are wrong.
      return { code: replaceLitPolicy(code), map: null };
    },
    generateBundle(_options, bundle) {
      const hasElements = [...this.getModuleIds()].some((id) => id.includes('/src/elements/'));
      const expected = hasElements ? [trustedTypesPolicy] : [];
      if (replaced !== expected.length) {
        this.error(`lit-html was seen ${replaced} times in the bundle instead of ${expected.length}.`);
      }
      const code = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : ''));
      const names = [...code.join('\n').matchAll(/createPolicy\(\s*["'`]([^"'`]*)/g)].map(
        (found) => found[1],
      );
      if (names.join() !== expected.join()) {
        this.error(`The files create the Trusted Types policies [${names.join(', ')}].`);
      }
    },
  };
}

/**
 * Makes each `import()` of this project's own modules a static import with a promise that is already fulfilled. A classic
 * file contains every module anyway. Left to itself, the bundler puts a function around each module that could be loaded
 * later, and around all that it imports, which no minifier takes away again.
 */
function importsInOneFile(): Plugin {
  return {
    name: 'imports-in-one-file',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      const specifiers: string[] = [];
      const made = code.replace(/^(?! *\*).*\bimport\('(\.[^']+)'\)/gm, (line, specifier: string) => {
        const name = `moduleInFile${specifiers.push(specifier)}`;
        // Not `Promise.resolve`: a script of the page may have replaced it.
        return line.replace(`import('${specifier}')`, `(async () => ${name})()`);
      });
      if (specifiers.length === 0) return null;
      const imports = specifiers.map((one, index) => `import * as moduleInFile${index + 1} from '${one}';`);
      // At the end, so that every line stays in its place, and with it the source map.
      return { code: `${made}\n${imports.join(' ')}\n`, map: null };
    },
  };
}

export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [minifyTemplates(), importsInOneFile(), guardTrustedTypes()],
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
        // Where there is no DOM (in Node or in a worker) the script does nothing, like every other entry point.
        banner: 'typeof HTMLElement>"u"||',
        comments: false,
        postBanner: ({ moduleIds }) => licences(moduleIds),
        codeSplitting: false,
      },
    },
  },
});
