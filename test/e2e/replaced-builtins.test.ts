import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostPage } from '../support/e2e/host-page.js';
import { startHostPage } from '../support/e2e/host-page.js';
import { setStage } from '../support/e2e/stage.js';
import { ENROLLMENT, LIFE_EVENT, PLAN_OPTION, PLAN_YEAR } from '../support/fixtures/api.js';

/**
 * Host pages whose scripts have replaced functions of the language or of the browser. Which of them the code calls is read
 * from the built file.
 */

const stage = setStage();
let host: HostPage;
let code: string;

beforeAll(async () => {
  host = await startHostPage(stage.site.sandboxUrl);
  code = await readFile(path.resolve(import.meta.dirname, '../../dist/cdn/vitable-elements.js'), 'utf8');
});
afterAll(() => host.close());

/** The API's JSON that each element is given. */
const DATA = {
  'vitable-plan-picker': {
    enrollment: { ...ENROLLMENT, status: 'pending' },
    plans: [PLAN_OPTION, { ...PLAN_OPTION, id: 'plan_2' }],
  },
  'vitable-enrollment-card': ENROLLMENT,
  'vitable-qle-list': [LIFE_EVENT],
  'vitable-plan-year-list': [PLAN_YEAR],
  'vitable-plan-year-card': PLAN_YEAR,
  'vitable-plan-year-form': PLAN_YEAR,
};

/** What stands in a frame of its own for each element. */
interface Shown {
  readonly name: string;
  readonly status: string | undefined;
  readonly text: string;
  readonly error: string | undefined;
}

/**
 * Shows all elements in frames, each with another script that runs before the library, some at a time.
 *
 * @param scripts the scripts of the page
 */
async function showBehind(scripts: readonly string[]): Promise<readonly (readonly Shown[])[]> {
  host.show({ head: '' });
  await stage.page.goto(host.url);
  return stage.page.evaluate(
    async ({ all, library, data }) => {
      const show = async (script: string): Promise<Shown[]> => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const inside = frame.contentDocument!;
        const values = Object.entries(data).map(([name, value]) => {
          const element = inside.createElement(name);
          inside.body.append(element);
          return { element, json: JSON.stringify(value) };
        });
        Object.assign(frame.contentWindow!, { given: values });
        // The values are made inside, before anything is replaced there. The library is a script of its own: the browser then
        // keeps its compiled code from frame to frame.
        // Both are inserted at once, because the first may replace what inserts.
        const texts = [
          `for (const one of given) one.element.data = JSON.parse(one.json); ${script}`,
          library,
        ];
        inside.body.append(
          ...texts.map((textContent) => Object.assign(inside.createElement('script'), { textContent })),
        );
        await new Promise((resolve) => setTimeout(resolve, 60));
        const shown = values.map(({ element }) => {
          const text = element.shadowRoot?.textContent ?? '';
          // An element whose constructor has failed throws at every use.
          let status: string | undefined;
          let error: string | undefined;
          try {
            const made = element as unknown as { status?: string; error?: { code: string } };
            status = made.status;
            error = made.error?.code;
          } catch {
            status = undefined;
          }
          return { name: element.localName, status, error, text: text.replace(/\s+/g, ' ').trim() };
        });
        frame.remove();
        return shown;
      };
      const results: Shown[][] = [];
      for (let at = 0; at < all.length; at += 8)
        results.push(...(await Promise.all(all.slice(at, at + 8).map(show))));
      return results;
    },
    { all: scripts, library: code, data: DATA },
  );
}

/** Objects whose functions the code may call. */
const OWNERS = [
  ...['Array', 'Object', 'Promise', 'Number', 'String', 'Math', 'JSON', 'Reflect', 'Date', 'URL', 'Intl'],
  ...[
    'Array',
    'Object',
    'String',
    'Number',
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'Promise',
    'Function',
    'RegExp',
    'Date',
  ].map((name) => `${name}.prototype`),
  ...[
    'EventTarget',
    'Node',
    'Element',
    'HTMLElement',
    'Document',
    'DocumentFragment',
    'ShadowRoot',
    'CharacterData',
  ].map((name) => `${name}.prototype`),
  ...[
    'HTMLInputElement',
    'ElementInternals',
    'CustomStateSet',
    'CustomElementRegistry',
    'CSSStyleSheet',
    'TreeWalker',
    'FormData',
  ].map((name) => `${name}.prototype`),
  ...['MutationObserver', 'ResizeObserver', 'AbortController', 'URLSearchParams', 'DOMTokenList'].map(
    (name) => `${name}.prototype`,
  ),
  ...['NumberFormat', 'DateTimeFormat', 'PluralRules', 'RelativeTimeFormat', 'Collator', 'ListFormat'].map(
    (name) => `Intl.${name}.prototype`,
  ),
];

