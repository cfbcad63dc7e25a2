import { VitableClient } from '../api/client.js';
import { version } from '../api/version.js';
import { define, warnOfSecondCopy } from './define.js';
import { configure } from './page.js';
import { settingProperties } from './settings.js';

/** What the script tag leaves on `window`. */
export interface VitableGlobal {
  readonly configure: typeof configure;
  readonly version: string;
  readonly VitableClient: typeof VitableClient;
}

declare global {
  interface Window {
    Vitable?: VitableGlobal;
  }
}

/**
 * What the script-tag file does: the tag's `data-*` become the page's settings (`data-token-endpoint` is
 * `tokenEndpoint`, and so on for every setting that has an attribute), `window.Vitable` is set, and the elements are
 * registered. Where another copy is on the page already, that one serves the page: this one says so and stands back
 * (R20).
 */
export function openScriptDoor(
  script: HTMLOrSVGScriptElement | null,
  elements: Readonly<Record<string, CustomElementConstructor>>,
): void {
  // Its own: an element with the id "Vitable" is a property of the window, too.
  if (Object.hasOwn(window, 'Vitable')) {
    warnOfSecondCopy();
    return;
  }
  window.Vitable = { configure, version, VitableClient };
  const settings: Record<string, unknown> = {};
  for (const [name, { attribute, converter }] of Object.entries(settingProperties)) {
    if (attribute === false) continue;
    const text = script?.getAttribute(
      `data-${typeof attribute === 'string' ? attribute : name.toLowerCase()}`,
    );
    if (text === null || text === undefined) continue;
    settings[name] = typeof converter === 'function' ? converter(text) : text;
  }
  configure(settings);
  for (const [name, element] of Object.entries(elements)) define(name, element);
}
