import { currentPageSettings } from './page.js';
import type { HostSettings, PageSettings } from './settings.js';
import { SETTING_NAMES } from './settings.js';

/** An element's settings after precedence. `locale` is always known: the nearest `lang`, then English. */
export interface EffectiveSettings extends PageSettings {
  readonly locale: string;
}

/** The name under which a provider is found, whichever copy of this library defined it. */
export const PROVIDER_NAME = 'vitable-provider';

/** The ancestor an element gets its surroundings from: through slots and out of shadow roots. */
function parentOf(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/**
 * What an element goes by: its own settings, then its providers' from the nearest outwards, then the page's.
 *
 * The tree is read anew each time instead of a context being kept: providers may be defined, inserted or changed after
 * the elements inside them, and there is then nothing to be out of date.
 */
export function resolveSettings(element: HTMLElement & HostSettings): EffectiveSettings {
  const sources: HostSettings[] = [element];
  let lang: string | undefined;
  for (let node: Node | null = element; node !== null; node = parentOf(node)) {
    if (!(node instanceof Element)) continue;
    if (node.localName === PROVIDER_NAME && node !== element)
      sources.push(node as HTMLElement & HostSettings);
    lang ??= node.getAttribute('lang') || undefined;
  }
  const page = currentPageSettings();
  sources.push(page);

  const found = new Map<string, unknown>();
  for (const name of SETTING_NAMES) {
    // A framework may say null where it means "not set".
    const source = sources.find((one) => (one[name] ?? undefined) !== undefined);
    if (source !== undefined) found.set(name, source[name]);
  }
  return {
    ...(Object.fromEntries(found) as HostSettings),
    allowedApiOrigins: page.allowedApiOrigins,
    locale: (found.get('locale') as string | undefined) ?? lang ?? 'en',
  };
}
