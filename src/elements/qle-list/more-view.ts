import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PagerState } from '../../ui/pager.js';
import type { ListStrings } from './words.js';

/** One button for the next part, and how much is there. */
export function loadMore(
  strings: ListStrings,
  shown: number,
  { page, more, loading, goTo }: PagerState,
): TemplateResult {
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
