import { VitableClient } from '../api/client.js';
import { version } from '../api/version.js';
import { define, warnOfSecondCopy } from './define-element.js';
import { configure } from './page-settings.js';
import { settingProperties } from './settings.js';

/** The object `window.Vitable`, which the script tag creates. */
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
 * Runs the script-tag file. It creates `window.Vitable`, turns the tag's `data-*` attributes into settings of the page
 * (`data-token-endpoint` becomes `tokenEndpoint`, and so on for every setting that has an attribute), and registers the
 * elements. If another copy is on the page already, it only warns and does nothing else (R20).
 */
export function startFromScriptTag(
  script: HTMLOrSVGScriptElement | null,
  elements: Readonly<Record<string, CustomElementConstructor>>,
): void {
  // `hasOwn`, because an element with the id "Vitable" also appears as a property of `window`.
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
