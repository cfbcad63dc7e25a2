import type { TemplateResult } from 'lit';
import type { CostPeriod } from '../../../benefits/money/periods.js';
import { tierWords } from '../../../i18n/words.js';
import { html, nothing } from '../../../ui/html.js';
import { segmentedControl } from '../../../ui/segmented-control.js';
import { glossary } from '../glossary/glossary-view.js';
import { filters as filterPanel, table } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import { TABLE } from '../lazy-features.js';
import type { PlanListController } from './plan-list-controller.js';
import type { PlanListModel } from './plan-list-model.js';
import type { TierChoice } from './tier-switch.js';
import { hasUnspecifiedApart } from './tier-switch.js';

/**
 * What stands behind the row of controls: period, cards or table, filters, what a year can cost, and explanations.
 *
 * @param fields search and order, where the row has no room for them
 * @param filtered whether there are enough plans for filters
 */
export function viewPanel(
  model: PlanListModel,
  list: PlanListController,
  lazy: LazyFeatures,
  tiers: TierChoice,
  fields: unknown,
  filtered: boolean,
): TemplateResult {
  const { context, plans, view } = model;
  const { strings, period, payPeriods, yearly, tier } = context;
  const { filtersOpen, change } = list;
  const periods: readonly CostPeriod[] = payPeriods ? ['month', 'paycheck', 'year'] : ['month', 'year'];
  return html`<div
    id="filter-panel"
    part="filters"
    class="panel filter-panel no-print"
    ?hidden=${!filtersOpen}
  >
    ${segmentedControl({
      name: 'period',
      compact: true,
      label: strings.t('plan-picker.period'),
      options: periods.map((one) => [one, strings.t(`plan-picker.period.${one}`)]),
      chosen: period,
      choose: (costPeriod) => change({ costPeriod }),
    })}
    ${
      plans.length > 1
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
            choose: list.changeView,
          })
        : nothing
    }
    ${fields}
    ${filtered && filtersOpen ? lazy.get(filterPanel)?.filtersView(model, (filters) => change({ filters })) : nothing}
    ${
      hasUnspecifiedApart(tiers, tier) && tiers.choose
        ? html`<p>
            <button
              type="button"
              part="button"
              class="link small"
              @click=${() => tiers.choose?.('Unspecified')}
            >
              ${tierWords(strings, 'Unspecified')}
            </button>
          </p>`
        : nothing
    }
    <div class="about">
      ${
        // Where no plan has an out-of-pocket maximum there is nothing to explain.
        yearly.mostCare <= 0
          ? nothing
          : yearly.costSharing === 'unknown'
            ? html`<p part="range-about" class="muted small">${strings.t('plan-picker.range.unknown')}</p>`
            : yearly.ranges?.rangeAbout(context, list.care, list.setCare)
      }
      ${glossary(strings, lazy)}
    </div>
  </div>`;
}
