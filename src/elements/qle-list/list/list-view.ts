import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CalendarDate, QualifyingLifeEvent } from '../../../api/models.js';
import { byUrgency } from '../../../benefits/life-events/life-event-order.js';
import type { PagerState } from '../../../ui/pager.js';
import { pager } from '../../../ui/pager.js';
import type { PrintedElement } from '../../../ui/lazy.js';
import { lazyNotice } from '../../../ui/lazy-notice.js';
import { printButton, printNote } from '../../../ui/print.js';
import { emptyNotice } from '../../../ui/resource-layout.js';
import type { ListStrings } from '../words.js';
import type { ShownEvents } from './list-controller.js';

/** How the next page is asked for: with a pager, or (`appends`) with one button that adds it below. */
export interface ListPaging extends Pick<PagerState, 'loading' | 'goTo'> {
  readonly appends: boolean;
}

/**
 * The life events, the most urgent first within each page; then the way to more of them, and the print button.
 *
 * @param item renders one life event as a list item
 * @param printing the element to print, and its lazy modules
 */
export function listView(
  strings: ListStrings,
  shown: ShownEvents,
  today: CalendarDate,
  { appends, ...paging }: ListPaging,
  item: (event: QualifyingLifeEvent) => TemplateResult,
  { element, lazy }: PrintedElement,
): TemplateResult {
  const { items, page, totalPages, more } = shown;
  const pages = { page, totalPages, more, ...paging };
  // The same template for a page without events, so that the pager's buttons stay the same elements and keep the focus.
  const isEmpty = items.length === 0;
  return html`${
    isEmpty
      ? html`<p class="muted">${strings.t('qle-list.end')}</p>`
      : html`<ul part="events" class="records" aria-label=${strings.t('qle-list.label')}>
          ${repeat(
            shown.pages.flatMap((events) => byUrgency(events, today)),
            ({ id }: QualifyingLifeEvent) => id,
            item,
          )}
        </ul>`
  }
  ${appends && !isEmpty ? moreButton(strings, items.length, pages) : pager(strings, strings.t('qle-list.pages'), pages)}
  ${
    isEmpty
      ? nothing
      : html`<div part="foot" class="foot no-print">
            ${printButton(strings, element, lazy)} ${lazyNotice(strings, lazy)}
          </div>
          ${printNote(strings, today)}`
  }`;
}

/** How many life events are shown, and a button for the next page while there is one. */
function moreButton(
  strings: ListStrings,
  count: number,
  { page, more, loading, goTo }: PagerState,
): TemplateResult {
  return html`<div part="pager" class="pager more no-print">
    <p class="muted small" id="page" tabindex="-1">${strings.count('qle-list.shown', count)}</p>
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

/**
 * In place of the list where the member has no life events.
 *
 * @param reportButton `nothing` where there is none
 */
export function noEvents(strings: ListStrings, reportButton: unknown): TemplateResult {
  return emptyNotice(
    strings.t('qle-list.empty.title'),
    strings.t('qle-list.empty.body'),
    reportButton === nothing ? nothing : html`<div>${reportButton}</div>`,
  );
}

/** In place of the list where no life event matches the filters. */
export function noMatch(strings: ListStrings, clearFilters: () => void): TemplateResult {
  return emptyNotice(
    strings.t('qle-list.none-match.title'),
    strings.t('qle-list.none-match.body'),
    html`<div>
      <button type="button" part="button clear" class="button" @click=${clearFilters}>
        ${strings.t('qle-list.filter.clear')}
      </button>
    </div>`,
  );
}
