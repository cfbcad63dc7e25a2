import { lifeEventKind } from '../../api/life-event-type.js';
import type { QualifyingLifeEvent } from '../../api/models.js';
import { common } from '../../i18n/en/common.js';
import type { LifeEventUseKey } from '../../i18n/en/life-event-use.js';
import { lifeEvents } from '../../i18n/en/life-events.js';
import { qleList } from '../../i18n/en/qle-list.js';
import type { QleListChangeKey } from '../../i18n/en/qle-list-change.js';
import type { QleListReportKey } from '../../i18n/en/qle-list-report.js';
import type { ReissueKey } from '../../i18n/en/reissue.js';
import type { ReopenedKey } from '../../i18n/en/reopened.js';
import type { Strings } from '../../i18n/strings.js';
import { lifeEventWords } from '../../i18n/life-event-words.js';

/** The sentences of the list in English, except those that come with its lazy modules. */
export const catalogue = { ...common, ...lifeEvents, ...qleList };

type ListKey = keyof typeof catalogue;

export type ListStrings = Strings<ListKey>;

/** The words of the list and of the form that reports a life event. */
export type ReportStrings = Strings<ListKey | QleListReportKey>;

/** The words of the list and of the form that reopens an enrollment. */
export type ChangeStrings = Strings<ListKey | QleListChangeKey | LifeEventUseKey | ReissueKey | ReopenedKey>;

/** The kind of a life event: "Marriage". */
export const kindWords = (strings: ListStrings, { event_type: type }: QualifyingLifeEvent) =>
  lifeEventWords(strings, lifeEventKind(type));

/** A life event by kind and date. A button has it in its label for a person who can't see where the button is. */
export const eventName = (strings: ListStrings, event: QualifyingLifeEvent) =>
  `${kindWords(strings, event)}, ${strings.date(event.event_date)}`;
