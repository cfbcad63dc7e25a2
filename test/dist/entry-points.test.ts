import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtElements, root } from '../../tools/size/size.js';

const { name, exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
  exports: Record<string, string | { types: string; default: string }>;
};

/** The names that the `*` of an entry point stands for, according to the built files. */
function namesFor(pattern: string): string[] {
  const [before = '', after = ''] = pattern.split('*');
  const folder = path.join(root, before);
  const entries = existsSync(folder) ? readdirSync(folder) : [];
  // `elements/*/define.js` stands for folders, `locales/*.js` for files.
  if (after.startsWith('/')) return entries.filter((entry) => existsSync(path.join(folder, entry + after)));
  return entries
    .filter((entry) => entry.endsWith(after) && statSync(path.join(folder, entry)).isFile())
    .map((entry) => entry.slice(0, entry.length - after.length));
}

/** Every entry point that package.json exports, with a name in place of its `*`: the specifier, and the files behind it. */
const entryPoints = Object.entries(exports).flatMap(([entryPoint, target]) => {
  const files = typeof target === 'string' ? [target] : [target.types, target.default];
  const names = entryPoint.includes('*') ? namesFor(files.at(-1) ?? '') : [''];
  return names.map((one) => ({
    specifier: (name + entryPoint.slice(1)).replace('*', one),
    files: files.map((file) => file.replace('*', one)),
  }));
});

/** Runs a module in a new Node process. From the project's folder, `import 'vitable-elements'` finds the package itself. */
const runInNode = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });

describe('the entry points of the package', () => {
  it('include all that are documented', () => {
    const specifiers = entryPoints.map(({ specifier }) => specifier);
    expect(specifiers).toEqual(
      expect.arrayContaining([
        'vitable-elements',
        'vitable-elements/define',
        'vitable-elements/elements/provider/define',
        'vitable-elements/elements/plan-picker/define',
        'vitable-elements/elements/enrollment-card/define',
        'vitable-elements/elements/qle-list/define',
        'vitable-elements/elements/plan-year-list/define',
        'vitable-elements/elements/plan-year-card/define',
        'vitable-elements/elements/plan-year-form/define',
        'vitable-elements/locales/es',
        'vitable-elements/cdn/vitable-elements.js',
        'vitable-elements/cdn/vitable-elements.employee.js',
        'vitable-elements/cdn/vitable-elements.es.js',
        'vitable-elements/cdn/vitable.js',
        'vitable-elements/cdn/integrity.json',
        'vitable-elements/cdn/importmap.json',
      ]),
    );
  });

  it.each(entryPoints)('$specifier leads to files that were built', ({ files }) => {
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it.each(entryPoints.filter(({ specifier }) => !/\.(css|json|map)$/.test(specifier)))(
    '$specifier can be imported in Node without throwing or printing',
    ({ specifier }) => {
      expect(runInNode(`await import(${JSON.stringify(specifier)}); console.log('imported');`)).toBe(
        'imported\n',
      );
    },
  );

  it('the main one exports classes, the client and configure() without registering an element', () => {
    const code = `
      const registered = [];
      globalThis.customElements = { define: (tag) => registered.push(tag), get: () => undefined };
      const { VitablePlanPicker, VitableClient, configure } = await import('vitable-elements');
      console.log(JSON.stringify([typeof VitablePlanPicker, typeof VitableClient, typeof configure, registered]));
    `;
    expect(JSON.parse(runInNode(code))).toEqual(['function', 'function', 'function', []]);
  });

  it.each(Object.keys(builtElements()).filter((element) => element !== 'provider'))(
    'that of %s alone also registers the provider, which may hold its settings',
    (element) => {
      const code = `
        const registered = [];
        globalThis.window = globalThis;
        globalThis.customElements = { define: (tag) => registered.push(tag), get: () => undefined };
        await import('${name}/elements/${element}/define');
        console.log(JSON.stringify(registered));
      `;
      expect(JSON.parse(runInNode(code))).toEqual(['vitable-provider', `vitable-${element}`]);
    },
  );
});
