import { LazyModule } from '../../dom/lazy-module.js';

/** Reviewing, sending and confirming a choice. */
export const election = new LazyModule(() => import('./election/election-module.js'));

/** A few plans side by side. */
export const compare = new LazyModule(() => import('./compare/compare-view.js'));

/** All plans in a table. */
export const table = new LazyModule(() => import('./table/table-view.js'));

/** The panel with the filters. */
export const filters = new LazyModule(() => import('./filters/filters-view.js'));

/** What a year can cost: ranges, the slider for a year's care, and notes. */
export const ranges = new LazyModule(() => import('./ranges/ranges.js'));

/** The explanations of the terms. */
export const glossary = new LazyModule(() => import('./glossary/explanation.js'));

/** The code of the picker that is loaded when it is wanted. */
export const lazyModules = [election, compare, table, filters, ranges, glossary];
