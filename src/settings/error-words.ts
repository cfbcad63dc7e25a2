import { loadErrorDetails } from '../api/http/status-error.js';
import { LazyModule } from '../dom/lazy-module.js';

/** The English messages about errors, and the code that reads the details of one. Every element has this lazy module. */
export const errorWords = new LazyModule(() => {
  // Whoever needs a detail loads that code again if this fails.
  loadErrorDetails().catch(() => {});
  return import('../i18n/en/errors.js');
});
