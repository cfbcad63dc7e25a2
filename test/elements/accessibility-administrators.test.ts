import { checkScenes, withEngines } from '../support/elements/accessibility.js';
import { administratorScenes } from '../support/elements/scenes.js';

/** A file of its own, since a file has three minutes and every scene takes its time four times. */
withEngines('A1: nothing is reported in any state, for administrators', () =>
  checkScenes(administratorScenes),
);
