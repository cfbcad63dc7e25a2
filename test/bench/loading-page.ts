import { IDS } from './page/records.js';
import type { ScriptName } from './scripts.js';
import { SCRIPTS } from './scripts.js';

/** The elements that a page can load, with what they are asked to show. */
const ELEMENTS = {
  picker: (plans: number) =>
    `<vitable-plan-picker data-watched="${plans}" enrollment-id="${IDS.enrollment}" mode="elect"></vitable-plan-picker>`,
  card: () =>
    `<vitable-enrollment-card data-watched="" enrollment-id="${IDS.enrollment}"></vitable-enrollment-card>`,
  list: () => `<vitable-qle-list data-watched="" member-id="${IDS.member}"></vitable-qle-list>`,
} as const;
export type ElementName = keyof typeof ELEMENTS;
export const ELEMENT_NAMES = Object.keys(ELEMENTS) as ElementName[];

/** A page that reads its data from the network: with the elements, or without them. */
export type LoadedBy = ScriptName | 'byHand' | 'react';

/** The address of such a page. */
export const loadingPath = (by: LoadedBy, elements: readonly ElementName[] = ['picker']): string =>
  `/load?${new URLSearchParams({ by, elements: elements.join() }).toString()}`;

/**
 * The page at such an address. Its own sentences stand above and below, so that it is seen if they move.
 *
 * @param origin of the page and of the API
 * @param plans how many plans the API answers with
 * @param css the styles of the pages without the elements, which they have in the page itself
 */
export function loadingPage(query: URLSearchParams, origin: string, plans: number, css: string): string {
  const by = query.get('by') as LoadedBy;
  const without = {
    byHand: ['loading-by-hand', `<div class="list" data-watched="${plans}"></div>`],
    react: ['loading-react', `<div data-watched="${plans}"></div>`],
  } as const;
  const [head, body] =
    by === 'byHand' || by === 'react'
      ? [
          `<style>${css}</style><script type="module" src="/page/${without[by][0]}.js"></script>`,
          without[by][1],
        ]
      : [
          `<link rel="stylesheet" href="/vitable/vitable.css" />` +
            `<script src="/vitable/${SCRIPTS[by].file}" ${SCRIPTS[by].attributes} data-token-endpoint="/token" ` +
            `data-api-base="${origin}"></script>`,
          (query.get('elements') ?? '')
            .split(',')
            .map((name) => ELEMENTS[name as ElementName](plans))
            .join('\n'),
        ];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Your benefits</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body>
    <h1>Your benefits</h1>
    ${body}
    <p>Questions? Ask your benefits team.</p>
  </body>
</html>`;
}
