import { importDirection } from './import-direction.js';
import { noRem, safeTemplates } from './safe-templates.js';
import { visibleSentences } from './visible-sentences.js';

/** Rules of this house that no published plugin has. */
export default {
  meta: { name: 'house' },
  rules: {
    'import-direction': importDirection,
    'no-rem': noRem,
    'safe-templates': safeTemplates,
    'visible-sentences': visibleSentences,
  },
};
