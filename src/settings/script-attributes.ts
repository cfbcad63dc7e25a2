import { warnOnce } from './developer-warnings.js';
import type { PageSettings } from './settings.js';
import { settingProperties } from './settings.js';

/** The `data-*` attributes that the script tag may have, by the setting that each one sets. */
const ATTRIBUTES = new Map<string, string>();
for (const [name, { attribute }] of Object.entries(settingProperties)) {
  if (attribute !== false) ATTRIBUTES.set(name, `data-${typeof attribute === 'string' ? attribute : name}`);
}

/** What other tools put on any script tag: loaders, page caches, frameworks, consent banners, tests. */
const OF_OTHER_TOOLS =
  /^data-(cfasync|turbo|nscript|n-head|hid|rh|astro|svelte|cookie|ot-|usercentrics|pagespeed|no-|wp-|test)/;

/** The settings in the attributes of the script tag. Null where the script can't read its tag. */
export function settingsOf(script: Element | null): PageSettings {
  const settings: Record<string, unknown> = {};
  for (const [name, attribute] of ATTRIBUTES) {
    const text = script?.getAttribute(attribute);
    if (typeof text === 'string') settings[name] = text;
  }
  return settings;
}

/**
 * Names the attributes of the script tag that are not read, in one warning: unknown ones, each with the name that is most
 * like it, and all of a module script, which can't read its tag.
 */
export function warnOfIgnoredAttributes(script: Element | null): void {
  if (script === null) {
    const ignored = [...document.querySelectorAll('script[type=module]')].flatMap((one) =>
      Object.keys(settingsOf(one)).length > 0 || one.getAttribute('src')?.includes('vitable')
        ? [...one.getAttributeNames().filter((name) => known(name)), ...unknownOf(one)]
        : [],
    );
    if (ignored.length === 0) return;
    warnOnce(
      `Ignored on the script tag: ${ignored.join(', ')}. A module script has no document.currentScript, and can't read its ` +
        'tag. Load this file with <script src="…" defer> without type="module", or use Vitable.configure().',
    );
  } else {
    const ignored = unknownOf(script);
    if (ignored.length === 0) return;
    warnOnce(
      `Unknown attributes on the script tag: ${ignored.join(', ')}. Known are: ${[...ATTRIBUTES.values()].join(', ')}.`,
    );
  }
}

const known = (name: string) => [...ATTRIBUTES.values()].includes(name);

/** The attributes that are no settings, and settings without their `data-`, with the name that is most like each. */
function unknownOf(script: Element): string[] {
  return script
    .getAttributeNames()
    .filter((name) =>
      name.startsWith('data-') ? !known(name) && !OF_OTHER_TOOLS.test(name) : known(`data-${name}`),
    )
    .map((name) => {
      const meant = nearest(name);
      return meant === undefined ? name : `${name} (did you mean ${meant}?)`;
    });
}

const letters = (name: string) => name.replace(/^data-|[^a-z]/g, '');

/** The attribute that shares the most pairs of letters with a name, if it shares a third of them. */
function nearest(name: string): string | undefined {
  let most = 0.3;
  let found: string | undefined;
  for (const attribute of ATTRIBUTES.values()) {
    const [one, other] = [letters(name), letters(attribute)];
    let pairs = 0;
    for (let index = 1; index < one.length; index += 1) {
      if (other.includes(one.slice(index - 1, index + 1))) pairs += 1;
    }
    const likeness = pairs / Math.max(one.length, other.length);
    if (likeness > most) [most, found] = [likeness, attribute];
  }
  return found;
}
