import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { PlanSort } from '../../../benefits/coverage/plan-list.js';
import { filterCount, PLAN_SORTS } from '../../../benefits/coverage/plan-list.js';
import { filters as filterPanel, table } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import type { WidthController } from '../width-controller.js';
import type { PlanListController } from './plan-list-controller.js';
import type { PlanListModel } from './plan-list-model.js';
import { FILTERS_FROM } from './plan-list-model.js';
import type { TierChoice } from './tier-switch.js';
import { tierSwitch } from './tier-switch.js';
import { viewPanel } from './view-panel.js';

/** The number of plans from which on a search by name is worth its space. */
const SEARCH_FROM = 12;

/**
 * The row of controls above the plans: coverage tier, in a wide element also search and order, and the button that unfolds the
 * panel with everything else. One row, so that the plans come first.
 *
 * @param count how many plans there are, at the end of the row where it fits
 */
export function toolbar(
  model: PlanListModel,
  tiers: TierChoice,
  list: PlanListController,
  { narrow, roomy }: WidthController,
  lazy: LazyFeatures,
  count: TemplateResult,
): TemplateResult {
  const { context, plans, filters } = model;
  const { strings } = context;
  const filtered = plans.length >= FILTERS_FROM;
  const several = plans.length > 1;
  const searched = plans.length >= SEARCH_FROM;

  // In the row only a screen reader gets the labels: the placeholder and the chosen order say enough.
  const labelled = (id: string, label: string) => (roomy ? nothing : html`<label for=${id}>${label}</label>`);
  const sortLabel = strings.t('plan-picker.sort');
  const searchField = () => {
    const label = strings.t('plan-picker.search');
    return html`<div class="field">
      ${labelled('search', label)}
      <input
        class="rr-block"
        type="search"
        id="search"
        part="search"
        placeholder=${roomy ? label : nothing}
        aria-label=${roomy ? label : nothing}
        .value=${filters.search}
        @input=${(event: Event) =>
          list.change({ filters: { ...filters, search: (event.target as HTMLInputElement).value } })}
      />
    </div>`;
  };

  const sortField = () =>
    html`<div class="field">
      ${labelled('sort', sortLabel)}
      <select
        class="rr-block"
        id="sort"
        part="sort"
        aria-label=${roomy ? sortLabel : nothing}
        @change=${(event: Event) =>
          list.change({ sort: (event.target as HTMLSelectElement).value as PlanSort })}
      >
        ${PLAN_SORTS.filter((one) => one !== 'max-cost' || context.yearly.allowed).map(
          (one) =>
            html`<option value=${one} .selected=${one === model.sort}>
              ${strings.t(`plan-picker.sort.${one}`)}
            </option>`,
        )}
      </select>
    </div>`;

  const fields = html`${searched ? searchField() : nothing} ${several ? sortField() : nothing}`;
  // A search in the row is not counted, because the person sees it there.
  const set = filterCount(roomy ? { ...filters, search: '' } : filters);
  const name =
    set > 0
      ? strings.t('plan-picker.filters.set', { count: strings.number(set) })
      : strings.t(filtered ? 'plan-picker.filters.view' : 'plan-picker.view');

  return html`<div class="bar">
      <div part="toolbar" class="toolbar no-print">
        ${tierSwitch(strings, tiers, context.tier, narrow)} ${roomy ? fields : nothing}
        <button
          type="button"
          id="filters"
          part="button ${filtered ? 'filters-button' : 'view-button'}"
          class="button filters"
          aria-expanded=${list.filtersOpen}
          aria-controls="filter-panel"
          aria-busy=${lazy.isBusy(filterPanel, 'filters')}
          aria-label=${name}
          @click=${list.togglePanel}
        >
          ${narrow && filtered && set === 0 ? strings.t('plan-picker.filters') : name}
        </button>
      </div>
      ${count}
    </div>
    ${lazy.notice(filterPanel)} ${lazy.notice(table)}
    ${viewPanel(model, list, lazy, tiers, roomy ? nothing : fields, filtered)}`;
}
