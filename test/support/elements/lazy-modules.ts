import { advice } from '../../../src/settings/developer-warnings.js';
import { errorWords } from '../../../src/settings/error-words.js';
import type { LazyModule } from '../../../src/dom/lazy-module.js';
import { lazyModules as card } from '../../../src/elements/enrollment-card/lazy.js';
import { lazyModules as picker } from '../../../src/elements/plan-picker/lazy.js';
import { lazyModules as planYearCard } from '../../../src/elements/plan-year-card/lazy.js';
import { lazyModules as planYearForm } from '../../../src/elements/plan-year-form/lazy.js';
import { lazyModules as list } from '../../../src/elements/qle-list/lazy.js';

/** The lazy modules of every element, and those that all of them share. */
export const allLazyModules = (): readonly LazyModule[] => [
  ...new Set<LazyModule>([advice, errorWords, card, picker, planYearCard, planYearForm, list].flat()),
];
