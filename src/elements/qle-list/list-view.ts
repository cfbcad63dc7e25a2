import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { lifeEventKind } from '../../api/life-event-type.js';
import type { CalendarDate, LifeEventStatus, QualifyingLifeEvent } from '../../api/models.js';
import { LIFE_EVENT_STATUSES, LIFE_EVENT_TYPES } from '../../api/models.js';
import { daysLeft, isAboutContinuation, windowState } from '../../benefits/life-event.js';
import type { CommonKey } from '../../i18n/en/common.js';
import type { LifeEventKey } from '../../i18n/en/life-events.js';
import { lifeEventWords } from '../../i18n/words.js';
import type { QleListKey } from '../../i18n/en/qle-list.js';
import type { Strings } from '../../i18n/strings.js';
import { figure } from '../../ui/amount.js';
import type { Tone } from '../../ui/badge.js';
import { badge } from '../../ui/badge.js';
import type { IconName } from '../../ui/icon.js';
import { icon } from '../../ui/icon.js';

export type ListStrings = Strings<CommonKey | LifeEventKey | QleListKey>;

const looks: Readonly<Record<LifeEventStatus | 'unknown', readonly [Tone, IconName]>> = {
  approved: ['success', 'check'],
  pending: ['warning', 'clock'],
  denied: ['neutral', 'declined'],
  unknown: ['neutral', 'info'],
};

/** One life event: what it was, when, where it stands, and until when it lets a person change coverage. */
export function eventList(
  strings: ListStrings,
  events: readonly QualifyingLifeEvent[],
  today: CalendarDate,
): TemplateResult {
  return html`<ul part="events" class="events" aria-label=${strings.t('qle-list.label')}>
    ${events.map((event) => eventItem(strings, event, today))}
  </ul>`;
}

function eventItem(strings: ListStrings, event: QualifyingLifeEvent, today: CalendarDate): TemplateResult {
  const status = typeof event.status === 'string' ? event.status : 'unknown';
  const [tone, symbol] = looks[status];
  const window = windowWords(strings, event, today);
  return html`<li part="event" class="panel event">
    <div class="event-head">
      <h3 part="event-kind">${lifeEventWords(strings, lifeEventKind(event.event_type))}</h3>
      ${badge(tone, symbol, strings.t(`life-event.status.${status}`))}
    </div>
    <p class="muted small dates">
      <span>${strings.t('qle-list.date')}: ${figure(strings.date(event.event_date))}</span>
      ${
        event.reviewed_at === null
          ? nothing
          : html`<span
              >${strings.t('qle-list.reviewed')}:
              ${figure(strings.date(event.reviewed_at.slice(0, 10)))}</span
            >`
      }
    </p>
    ${
      window === undefined
        ? nothing
        : html`<p part="window" class="window ${windowState(event, today)}">
            ${icon('calendar')}<span translate="no">${window}</span>
          </p>`
    }
    ${event.notes ? html`<p part="notes" class="small"><b>${strings.t('qle-list.notes')}:</b> ${event.notes}</p>` : nothing}
  </li>`;
}

/** What the API's window means today; nothing where the event was denied, since its window then opens nothing. */
function windowWords(
  strings: ListStrings,
  event: QualifyingLifeEvent,
  today: CalendarDate,
): string | undefined {
  const { enrollment_window_start: start, enrollment_window_end: end } = event;
  if (event.status === 'denied') return undefined;
  const left = daysLeft(event, today);
  const promises = event.status === 'approved' || event.status === 'pending';
  if ((!promises || isAboutContinuation(lifeEventKind(event.event_type))) && today <= end) {
    return strings.t('life-event.window.continuation', {
      start: strings.date(start),
      end: strings.date(end),
    });
  }
  switch (windowState(event, today)) {
    case 'not-open-yet':
      return strings.t('life-event.window.not-open-yet', {
        start: strings.date(start),
        end: strings.date(end),
      });
    case 'closed':
      return strings.t('life-event.window.closed', { date: strings.date(end) });
    case 'open': {
      const words = { date: strings.date(end), left: strings.count('life-event.window.left', left) };
      if (event.status === 'pending') return strings.t('life-event.window.under-review', words);
      return left === 0
        ? strings.t('life-event.window.last-day')
        : strings.t('life-event.window.open', words);
    }
  }
}

