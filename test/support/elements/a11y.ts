import type axeModule from 'axe-core';
import { breathe } from './mount.js';

/**
 * Two engines that find accessibility defects: axe-core and IBM's accessibility-checker-engine. Both check open shadow
 * roots. `accessibility.test.ts` proves that with seeded defects.
 */

/** The used part of IBM's engine; its own type declarations need more than a browser has. */
interface IbmReport {
  readonly results: readonly {
    readonly ruleId: string;
    readonly value: readonly [policy: string, confidence: string];
    readonly message: string;
    readonly path: { readonly dom: string };
    readonly snippet: string;
  }[];
}
interface IbmGuideline {
  readonly id: string;
  readonly checkpoints: readonly { readonly rules?: readonly { readonly id: string }[] }[];
}
interface IbmChecker {
  check(node: Node, guidelines: readonly string[]): Promise<IbmReport>;
  getGuidelines(): readonly IbmGuideline[];
  addGuideline(guideline: IbmGuideline): void;
}
interface IbmEngine {
  readonly Checker: new () => IbmChecker;
}

type Engines = Window & { readonly axe: typeof axeModule; readonly ace: IbmEngine };

const engines = window as unknown as Engines;

async function load(src: string): Promise<void> {
  const script = document.createElement('script');
  script.src = src;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${src} does not load`)));
    document.head.append(script);
  });
}

/** Loads both engines into the page. */
export async function loadEngines(): Promise<void> {
  await load('/node_modules/axe-core/axe.min.js');
  await load('/node_modules/accessibility-checker-engine/ace.js');
}

/** The rules to check: all of them, or those that depend on a colour scheme. */
export type Rules = 'all' | 'colours';

/** The rules about colours. No other rule of either engine depends on one. */
const AXE_COLOURS = ['color-contrast', 'link-in-text-block'];
const IBM_COLOURS = ['text_contrast_sufficient', 'style_color_misuse', 'style_highcontrast_visible'];

/** The violations that axe reports, including its best practices. */
export async function axeViolations(rules: Rules = 'all'): Promise<readonly string[]> {
  const { violations } = await engines.axe.run(document.body, {
    resultTypes: ['violations'],
    ...(rules === 'colours' && { runOnly: { type: 'rule', values: AXE_COLOURS } }),
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `axe ${id}: ${help} ${target.flat().join(' ')} ${html.slice(0, 160)}`),
  );
}

const IBM_ALL = 'IBM_Accessibility';
let checker: IbmChecker | undefined;

function makeChecker(): IbmChecker {
  const made = new engines.ace.Checker();
  const all = made.getGuidelines().find(({ id }) => id === IBM_ALL);
  made.addGuideline({
    ...all,
    id: 'colours',
    checkpoints: (all?.checkpoints ?? []).map((checkpoint) => ({
      ...checkpoint,
      rules: (checkpoint.rules ?? []).filter(({ id }) => IBM_COLOURS.includes(id)),
    })),
  });
  return made;
}

/** The violations of which IBM's engine is certain, without those that a person has to check. */
export async function ibmViolations(rules: Rules = 'all'): Promise<readonly string[]> {
  checker ??= makeChecker();
  const { results } = await checker.check(document, [rules === 'colours' ? 'colours' : IBM_ALL]);
  return results
    .filter(({ value: [policy, confidence] }) => policy === 'VIOLATION' && confidence === 'FAIL')
    .map(
      ({ ruleId, message, path, snippet }) =>
        `IBM ${ruleId}: ${message} ${path.dom} ${snippet.slice(0, 160)}`,
    );
}

export type Scheme = 'light' | 'dark';

/** A page in a colour scheme and a language, with the landmarks and headings that surround elements on a real page. */
export function makePage(
  scheme: Scheme,
  lang: string,
): { readonly main: HTMLElement; readonly setScheme: (scheme: Scheme) => void; readonly close: () => void } {
  const root = document.documentElement;
  root.lang = lang;
  const setScheme = (to: Scheme) => (root.style.colorScheme = to);
  setScheme(scheme);
  root.style.background = 'Canvas';
  root.style.color = 'CanvasText';
  const main = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = 'Benefits';
  main.append(title);
  document.body.append(main);
  return {
    main,
    setScheme,
    close: () => {
      main.remove();
      root.removeAttribute('style');
      root.lang = 'en';
    },
  };
}

/** Ends transitions, so that colours have their final values. */
export async function still(): Promise<void> {
  await breathe();
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
