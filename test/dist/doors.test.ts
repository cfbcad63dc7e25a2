import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtElements, root } from '../support/size.js';

const { name, exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
  exports: Record<string, string | { types: string; default: string }>;
};

/** What the `*` of a door stands for: the names that the built files give it. */
function namesFor(pattern: string): string[] {
  const [before = '', after = ''] = pattern.split('*');
  const folder = path.join(root, before);
  const entries = existsSync(folder) ? readdirSync(folder) : [];
  // `elements/*/define.js` stands for folders, `locales/*.js` for files.
  if (after.startsWith('/')) return entries.filter((entry) => existsSync(path.join(folder, entry + after)));
  return entries
    .filter((entry) => entry.endsWith(after))
    .map((entry) => entry.slice(0, entry.length - after.length));
}

/** Every door with its `*` filled in: specifier and files. */
const doors = Object.entries(exports).flatMap(([door, target]) => {
  const files = typeof target === 'string' ? [target] : [target.types, target.default];
  const names = door.includes('*') ? namesFor(files.at(-1) ?? '') : [''];
  return names.map((one) => ({
    specifier: (name + door.slice(1)).replace('*', one),
    files: files.map((file) => file.replace('*', one)),
  }));
});

/** Runs a module in a Node of its own, from the project, where `import 'vitable-elements'` finds the package itself. */
const runInNode = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });

describe('the doors of the package', () => {
  it('are those that are documented', () => {
    const specifiers = doors.map(({ specifier }) => specifier);
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
        'vitable-elements/cdn/integrity.json',
      ]),
    );
  });

  it.each(doors)('$specifier leads to files that were built', ({ files }) => {
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it.each(doors.filter(({ specifier }) => !/\.(json|map)$/.test(specifier)))(
    '$specifier can be imported in Node without throwing or printing',
    ({ specifier }) => {
      expect(runInNode(`await import(${JSON.stringify(specifier)}); console.log('imported');`)).toBe(
        'imported\n',
      );
    },
  );

  it('gives classes, the client and configure() without registering an element', () => {
    const code = `
      const registered = [];
      globalThis.customElements = { define: (tag) => registered.push(tag), get: () => undefined };
      const { VitablePlanPicker, VitableClient, configure } = await import('vitable-elements');
      console.log(JSON.stringify([typeof VitablePlanPicker, typeof VitableClient, typeof configure, registered]));
    `;
    expect(JSON.parse(runInNode(code))).toEqual(['function', 'function', 'function', []]);
  });

  it.each(Object.keys(builtElements()).filter((element) => element !== 'provider'))(
    'the door of %s alone also registers the provider that its settings may be on',
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
