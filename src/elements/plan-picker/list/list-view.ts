import type { TemplateResult } from 'lit';
import { html, noChange, nothing } from '../../../ui/html.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CoverageTier, PlanOption } from '../../../api/models.js';
import { filterCount } from '../../../benefits/coverage/plan-list.js';
import { notice } from '../../../ui/notice.js';
import type { Choice } from '../choice.js';
import type { CompareSelection } from '../compare/compare-selection.js';
import { explanations } from '../glossary/glossary-view.js';
import { table as tableModule } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import { countWords, nobodyWords } from '../plan-words.js';
import type { WidthController } from '../width-controller.js';
import type { PlanControls } from './plan-card.js';
import { planCard } from './plan-card.js';
import type { PlanListController } from './plan-list-controller.js';
import type { PlanListModel } from './plan-list-model.js';
import { toolbar } from './toolbar-view.js';
import { waiveCard } from './waive-view.js';

export interface PlanListState {
  readonly choice: Choice;
  /** Messages about the election, above everything. */
  readonly messages: unknown;
  /** Whether the person's choice is sent to the API. */
  readonly elects: boolean;
  /** Undefined where the host page has disabled the picker. The costs of a closed enrollment can still be looked at. */
  readonly chooseTier: ((tier: CoverageTier) => void) | undefined;
  readonly list: PlanListController;
  readonly lazy: LazyFeatures;
  readonly width: WidthController;
  /** The plans themselves. */
  readonly plans: TemplateResult;
  /** The bar with the buttons to go on. */
  readonly actions: unknown;
}

/** The step that every picker starts with: coverage tier, toolbar, plans, buttons. */
export function planListView(
  model: PlanListModel,
  { choice, messages, elects, chooseTier, list, lazy, width, plans, actions }: PlanListState,
): TemplateResult {
  const { strings, tier } = model.context;
  return html`<div class="stack">
    ${messages}
    ${
      // Said here and not only in the review: to add a dependent takes the employer days, and there is a deadline.
      elects && choice.dependents?.length === 0
        ? notice('info', undefined, nobodyWords(strings, tier))
        : nothing
    }
    ${toolbar(model, { tiers: choice.tiers, choose: chooseTier }, list, width, lazy, countLine(model, list))}
    ${explanations(strings, lazy)} ${plans} ${actions}
  </div>`;
}

function countLine(model: PlanListModel, list: PlanListController): TemplateResult {
  return html`<div class="count">
    <p part="count" id="count" class="muted small" tabindex="-1">${countWords(model)}</p>
    ${
      filterCount(model.filters) === 0
        ? nothing
        : html`<button
            type="button"
            part="button clear"
            class="link small no-print"
            @click=${list.clearFilters}
          >
            ${model.context.strings.t('plan-picker.filters.clear')}
          </button>`
    }
  </div>`;
}

type TableModule = NonNullable<(typeof tableModule)['module']>;

export interface PlansState {
  readonly list: PlanListController;
  readonly lazy: LazyFeatures;
  readonly compare: CompareSelection;
  readonly controlsOf: (plan: PlanOption) => PlanControls;
  /** Whether no plan can be chosen. */
  readonly disabled: boolean;
  /** The name of the group of plans, for a screen reader. */
  readonly label: string;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Declining as one more choice; undefined where the host page does not offer it. */
  readonly waive: { readonly chosen: boolean; readonly choose: () => void } | undefined;
}

/** The plans as one group of radios, as cards or in a table. */
export function plansView(model: PlanListModel, state: PlansState): TemplateResult {
  const { context, shown, view } = model;
  const { strings } = context;
  const { disabled, label, onKey, waive, lazy, list } = state;
  // Until its code is here the cards stay.
  const table = view === 'table' ? lazy.get(tableModule) : undefined;
  return html`<fieldset part="plans" class="stack" id="plans" @keydown=${onKey} @click=${list.explain}>
    <legend class="visually-hidden">${label}</legend>
    ${
      shown.length === 0
        ? notice(
            'neutral',
            strings.t('plan-picker.none-match.title'),
            strings.t('plan-picker.none-match.body'),
          )
        : table
          ? tableOf(model, state, table)
          : cards(model, state)
    }
    ${waive ? waiveCard(strings, waive.chosen, disabled, waive.choose) : nothing}
  </fieldset>`;
}

function tableOf(
  { context, shown }: PlanListModel,
  { list, compare, controlsOf, disabled }: PlansState,
  { tableView }: TableModule,
): TemplateResult {
  return tableView(context, compare, {
    plans: shown,
    care: list.care,
    controlsOf,
    rowRange: (parts) => list.incrementalList.of('table', shown, [...parts, compare.full, disabled]),
  });
}

/** Renders the cards that are due with this update. The others stay as they are until a later one. */
function cards(
  { context, shown }: PlanListModel,
  { list, compare, controlsOf, disabled }: PlansState,
): TemplateResult {
  const { care, incrementalList } = list;
  const { items, due, order } = incrementalList.of('cards', shown, [context, care, compare.full, disabled]);
  return html`${keyed(
    order,
    html`<div class="plans">
      ${repeat(
        items,
        ({ id }) => id,
        (plan, index) => {
          if (index >= due) return noChange;
          const controls = controlsOf(plan);
          return guard([context, controls, care], () => planCard(context, plan, controls, care));
        },
      )}
    </div>`,
  )}`;
}
