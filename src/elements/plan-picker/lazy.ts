import { LazyModule } from '../../dom/lazy-module.js';

/** Reviewing, sending and confirming a choice. */
export const election = new LazyModule(() => import('./election/election-module.js'));

/** A few plans side by side. */
export const compare = new LazyModule(() => import('./compare/compare-view.js'));

/** All plans in a table. */
export const table = new LazyModule(() => import('./table/table-view.js'));

/** The panel with the filters. */
export const filters = new LazyModule(() => import('./filters/filters-view.js'));

/** The slider that marks the cost of a year's care. */
export const care = new LazyModule(() => import('./care/care-view.js'));

/** The explanations of the terms. */
export const glossary = new LazyModule(() => import('./glossary/explanation.js'));

/** The notes that a plan always costs more than another. */
export const notes = new LazyModule(() => import('./notes/notes.js'));

/** The code of the picker that is loaded when it is wanted. */
export const lazyModules = [election, compare, table, filters, care, glossary, notes];
