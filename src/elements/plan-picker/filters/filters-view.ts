import type { TemplateResult } from 'lit';
import type { PlanTier } from '../../../api/models.js';
import { carriersOf, metalsOf } from '../../../benefits/coverage/filter-choices.js';
import type { PlanFilters } from '../../../benefits/coverage/plan-list.js';
import type { PlanPickerFiltersKey } from '../../../i18n/en/plan-picker-filters.js';
import { planPickerFilters } from '../../../i18n/en/plan-picker-filters.js';
import { html, nothing } from '../../../ui/html.js';
import type { PlanListModel } from '../list/plan-list-model.js';
import type { StringsWith } from '../strings.js';
import { styles as sheet } from './styles.js';

/** The lazy module of the filters. */
export const words = planPickerFilters;
export const styles = [sheet];

/** The filters: by metal, by carrier, by the most that the person wants to pay. */
export function filtersView(
  { context, plans, filters }: PlanListModel,
  change: (filters: PlanFilters) => void,
): TemplateResult {
  const strings: StringsWith<PlanPickerFiltersKey> = context.strings;
  const group = (
    name: 'metals' | 'carriers',
    label: string,
    options: readonly string[],
    words: (option: string) => string,
  ) =>
    options.length === 0
      ? nothing
      : html`<fieldset class="filter">
          <legend>${label}</legend>
          ${options.map(
            (option) =>
              html`<label class="check"
                ><input
                  class="rr-block"
                  type="checkbox"
                  .checked=${filters[name].includes(option)}
                  @change=${({ target }: Event) => {
                    const others = filters[name].filter((one) => one !== option);
                    const { checked } = target as HTMLInputElement;
                    change({ ...filters, [name]: checked ? [...others, option] : others });
                  }}
                />${words(option)}</label
              >`,
          )}
        </fieldset>`;
  const { maxCostCents } = filters;
  return html`${group('metals', strings.t('plan-picker.filters.metal'), metalsOf(plans), (metal) =>
      metal === 'none'
        ? strings.t('plan-picker.filters.metal.none')
        : strings.t(`metal.${metal as PlanTier}`),
    )}
    ${group('carriers', strings.t('plan-picker.filters.carrier'), carriersOf(plans, strings.collate), (carrier) => carrier)}
    <div class="field">
      <label for="max-cost">${strings.t('plan-picker.filters.max-cost')}</label>
      <input
        class="rr-block"
        type="number"
        id="max-cost"
        min="0"
        step="any"
        inputmode="decimal"
        .value=${maxCostCents === undefined ? '' : String(maxCostCents / 100)}
        @input=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          change({ ...filters, maxCostCents: value === '' ? undefined : Math.round(Number(value) * 100) });
        }}
      />
    </div> `;
}
