import { common } from '../../i18n/en/common.js';
import { enrollmentCard } from '../../i18n/en/enrollment-card.js';
import { reopened } from '../../i18n/en/reopened.js';
import type { Strings } from '../../i18n/strings.js';

/** The sentences of the card's first view, in English. */
export const catalogue = { ...common, ...reopened, ...enrollmentCard };

export type CardStrings = Strings<keyof typeof catalogue>;
