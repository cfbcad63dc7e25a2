import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { figure } from '../../ui/amount.js';
import type { ListStrings } from './words.js';

export interface PagerState {
  readonly page: number;
  /** Null where the API does not tell (trap 7). */
  readonly totalPages: number | null;
  readonly more: boolean;
  readonly loading: boolean;
  readonly goTo: (page: number) => void;
}

/**
 * The pages with a button: first, last, the current one and its neighbours. A gap is a negative number, and never stands
 * for one page alone.
 */
export function pageNumbers(page: number, totalPages: number): readonly number[] {
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

/** Previous, where one is, next. The buttons stay where they are, so that the focus does. */
export function pager(strings: ListStrings, state: PagerState) {
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
  return html`<nav part="pager" class="pager no-print" aria-label=${strings.t('qle-list.pages')}>
    ${step('previous', strings.t('qle-list.previous'), page - 1, page > 1)}
    <div class="pages">
      ${totalPages === null ? nothing : numbered(strings, state, totalPages)}
      <p id="page" class="muted small">
        ${figure(
          totalPages === null
            ? strings.t('qle-list.page', { page: strings.number(page) })
            : strings.t('qle-list.page-of', {
                page: strings.number(page),
                pages: strings.number(totalPages),
              }),
        )}
      </p>
    </div>
    ${step('next', strings.t('qle-list.next'), page + 1, more)}
  </nav>`;
}

/** Keyed by number: the button that was pressed stays the same one, and keeps the focus, while those around it change. */
function numbered(strings: ListStrings, { page, loading, goTo }: PagerState, totalPages: number) {
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
              aria-label=${strings.t('qle-list.page', { page: strings.number(number) })}
              aria-current=${number === page ? 'page' : nothing}
              aria-disabled=${loading && number !== page}
              @click=${() => !loading && number !== page && goTo(number)}
            >
              ${figure(strings.number(number))}
            </button>`,
    )}
  </div>`;
}

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
