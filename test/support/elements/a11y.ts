import type axeModule from 'axe-core';
import { breathe } from './mount.js';

/**
 * Two engines that look for accessibility defects: axe-core and IBM's accessibility-checker-engine. Both go into open
 * shadow roots, which `accessibility.test.ts` checks with seeded defects before it believes their silence.
 */

/** The part of IBM's engine that is used here; its own declarations need more than a browser has. */
interface IbmReport {
  readonly results: readonly {
    readonly ruleId: string;
    readonly value: readonly [policy: string, confidence: string];
    readonly message: string;
    readonly path: { readonly dom: string };
    readonly snippet: string;
  }[];
}
interface IbmEngine {
  readonly Checker: new () => { check(node: Node, guidelines: readonly string[]): Promise<IbmReport> };
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

/** Puts both engines on the page. */
export async function loadEngines(): Promise<void> {
  await load('/node_modules/axe-core/axe.min.js');
  await load('/node_modules/accessibility-checker-engine/ace.js');
}

/** What axe calls a violation, its best practices included. */
export async function axeViolations(node: Element = document.body): Promise<readonly string[]> {
  const { violations } = await engines.axe.run(node, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `axe ${id}: ${help} ${target.flat().join(' ')} ${html.slice(0, 160)}`),
  );
}

let checker: InstanceType<IbmEngine['Checker']> | undefined;

/** What IBM's engine calls a failed requirement: it does not ask a person to look, it is certain. */
export async function ibmViolations(node: Node = document): Promise<readonly string[]> {
  checker ??= new engines.ace.Checker();
  const { results } = await checker.check(node, ['IBM_Accessibility']);
  return results
    .filter(({ value: [policy, confidence] }) => policy === 'VIOLATION' && confidence === 'FAIL')
    .map(
      ({ ruleId, message, path, snippet }) =>
        `IBM ${ruleId}: ${message} ${path.dom} ${snippet.slice(0, 160)}`,
    );
}

export type Scheme = 'light' | 'dark';

/** A page in a colour scheme and a language, with the landmarks and headings around the elements that a page has. */
export function makePage(
  scheme: Scheme,
  lang: string,
): { readonly main: HTMLElement; readonly close: () => void } {
  const root = document.documentElement;
  root.lang = lang;
  root.style.colorScheme = scheme;
  root.style.background = 'Canvas';
  root.style.color = 'CanvasText';
  const main = document.createElement('main');
  const title = document.createElement('h1');
  title.textContent = 'Benefits';
  main.append(title);
  document.body.append(main);
  return {
    main,
    close: () => {
      main.remove();
      root.removeAttribute('style');
      root.lang = 'en';
    },
  };
}

/** Lets transitions end, so that colours are what they will be. */
export async function still(): Promise<void> {
  await breathe();
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
