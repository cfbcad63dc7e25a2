import { LazyModule } from '../../dom/lazy-module.js';

/** What pasted blocks become in the grid. */
export const pasting = new LazyModule(() => import('./grid/pasting.js'));

/** From the review on: unusual entries, saving, and its outcome. */
export const reviewing = new LazyModule(() => import('./save/reviewing.js'));

/** The comparison with what someone else has saved. */
export const comparing = new LazyModule(() => import('./conflict/comparing.js'));

/** What a plan year has that can't be edited any more. */
export const lockedDetails = new LazyModule(() => import('./locked/locked-details.js'));

/** The code of the form that is loaded when it is wanted. */
export const lazyModules = [pasting, reviewing, comparing, lockedDetails];
