import { lifeEventKind } from '../../api/life-event-type.js';
import type { CalendarDate, QualifyingLifeEvent } from '../../api/models.js';
import { daysLeft, isAboutContinuation, windowState } from '../../benefits/life-event.js';
import { common } from '../../i18n/en/common.js';
import type { LifeEventKey } from '../../i18n/en/life-events.js';
import { lifeEvents } from '../../i18n/en/life-events.js';
import { qleList } from '../../i18n/en/qle-list.js';
import { reissue } from '../../i18n/en/reissue.js';
import type { Strings } from '../../i18n/strings.js';
import { lifeEventWords } from '../../i18n/words.js';
import type { ShownEvents } from './pages.js';

/** Every word of the list, in English. */
export const catalogue = { ...common, ...lifeEvents, ...reissue, ...qleList };

export type ListStrings = Strings<keyof typeof catalogue>;

export const kindWords = (strings: Strings<LifeEventKey>, { event_type: type }: QualifyingLifeEvent) =>
  lifeEventWords(strings, lifeEventKind(type));

/** Which event a button is about, for those who hear it without what is around it. */
export const nameOf = (strings: Strings<LifeEventKey>, event: QualifyingLifeEvent) =>
  `${kindWords(strings, event)}, ${strings.date(event.event_date)}`;

const opensEnrollment = ({ event_type: type }: QualifyingLifeEvent) =>
  !isAboutContinuation(lifeEventKind(type));

/** What the API's window means today; nothing where the event was denied, since its window then opens nothing. */
export function windowWords(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  today: CalendarDate,
): string | undefined {
  const { enrollment_window_start: start, enrollment_window_end: end } = event;
  if (event.status === 'denied') return undefined;
  const left = daysLeft(event, today);
  const promises = event.status === 'approved' || event.status === 'pending';
  if ((!promises || !opensEnrollment(event)) && today <= end) {
    return strings.t('life-event.window.continuation', {
      start: strings.date(start),
      end: strings.date(end),
    });
  }
  switch (windowState(event, today)) {
    case 'not-open-yet': {
      const words = { start: strings.date(start), end: strings.date(end) };
      return event.status === 'pending'
        ? strings.t('life-event.window.under-review.not-open-yet', words)
        : strings.t('life-event.window.not-open-yet', words);
    }
    case 'closed':
      return strings.t('life-event.window.closed', { date: strings.date(end) });
    case 'open': {
      const words = { date: strings.date(end), left: strings.count('life-event.window.left', left) };
      if (event.status === 'pending')
        return left === 0
          ? strings.t('life-event.window.under-review.last-day')
          : strings.t('life-event.window.under-review', words);
      return left === 0
        ? strings.t('life-event.window.last-day')
        : strings.t('life-event.window.open', words);
    }
  }
}

/** What to do while there is time: who waits for a review asks, who was approved chooses. */
export function alertWords(strings: ListStrings, event: QualifyingLifeEvent): string | undefined {
  const date = strings.date(event.enrollment_window_end);
  if (event.status === 'pending') return strings.t('qle-list.alert.under-review');
  if (event.status !== 'approved') return undefined;
  return strings.t(opensEnrollment(event) ? 'qle-list.alert.approved' : 'qle-list.alert.continuation', {
    date,
  });
}

/** What a filter or a page has brought, for those who can't see it. */
export function outcomeWords(
  strings: ListStrings,
  { events, page }: ShownEvents,
  filtered: boolean,
  adds: boolean,
): string {
  if (events.length === 0) {
    if (page > 1) return strings.t('qle-list.end');
    return strings.t(filtered ? 'qle-list.none-match.title' : 'qle-list.empty.title');
  }
  const count = strings.count('qle-list.shown', events.length);
  return adds ? count : `${strings.t('pages.page', { page: strings.number(page) })}. ${count}`;
}
