import '../../../src/define.js';
import { grace } from '../../../src/dom/grace-period.js';
import type { VitableEnrollmentCard } from '../../../src/elements/enrollment-card/enrollment-card.js';
import type { VitablePlanPicker } from '../../../src/elements/plan-picker/plan-picker.js';
import type { VitablePlanYearCard } from '../../../src/elements/plan-year-card/plan-year-card.js';
import type { VitablePlanYearForm } from '../../../src/elements/plan-year-form/plan-year-form.js';
import type { VitablePlanYearList } from '../../../src/elements/plan-year-list/plan-year-list.js';
import type { VitableQleList } from '../../../src/elements/qle-list/qle-list.js';
import type { VitableProvider } from '../../../src/settings/provider.js';
import { allLazyModules } from './lazy-modules.js';
import { TOKEN_ENDPOINT, sandboxUrl } from './host.js';

export interface ElementsByName {
  'vitable-plan-picker': VitablePlanPicker;
  'vitable-enrollment-card': VitableEnrollmentCard;
  'vitable-qle-list': VitableQleList;
  'vitable-plan-year-list': VitablePlanYearList;
  'vitable-plan-year-card': VitablePlanYearCard;
  'vitable-plan-year-form': VitablePlanYearForm;
  'vitable-provider': VitableProvider;
}

/** How long the elements wait for a missing setting, in milliseconds, when no test has shortened it. */
export const GRACE_PERIOD = grace.milliseconds;

// Tests of missing settings don't wait for settings that come a moment later; grace-period.test.ts does.
grace.milliseconds = 0;

/** The elements that show content. */
export type ElementName = Exclude<keyof ElementsByName, 'vitable-provider'>;
export type VitableElement = ElementsByName[ElementName];

// Most tests are about elements whose code is all there. Those of its lateness take it away again.
before(async () => {
  await Promise.all([
    ...allLazyModules().map((lazy) => lazy.load()),
    import('../../../src/api/http/error-details.js'),
  ]);
});

const mounted = new Set<Element>();

/** Removes everything that the test has put on the page. */
afterEach(() => {
  for (const element of mounted) element.remove();
  mounted.clear();
});

/** Removes an element of the test's own when the test ends. */
export function cleanUp<Made extends Element>(element: Made): Made {
  mounted.add(element);
  return element;
}

/**
 * Creates an element with attributes (a name with `-`, or a string) and properties, as a page would, without inserting
 * it.
 */
export function make<Name extends keyof ElementsByName>(
  name: Name,
  given: Partial<ElementsByName[Name]> = {},
  attributes: Readonly<Record<string, string>> = {},
): ElementsByName[Name] {
  const element = document.createElement(name) as ElementsByName[Name];
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  Object.assign(element, given);
  return element;
}

/** Creates an element and inserts it into the page. */
export function mount<Name extends keyof ElementsByName>(
  name: Name,
  given: Partial<ElementsByName[Name]> = {},
  attributes: Readonly<Record<string, string>> = {},
  parent: Element = document.body,
): ElementsByName[Name] {
  const element = cleanUp(make(name, given, attributes));
  parent.append(element);
  return element;
}

let contexts = 0;

/**
 * Settings that reach the sandbox as Avery, in a session of their own: another `context-key` means another person with
 * another token.
 */
export async function avery(): Promise<{
  readonly tokenEndpoint: string;
  readonly apiBase: string;
  readonly contextKey: string;
}> {
  contexts += 1;
  return { tokenEndpoint: TOKEN_ENDPOINT, apiBase: await sandboxUrl(), contextKey: `avery-${contexts}` };
}

/** Waits until a condition holds, checking it again whenever the page may have changed. */
export async function until(
  holds: () => unknown,
  what: string | (() => string),
  timeout = 6_000,
): Promise<void> {
  const end = performance.now() + timeout;
  for (;;) {
    if (await holds()) return;
    if (performance.now() > end)
      throw new Error(`Waited in vain: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until the elements show data, an empty state or an error. */
export async function settled(...elements: readonly VitableElement[]): Promise<void> {
  for (const element of elements) {
    await until(
      () => element.status !== 'loading' && element.status !== 'idle' && element.hasUpdated,
      () => `<${element.localName}> stays ${element.status}`,
    );
    await element.updateComplete;
  }
}

/** Waits for everything pending in the page: promises, renders, and timers that are due. */
export async function breathe(milliseconds = 0): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** A promise that the test settles itself. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

export function deferred<Value>(): Deferred<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // A test may end before anything handles the rejection.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

/** Records the events of these types that reach the document, as a host page's listener would. */
export function record(...types: readonly string[]): CustomEvent<never>[] {
  const heard: CustomEvent<never>[] = [];
  const listen = (event: Event) => heard.push(event as CustomEvent<never>);
  for (const type of types) document.addEventListener(type, listen);
  cleanups.push(() => {
    for (const type of types) document.removeEventListener(type, listen);
  });
  return heard;
}

const cleanups: (() => unknown)[] = [];

/** Runs a function when the test is over. */
export function afterThis(cleanup: () => unknown): void {
  cleanups.push(cleanup);
}

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Records what is written to the console instead of writing it. */
export function watchConsole(): { readonly warnings: readonly string[]; readonly errors: readonly string[] } {
  const { warn, error } = console;
  const warnings: string[] = [];
  const errors: string[] = [];
  console.warn = (...words: unknown[]) => warnings.push(words.map(String).join(' '));
  console.error = (...words: unknown[]) => errors.push(words.map(String).join(' '));
  afterThis(() => Object.assign(console, { warn, error }));
  return { warnings, errors };
}

/** Records the addresses that the page requests: by `fetch`, and by any means. */
export function watchNetwork(): {
  readonly fetched: readonly string[];
  readonly asked: () => readonly string[];
} {
  const { fetch } = globalThis;
  const fetched: string[] = [];
  const before = performance.getEntriesByType('resource').length;
  globalThis.fetch = (input, init) => {
    fetched.push(input instanceof Request ? input.url : input.toString());
    return fetch(input, init);
  };
  afterThis(() => Object.assign(globalThis, { fetch }));
  const loaded = () =>
    performance
      .getEntriesByType('resource')
      .slice(before)
      .map(({ name }) => name)
      // The test runner's own conversation, and the rest of its modules.
      .filter(
        (name) => !/__web-dev-server|__web-test-runner|__wds|\/node_modules\/|\/(src|test)\//.test(name),
      );
  return { fetched, asked: () => [...fetched, ...loaded()] };
}
