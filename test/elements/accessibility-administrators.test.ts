import { checkScenes, withEngines } from '../support/elements/accessibility.js';
import { administratorScenes } from '../support/elements/scenes.js';

/** A separate file, since a test file has three minutes and every scene is checked four times. */
withEngines('A1: nothing is reported in any state, for administrators', () =>
  checkScenes(administratorScenes),
);
