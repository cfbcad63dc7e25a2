import { LazyModule } from '../../dom/lazy-module.js';
import { printing, reminder } from '../../ui/lazy.js';

/** Reporting a life event. */
export const reporting = new LazyModule(() => import('./report/reporting.js'));

/** Reopening an enrollment with a life event. */
export const changing = new LazyModule(() => import('./change-coverage/changing.js'));

/** The code of the list that is loaded when it is wanted. */
export const lazyModules = [reporting, changing, printing, reminder];
