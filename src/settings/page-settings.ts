import { VitableError } from '../api/errors.js';
import { ownProperties } from '../api/own-properties.js';
import { shared } from '../api/shared-state.js';
import type { PageSettings } from './settings.js';
import { SETTING_NAMES } from './settings.js';

/**
 * The settings that `configure()` has set so far, in any copy of this library on the page (R22). The object has no
 * prototype, so that properties which a page has put on `Object.prototype` are not taken for settings (S6).
 */
export function currentPageSettings(): PageSettings {
  return shared('page settings', () => ownProperties({}));
}

/**
 * Sets settings for the whole page. Settings that are left out keep their value, and `undefined` removes one. Elements on
 * the page use the new settings at once.
 *
 * @throws VitableError `config` for an unknown name, so that a typing error is noticed
 */
export function configure(settings: PageSettings): void {
  for (const name of Object.keys(settings)) {
    if (name !== 'allowedApiOrigins' && !(SETTING_NAMES as readonly string[]).includes(name)) {
      throw new VitableError('config', {
        message: `configure(): no setting "${name}".`,
        attribute: name,
      });
    }
  }
  Object.assign(currentPageSettings(), settings);
  settingsChanged();
}

/** Call this when a source of settings has changed. All elements then resolve their settings again. */
export function settingsChanged(): void {
  signal().send();
}

/**
 * Calls `listener` whenever the settings of any element may have changed, until the returned function is called.
 *
 * There is one signal for the whole page and no subscription to a provider, because a provider may be inserted after the
 * elements inside it. Resolving the settings again costs one walk up the ancestors. A change of a `lang` attribute counts
 * as well, because `lang` is the default of `locale`.
 */
export function onSettingsChange(listener: () => void): () => void {
  return signal().listen(listener);
}

const signal = () => shared('settings signal', createSignal);

function createSignal() {
  const listeners = new Set<() => void>();
  const send = () => {
    for (const listener of [...listeners]) listener();
  };
  let langObserver: MutationObserver | undefined;
  return {
    send,
    /** One observer serves all elements, and is disconnected with the last listener (R19). */
    listen(listener: () => void): () => void {
      listeners.add(listener);
      if (langObserver === undefined) {
        langObserver = new MutationObserver(send);
        langObserver.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        langObserver?.disconnect();
        langObserver = undefined;
      };
    },
  };
}