export interface FilterState {
  readonly eventType: string | undefined;
  readonly status: string | undefined;
  readonly change: (filters: {
    readonly eventType?: string | undefined;
    readonly status?: string | undefined;
  }) => void;
}

/** Kind and status, asked of the server in its own spelling (trap 1). */
export function filters(strings: ListStrings, { eventType, status, change }: FilterState): TemplateResult {
  const value = (event: Event) => (event.target as HTMLSelectElement).value || undefined;
  return html`<div part="filters" class="filters no-print">
    <div class="field">
      <label for="type">${strings.t('qle-list.filter.type')}</label>
      <select id="type" @input=${stop} @change=${(event: Event) => change({ eventType: value(event) })}>
        <option value="" ?selected=${!eventType}>${strings.t('qle-list.filter.all-types')}</option>
        ${LIFE_EVENT_TYPES.map(
          (type) =>
            html`<option value=${type} ?selected=${type === eventType}>
              ${lifeEventWords(strings, lifeEventKind(type))}
            </option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="status">${strings.t('qle-list.filter.status')}</label>
      <select id="status" @input=${stop} @change=${(event: Event) => change({ status: value(event) })}>
        <option value="" ?selected=${!status}>${strings.t('qle-list.filter.all-statuses')}</option>
        ${LIFE_EVENT_STATUSES.map(
          (one) =>
            html`<option value=${one} ?selected=${one === status}>
              ${strings.t(`life-event.status.${one}`)}
            </option>`,
        )}
      </select>
    </div>
  </div>`;
}

const stop = (event: Event) => event.stopPropagation();

export interface PagerState {
  readonly page: number;
  readonly totalPages: number | null;
  readonly more: boolean;
  readonly loading: boolean;
  readonly goTo: (page: number) => void;
}

/** Previous, where one is, next. The buttons stay where they are, so that the focus does. */
export function pager(strings: ListStrings, { page, totalPages, more, loading, goTo }: PagerState) {
  if (page === 1 && !more) return nothing;
  const button = (name: string, words: string, to: number, possible: boolean) =>
    html`<button
      type="button"
      id=${name}
      part="button ${name}"
      class="button"
      aria-disabled=${!possible || loading}
      @click=${() => possible && !loading && goTo(to)}
    >
      ${words}
    </button>`;
  return html`<nav part="pager" class="pager no-print" aria-label=${strings.t('qle-list.pages')}>
    ${button('previous', strings.t('qle-list.previous'), page - 1, page > 1)}
    <p id="page" class="muted">
      ${figure(
        totalPages === null
          ? strings.t('qle-list.page', { page: strings.number(page) })
          : strings.t('qle-list.page-of', { page: strings.number(page), pages: strings.number(totalPages) }),
      )}
    </p>
    ${button('next', strings.t('qle-list.next'), page + 1, more)}
  </nav>`;
}

/** One button for the next part, and how much is there. */
export function loadMore(strings: ListStrings, shown: number, { page, more, loading, goTo }: PagerState) {
  return html`<div part="pager" class="pager more no-print">
    <p class="muted small" id="page" tabindex="-1">${strings.count('qle-list.shown', shown)}</p>
    ${
      more
        ? html`<button
            type="button"
            id="more"
            part="button more"
            class="button"
            aria-disabled=${loading}
            @click=${() => !loading && goTo(page + 1)}
          >
            ${strings.t(loading ? 'qle-list.loading-more' : 'qle-list.more')}
          </button>`
        : nothing
    }
  </div>`;
}