/** The functions of these objects that the built file calls, by their names. */
async function builtinsCalled(): Promise<readonly string[]> {
  const called = [...new Set([...code.matchAll(/\.([a-z]\w*)(?=\(|`)/gi)].map(([, name]) => name!))];
  host.show({ head: '' });
  await stage.page.goto(host.url);
  return stage.page.evaluate(
    ({ owners, names }) =>
      owners.flatMap((owner) => {
        const object = owner
          .split('.')
          .reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], window);
        if (!object) return [];
        return names
          .filter((name) => typeof Object.getOwnPropertyDescriptor(object, name)?.value === 'function')
          .map((name) => `${owner}.${name}`);
      }),
    { owners: OWNERS, names: called },
  );
}

const isBlank = ({ text }: Shown) => text === '';

describe('S6: behind scripts that replace built-in functions, no element is blank and ready:', () => {
  it.each([
    ['throws', 'function () { throw new TypeError("replaced"); }'],
    ['returns nothing', 'function () {}'],
  ])('each function that the file calls, in turn, %s', { timeout: 200_000 }, async (what, replacement) => {
    const names = await builtinsCalled();
    expect(names.length).toBeGreaterThan(80);
    const [whole = []] = await showBehind(['']);
    expect(whole.map(({ status }) => status)).toEqual(whole.map(() => 'ready'));
    const results = await showBehind(names.map((name) => `${name} = ${replacement}`));
    const counts = { right: 0, error: 0, partMissing: 0, other: 0, notStarted: 0 };
    const blank: string[] = [];
    results.forEach((shown, at) => {
      for (const [index, one] of shown.entries()) {
        if (one.text === whole[index]!.text && one.status === 'ready') counts.right += 1;
        else if (one.status === 'error' && one.error) counts.error += 1;
        // A form is ready, and says of a part of it that it could not be loaded.
        else if (one.status === 'ready' && one.text.includes('This part didn’t load'))
          counts.partMissing += 1;
        else if (one.status === 'ready' || one.status === 'empty') counts.other += 1;
        else counts.notStarted += 1;
        if ((one.status === 'ready' || one.status === 'empty') && isBlank(one))
          blank.push(`${names[at]}: ${one.name}`);
      }
    });
    console.info(`${names.length} functions, ${JSON.stringify(counts)}`);
    expect(blank).toEqual([]);
    if (what === 'throws') expect(counts.other, 'ready, but with other words').toBe(0);
    expect(counts.right).toBeGreaterThan(names.length);
  });
});

/** What old libraries put in the place of newer functions, as far as the code calls them. */
const LIBRARIES: readonly (readonly [name: string, script: string])[] = [
  [
    'prototype.js 1.7',
    `var slice = Array.prototype.slice;
     function $A(list) { if (!list) return []; if ('toArray' in Object(list)) return list.toArray(); return slice.call(list, 0); }
     Array.from = $A;
     Array.prototype.toArray = Array.prototype.entries = function () { return slice.call(this); };
     Array.prototype.find = function (test, self) { for (var i = 0; i < this.length; i++) if (test.call(self, this[i], i)) return this[i]; };
     Array.prototype.includes = Array.prototype.include = function (one) { return this.indexOf(one) !== -1; };
     Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
     String.prototype.toJSON = function () { return '"' + this + '"'; };
     Object.values = function (of) { var all = []; for (var key in of) all.push(of[key]); return all; };
     Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
     Function.prototype.bind = function (self) { var run = this, first = slice.call(arguments, 1); return function () { return run.apply(self, first.concat(slice.call(arguments))); }; };`,
  ],
  [
    'MooTools 1.4',
    `Array.from = function (item) { if (item == null) return []; return typeof item === 'object' && typeof item.length === 'number' ? (Array.isArray(item) ? item : Array.prototype.slice.call(item)) : [item]; };
     Array.prototype.flatten = function () { return [].concat.apply([], this); };
     Array.prototype.flat = Array.prototype.flatten;
     String.prototype.contains = function (part) { return this.indexOf(part) > -1; };
     Function.prototype.bind = function (self) { var run = this, first = Array.prototype.slice.call(arguments, 1); return function () { return run.apply(self, first.concat(Array.prototype.slice.call(arguments))); }; };`,
  ],
  [
    'old polyfills without iterators',
    `var from = Array.prototype.slice;
     Array.from = function (list, map) { var all = from.call(list); return map ? all.map(map) : all; };
     Array.prototype.entries = Array.prototype.keys = Array.prototype.values = function () { return { next: function () { return { done: true }; } }; };
     Object.assign = function (to) { for (var i = 1; i < arguments.length; i++) for (var key in arguments[i]) to[key] = arguments[i][key]; return to; };
     String.prototype.startsWith = function (part) { return this.indexOf(part) === 0; };`,
  ],
];

describe('S6: every element is shown as ever behind the functions of', () => {
  it.each(LIBRARIES)('%s', async (_name, script) => {
    const [whole, behind] = await showBehind(['', script]);
    expect(behind).toEqual(whole);
    expect(behind!.map(({ status }) => status)).toEqual(Object.keys(DATA).map(() => 'ready'));
  });
});
