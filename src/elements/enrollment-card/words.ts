import { common } from '../../i18n/en/common.js';
import { enrollmentCard } from '../../i18n/en/enrollment-card.js';
import { lifeEventUse } from '../../i18n/en/life-event-use.js';
import { lifeEvents } from '../../i18n/en/life-events.js';
import { reissue } from '../../i18n/en/reissue.js';
import { reopened } from '../../i18n/en/reopened.js';
import type { Strings } from '../../i18n/strings.js';

/** Every sentence of the card, in English. */
export const catalogue = {
  ...common,
  ...lifeEvents,
  ...lifeEventUse,
  ...reopened,
  ...reissue,
  ...enrollmentCard,
};

export type CardStrings = Strings<keyof typeof catalogue>;
