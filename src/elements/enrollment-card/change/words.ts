import { enrollmentCardChange } from '../../../i18n/en/enrollment-card-change.js';
import { lifeEventUse } from '../../../i18n/en/life-event-use.js';
import { lifeEvents } from '../../../i18n/en/life-events.js';
import { reissue } from '../../../i18n/en/reissue.js';
import type { Strings } from '../../../i18n/strings.js';
import type { catalogue } from '../words.js';

/** The English sentences that the card needs for reopening an enrollment, beside those of its first view. */
export const words = { ...lifeEvents, ...lifeEventUse, ...reissue, ...enrollmentCardChange };

export type ChangeStrings = Strings<keyof typeof catalogue | keyof typeof words>;
