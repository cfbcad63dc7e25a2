import { VitableError } from '../api/errors.js';
import { own } from '../api/own.js';
import type { PageSettings } from './settings.js';
import { SETTING_NAMES } from './settings.js';

/** Without a prototype: a page that has put settings on `Object.prototype` has not made them (S6). */
let pageSettings = own<PageSettings>({});
const listeners = new Set<() => void>();
let langObserver: MutationObserver | undefined;

/** What `configure()` has set so far. */
export function currentPageSettings(): PageSettings {
  return pageSettings;
}

/**
 * Sets the settings of the whole page; what is left out stays as it is, `undefined` takes a setting back.
 *
 * Elements on the page follow at once.
 *
 * @throws VitableError `config` for a name that is no setting: a typing error should not go unnoticed.
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
  pageSettings = own({ ...pageSettings, ...settings });
  settingsChanged();
}

/** Something that elements' settings come from has changed: they look again. */
export function settingsChanged(): void {
  for (const listener of [...listeners]) listener();
}

/**
 * Calls back whenever the settings of some element may have changed, until the returned function is called.
 *
 * One signal for the page rather than a subscription along the tree: an element then need not know whether a provider
 * was there first, and looking again costs one walk up its ancestors. `lang` belongs to it, because it is a setting's
 * default; one observer serves all elements and goes with the last of them (R19).
 */
export function onSettingsChange(listener: () => void): () => void {
  listeners.add(listener);
  if (langObserver === undefined) {
    langObserver = new MutationObserver(settingsChanged);
    langObserver.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    langObserver?.disconnect();
    langObserver = undefined;
  };
}
