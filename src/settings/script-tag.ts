import { VitableClient } from '../api/client.js';
import { VitableError } from '../api/errors.js';
import { version } from '../api/version.js';
import { define, warnOfSecondCopy } from './define-element.js';
import { setSpanishAdvice } from './developer-warnings.js';
import { configure } from './page-settings.js';
import { warnOfIgnoredAttributes } from './script-attribute-advice.js';
import { settingsOf } from './script-attributes.js';

/** The object `window.Vitable`, which the script tag creates, of a classic file or of the module script. */
export interface VitableGlobal {
  readonly configure: typeof configure;
  readonly version: string;
  /** In the module script only after `load('client')`. */
  readonly VitableClient?: typeof VitableClient;
  /** For a `getToken` function that has to say that nobody is signed in. */
  readonly VitableError: typeof VitableError;
  /**
   * With the module script: defines an element by its name, with or without `vitable-`, for a shadow root that the script
   * can't see into. `load('client')` resolves to the class `VitableClient`.
   *
   * @throws VitableError `config` for an unknown name, `network` if the code can't be fetched
   */
  load?(name: string): Promise<unknown>;
}

declare global {
  interface Window {
    Vitable?: VitableGlobal;
  }
}

/**
 * Runs the script-tag file. It creates `window.Vitable`, turns the tag's `data-*` attributes into settings of the page
 * (`data-token-endpoint` becomes `tokenEndpoint`, and so on for every setting that has an attribute), and registers the
 * elements. Attributes that are not read are named in the console.
 *
 * If another script-tag file is on the page already, it stays in charge: this one warns, and only registers the elements
 * that the other lacks (R20).
 *
 * @param script the tag that loads this file; null for a module script, where `document.currentScript` is null
 */
export function startFromScriptTag(
  script: HTMLOrSVGScriptElement | null,
  elements: Readonly<Record<string, CustomElementConstructor>>,
): void {
  setSpanishAdvice('load vitable-elements.es.js with a script tag of its own');
  // `hasOwn`, because an element with the id "Vitable" also appears as a property of `window`.
  if (Object.hasOwn(window, 'Vitable')) {
    warnOfSecondCopy();
  } else {
    window.Vitable = { configure, version, VitableClient, VitableError };
    configure(settingsOf(script));
    warnOfIgnoredAttributes(script);
  }
  for (const [name, element] of Object.entries(elements)) define(name, element);
}
