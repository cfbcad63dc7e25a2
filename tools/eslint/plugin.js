import { noRem, safeTemplates } from './safe-templates.js';
import { visibleSentences } from './visible-sentences.js';

/** The rules of this project that no published plugin has. */
export default {
  meta: { name: 'vitable' },
  rules: {
    'no-rem': noRem,
    'safe-templates': safeTemplates,
    'visible-sentences': visibleSentences,
  },
};
