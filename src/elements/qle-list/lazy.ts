import { printing, reminder } from '../../ui/lazy.js';

/** The code of the list that is loaded when it is wanted. */
export const lazyModules = [printing, reminder];
