import { loadReasons } from '../api/http/status-error.js';
import { LazyModule } from '../dom/lazy-module.js';

/** The English messages about errors, and the code that reads the reason of one. Every element has this lazy module. */
export const errorWords = new LazyModule(() => {
  // Whoever needs a reason loads that code again if this fails.
  loadReasons().catch(() => {});
  return import('../i18n/en/errors.js');
});
