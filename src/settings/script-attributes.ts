import type { PageSettings } from './settings.js';
import { settingProperties } from './settings.js';

/** The `data-*` attributes that the script tag may have, by the setting that each one sets. */
export const ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  Object.entries(settingProperties).flatMap(([name, { attribute }]) =>
    attribute === false ? [] : [[name, `data-${typeof attribute === 'string' ? attribute : name}`]],
  ),
);

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

/** Whether an attribute of the script tag is a setting. */
export const isSetting = (name: string): boolean => [...ATTRIBUTES.values()].includes(name);

/** The attributes of the script tag that look like settings and are none: unknown ones, and settings without `data-`. */
export const unknownAttributes = (script: Element): string[] =>
  script
    .getAttributeNames()
    .filter((name) =>
      name.startsWith('data-') ? !isSetting(name) && !OF_OTHER_TOOLS.test(name) : isSetting(`data-${name}`),
    );
