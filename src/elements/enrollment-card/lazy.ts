import { LazyModule } from '../../dom/lazy-module.js';
import { printing, reminder } from '../../ui/lazy.js';

/** Reopening the enrollment with a life event, and the comparison of before and after. */
export const change = new LazyModule(() => import('./change/change.js'));

/** The code of the card that is loaded when it is wanted. */
export const lazyModules = [change, printing, reminder];
