import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { QualifyingLifeEvent } from '../../api/models.js';
import { byUrgency } from '../../benefits/life-event-order.js';
import type { PagerState } from '../../ui/pager.js';
import { pager } from '../../ui/pager.js';
import { printButton, printNote } from '../../ui/print.js';
import type { EventState } from './event-view.js';
import { eventView } from './event-view.js';
import { loadMore } from './more-view.js';
import type { ShownEvents } from './pages.js';
import type { ListStrings } from './words.js';

/** The events, the ones first that a person has the least time for; the way to more; and to paper. */
export function listView(
  strings: ListStrings,
  shown: ShownEvents,
  state: EventState,
  paging: Pick<PagerState, 'loading' | 'goTo'> & { readonly adds: boolean },
  element: HTMLElement,
): TemplateResult {
  const { events, page, totalPages, more } = shown;
  const pages = { page, totalPages, more, ...paging };
  // One template, whatever is in it: the buttons stay, and the focus on them.
  const none = events.length === 0;
  return html`${
    none
      ? html`<p class="muted">${strings.t('qle-list.end')}</p>`
      : html`<ul part="events" class="records" aria-label=${strings.t('qle-list.label')}>
          ${repeat(
            shown.pages.flatMap((one) => byUrgency(one, state.today)),
            ({ id }: QualifyingLifeEvent) => id,
            (event) => eventView(strings, event, state),
          )}
        </ul>`
  }
  ${paging.adds && !none ? loadMore(strings, events.length, pages) : pager(strings, strings.t('qle-list.pages'), pages)}
  ${
    none
      ? nothing
      : html`<div part="foot" class="foot no-print">${printButton(strings, element)}</div>
          ${printNote(strings, state.today)}`
  }`;
}
