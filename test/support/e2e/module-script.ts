import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';

const cdn = path.resolve(import.meta.dirname, '../../../dist/cdn');

/** The tag of the module script, with the settings that lead to a host page's token endpoint and to the sandbox. */
export const moduleTag = (sandboxUrl: string, attributes = '', file = 'vitable.js') =>
  `<script type="module" src="/vitable/${file}" data-token-endpoint="/token" data-api-base="${sandboxUrl}" ${attributes}></script>`;

/** The integrity values of the files, by their path in `dist/cdn/`. */
export const integrityValues = () =>
  JSON.parse(readFileSync(path.join(cdn, 'integrity.json'), 'utf8')) as Readonly<Record<string, string>>;

/** The published import map as a page states it, with the folder of the script in the place of `./`. */
export function importMapTag(attributes = ''): string {
  const { integrity } = JSON.parse(readFileSync(path.join(cdn, 'importmap.json'), 'utf8')) as {
    integrity: Readonly<Record<string, string>>;
  };
  const mapped = Object.entries(integrity).map(([name, value]) => [name.replace('./', '/vitable/'), value]);
  const map = { integrity: Object.fromEntries(mapped) as unknown };
  return `<script type="importmap" ${attributes}>${JSON.stringify(map)}</script>`;
}

/** The names of the chunks that a page has asked for, without their hash, sorted; and all other addresses. */
export function watchRequests(page: Page): { readonly all: string[]; readonly chunks: () => string[] } {
  const all: string[] = [];
  page.on('request', (request) => all.push(request.url()));
  const nameOf = (url: string) => /\/chunks\/(.*)-[\w-]{8}\.js/.exec(url)?.[1];
  return { all, chunks: () => all.flatMap((url) => nameOf(url) ?? []).sort() };
}

/**
 * Holds back the chunks whose path matches.
 *
 * @returns a function that lets them arrive
 */
export async function holdChunks(page: Page, name = /./): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route(/\/vitable\/chunks\/[^/]*\.js/, async (route) => {
    const file = route.request().url().replace(/.*\//, '');
    if (isOpen || !name.test(file)) await route.continue();
    else held.push(route);
  });
  return async () => {
    isOpen = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}
