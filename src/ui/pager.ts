import { html, nothing } from './html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PagesKey } from '../i18n/en/pages.js';
import type { Strings } from '../i18n/strings.js';
import { numericText } from './numeric-text.js';

/** The place in a paged list, and how to change it. Pages count from 1. */
export interface PagerState {
  readonly page: number;
  /** Null if the API does not send it ([paging without totals](../api/README.md#paging-without-totals)). */
  readonly totalPages: number | null;
  /** Whether another page may follow. */
  readonly more: boolean;
  readonly loading: boolean;
  readonly goTo: (page: number) => void;
}

/**
 * The page numbers with a button: first, last, the current page and its neighbours. A gap between them is a negative
 * number. A single page that would be left out gets its button instead of a gap.
 */
function pageNumbers(page: number, totalPages: number): readonly number[] {
  const wanted = [1, page - 1, page, page + 1, totalPages].filter((one) => one >= 1 && one <= totalPages);
  const numbers: number[] = [];
  for (const number of new Set(wanted)) {
    const last = numbers.at(-1) ?? 0;
    if (number - last === 2) numbers.push(number - 1);
    else if (number - last > 2) numbers.push(-number);
    numbers.push(number);
  }
  return numbers;
}

/**
 * A pager: previous, the page numbers, next. Previous and next are disabled and not removed, so that they keep the focus.
 *
 * @param label the name of the list, for screen readers
 */
export function pager(strings: Strings<PagesKey>, label: string, state: PagerState) {
  const { page, totalPages, more, loading, goTo } = state;
  if (page === 1 && !more) return nothing;
  const step = (name: string, words: string, to: number, possible: boolean) =>
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
  return html`<nav part="pager" class="pager no-print" aria-label=${label}>
    ${step('previous', strings.t('pages.previous'), page - 1, page > 1)}
    <div class="pages">
      ${totalPages === null ? nothing : numbered(strings, state, totalPages)}
      <p id="page" class="muted small">
        ${numericText(
          totalPages === null
            ? strings.t('pages.page', { page: strings.number(page) })
            : strings.t('pages.page-of', {
                page: strings.number(page),
                pages: strings.number(totalPages),
              }),
        )}
      </p>
    </div>
    ${step('next', strings.t('pages.next'), page + 1, more)}
  </nav>`;
}

/** The page numbers. They are keyed, so that the pressed button stays the same element and keeps the focus. */
function numbered(strings: Strings<PagesKey>, { page, loading, goTo }: PagerState, totalPages: number) {
  return html`<div class="numbers">
    ${repeat(
      pageNumbers(page, totalPages),
      (number) => number,
      (number) =>
        number < 0
          ? html`<span class="muted gap" aria-hidden="true">…</span>`
          : html`<button
              type="button"
              part="button page ${number === page ? 'page-current' : ''}"
              class="button quiet page"
              aria-label=${strings.t('pages.page', { page: strings.number(number) })}
              aria-current=${number === page ? 'page' : nothing}
              aria-disabled=${loading && number !== page}
              @click=${() => !loading && number !== page && goTo(number)}
            >
              ${numericText(strings.number(number))}
            </button>`,
    )}
  </div>`;
}
