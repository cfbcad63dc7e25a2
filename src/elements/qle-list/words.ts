import { lifeEventKind } from '../../api/life-event-type.js';
import type { QualifyingLifeEvent } from '../../api/models.js';
import { common } from '../../i18n/en/common.js';
import { lifeEventUse } from '../../i18n/en/life-event-use.js';
import { lifeEvents } from '../../i18n/en/life-events.js';
import { qleList } from '../../i18n/en/qle-list.js';
import { reissue } from '../../i18n/en/reissue.js';
import { reopened } from '../../i18n/en/reopened.js';
import type { Strings } from '../../i18n/strings.js';
import { lifeEventWords } from '../../i18n/life-event-words.js';

/** Every sentence of the list, in English. */
export const catalogue = { ...common, ...lifeEvents, ...lifeEventUse, ...reopened, ...reissue, ...qleList };

export type ListStrings = Strings<keyof typeof catalogue>;

/** The kind of a life event: "Marriage". */
export const kindWords = (strings: ListStrings, { event_type: type }: QualifyingLifeEvent) =>
  lifeEventWords(strings, lifeEventKind(type));

/** A life event by kind and date. A button has it in its label for a person who can't see where the button is. */
export const eventName = (strings: ListStrings, event: QualifyingLifeEvent) =>
  `${kindWords(strings, event)}, ${strings.date(event.event_date)}`;
