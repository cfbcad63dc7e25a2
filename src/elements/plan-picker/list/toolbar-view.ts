import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { PlanSort } from '../../../benefits/coverage/plan-list.js';
import { filterCount, PLAN_SORTS } from '../../../benefits/coverage/plan-list.js';
import type { CostPeriod } from '../../../benefits/money/periods.js';
import { segmentedControl } from '../../../ui/segmented-control.js';
import { filters as filterPanel, table } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import { TABLE } from '../lazy-features.js';
import type { PlanListController } from './plan-list-controller.js';
import type { PlanListModel } from './plan-list-model.js';

/** The number of plans from which on filters are worth their space. */
const FILTERS_FROM = 4;

/** The number of plans from which on a search by name is worth its space. */
const SEARCH_FROM = 12;

/**
 * How the plans are shown: per month, paycheck or year; as cards or as a table; searched, sorted, filtered.
 *
 * @param narrow whether period and view are folded away with the filters
 */
export function toolbar(
  model: PlanListModel,
  { filtersOpen, toggleFilters, change, changeView }: PlanListController,
  narrow: boolean,
  lazy: LazyFeatures,
): TemplateResult {
  const { context, plans, filters, view, sort } = model;
  const { strings, period, payPeriods, yearly } = context;
  const several = plans.length > 1;
  const filtered = plans.length >= FILTERS_FROM;
  const folded = narrow && filtered;

  const periods: readonly CostPeriod[] = payPeriods ? ['month', 'paycheck', 'year'] : ['month', 'year'];
  const switches = html`${segmentedControl({
    name: 'period',
    compact: true,
    label: strings.t('plan-picker.period'),
    options: periods.map((one) => [one, strings.t(`plan-picker.period.${one}`)]),
    chosen: period,
    choose: (costPeriod) => change({ costPeriod }),
  })}
  ${
    several
      ? segmentedControl({
          name: 'view',
          compact: true,
          label: strings.t('plan-picker.view'),
          options: [
            ['cards', strings.t('plan-picker.view.cards')],
            ['table', strings.t('plan-picker.view.table')],
          ],
          chosen: view,
          busy: lazy.isBusy(table, TABLE) === true ? 'table' : undefined,
          choose: changeView,
        })
      : nothing
  }`;

  const searchField = () =>
    html`<div class="field grows">
      <label for="search">${strings.t('plan-picker.search')}</label>
      <input
        class="rr-block"
        type="search"
        id="search"
        part="search"
        .value=${filters.search}
        @input=${(event: Event) => change({ filters: { ...filters, search: (event.target as HTMLInputElement).value } })}
      />
    </div>`;

  const sortField = () =>
    html`<div class="field grows">
      <label for="sort">${strings.t('plan-picker.sort')}</label>
      <select
        class="rr-block"
        id="sort"
        part="sort"
        @change=${(event: Event) => change({ sort: (event.target as HTMLSelectElement).value as PlanSort })}
      >
        ${PLAN_SORTS.filter((one) => one !== 'max-cost' || yearly.allowed).map(
          (one) =>
            html`<option value=${one} .selected=${one === sort}>
              ${strings.t(`plan-picker.sort.${one}`)}
            </option>`,
        )}
      </select>
    </div>`;

  const filtersButton = () => {
    // The search has a field of its own outside the panel.
    const count = filterCount({ ...filters, search: '' });
    return html`<button
      type="button"
      id="filters"
      part="button filters-button"
      class="button filters"
      aria-expanded=${filtersOpen}
      aria-controls="filter-panel"
      aria-busy=${lazy.isBusy(filterPanel, 'filters')}
      @click=${toggleFilters}
    >
      ${
        count === 0
          ? strings.t(folded ? 'plan-picker.filters.view' : 'plan-picker.filters')
          : strings.t('plan-picker.filters.set', { count: strings.number(count) })
      }
    </button>`;
  };

  return html`<div part="toolbar" class="toolbar no-print">
      ${folded ? nothing : switches} ${plans.length < SEARCH_FROM ? nothing : searchField()}
      ${several ? sortField() : nothing} ${filtered ? filtersButton() : nothing}
    </div>
    ${lazy.notice(filterPanel)} ${lazy.notice(table)}
    <div
      id="filter-panel"
      part="filters"
      class="panel filter-panel no-print"
      ?hidden=${!filtered || !filtersOpen}
    >
      ${folded ? switches : nothing}
      ${filtered && filtersOpen ? lazy.get(filterPanel)?.filtersView(model, (changed) => change({ filters: changed })) : nothing}
    </div>`;
}
