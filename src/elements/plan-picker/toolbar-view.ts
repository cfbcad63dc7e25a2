import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CostPeriod } from '../../benefits/periods.js';
import type { PlanFilters, PlanSort } from '../../benefits/plan-list.js';
import { filterCount, PLAN_SORTS } from '../../benefits/plan-list.js';
import { segments } from '../../ui/segments.js';
import type { PlanView } from './events.js';
import { filtersView } from './filters-view.js';
import type { Listing } from './listing.js';

/** From how many plans on filters are worth their place. */
const FILTERS_FROM = 4;

/** From how many plans on a search by name is worth its place. */
const SEARCH_FROM = 12;

/** What a person may change of how the plans are shown; what is left out stays. */
export interface ViewChange {
  readonly view?: PlanView;
  readonly sort?: PlanSort;
  readonly filters?: PlanFilters;
  readonly costPeriod?: CostPeriod;
}

export interface ToolbarState {
  /** Whether there is little room: then most of it is folded away with the filters. */
  readonly narrow: boolean;
  readonly filtersOpen: boolean;
  readonly toggleFilters: () => void;
  readonly change: (change: ViewChange) => void;
}

/** How the plans are shown: per month, paycheck or year; as cards or as a table; found, sorted, filtered. */
export function toolbar(listing: Listing, state: ToolbarState): TemplateResult {
  const { strings, plans, view, sort, filters, period, payPeriods, ranged } = listing;
  const { narrow, filtersOpen, toggleFilters, change } = state;
  const several = plans.length > 1;
  const filtered = plans.length >= FILTERS_FROM;
  const periods: readonly CostPeriod[] = payPeriods ? ['month', 'paycheck', 'year'] : ['month', 'year'];
  const looks = html`${segments({
    name: 'period',
    compact: true,
    label: strings.t('plan-picker.period'),
    options: periods.map((one) => [one, strings.t(`plan-picker.period.${one}`)]),
    chosen: period,
    choose: (costPeriod) => change({ costPeriod }),
  })}
  ${
    several
      ? segments({
          name: 'view',
          compact: true,
          label: strings.t('plan-picker.view'),
          options: [
            ['cards', strings.t('plan-picker.view.cards')],
            ['table', strings.t('plan-picker.view.table')],
          ],
          chosen: view,
          choose: (to) => change({ view: to }),
        })
      : nothing
  }`;
  const folded = narrow && filtered;
  const count = filterCount({ ...filters, search: '' });
  return html`<div part="toolbar" class="toolbar no-print">
      ${folded ? nothing : looks}
      ${
        plans.length < SEARCH_FROM
          ? nothing
          : html`<div class="field grows">
              <label for="search">${strings.t('plan-picker.search')}</label>
              <input
                type="search"
                id="search"
                part="search"
                .value=${filters.search}
                @input=${(event: Event) => change({ filters: { ...filters, search: (event.target as HTMLInputElement).value } })}
              />
            </div>`
      }
      ${
        several
          ? html`<div class="field grows">
              <label for="sort">${strings.t('plan-picker.sort')}</label>
              <select
                id="sort"
                part="sort"
                @change=${(event: Event) => change({ sort: (event.target as HTMLSelectElement).value as PlanSort })}
              >
                ${PLAN_SORTS.filter((one) => one !== 'max-cost' || ranged).map(
                  (one) =>
                    html`<option value=${one} .selected=${one === sort}>
                      ${strings.t(`plan-picker.sort.${one}`)}
                    </option>`,
                )}
              </select>
            </div>`
          : nothing
      }
      ${
        filtered
          ? html`<button
              type="button"
              id="filters"
              part="button filters-button"
              class="button filters"
              aria-expanded=${filtersOpen}
              aria-controls="filter-panel"
              @click=${toggleFilters}
            >
              ${
                count === 0
                  ? strings.t(folded ? 'plan-picker.filters.view' : 'plan-picker.filters')
                  : strings.t('plan-picker.filters.set', { count: strings.number(count) })
              }
            </button>`
          : nothing
      }
    </div>
    <div
      id="filter-panel"
      part="filters"
      class="panel filter-panel no-print"
      ?hidden=${!filtered || !filtersOpen}
    >
      ${folded ? looks : nothing}
      ${filtered && filtersOpen ? filtersView(listing, (to) => change({ filters: to })) : nothing}
    </div>`;
}
