import type { TemplateResult } from 'lit';
import { html, noChange, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CoverageTier, PlanOption } from '../../api/models.js';
import { costAt } from '../../benefits/coverage.js';
import { filterCount } from '../../benefits/plan-list.js';
import type { Slices } from '../../controllers/slices.js';
import { tierWords } from '../../i18n/words.js';
import { notice } from '../../ui/notice.js';
import { segments } from '../../ui/segments.js';
import type { Problem } from '../../ui/summary.js';
import { problemSummary } from '../../ui/summary.js';
import type { Choice } from './choice.js';
import type { Browsing } from './browsing.js';
import { nobodyWords } from './plan-words.js';
import { differencesBox } from './compare-view.js';
import { glossary } from './glossary-view.js';
import type { Listing } from './listing.js';
import type { PlanChoice } from './plan-card.js';
import { planCard } from './plan-card.js';
import { planTable } from './plan-table.js';
import { rangeAbout } from './range-view.js';
import type { ViewChange } from './toolbar-view.js';
import { toolbar } from './toolbar-view.js';
import { waiveCard } from './waive-view.js';

export interface ChoosingState {
  readonly choice: Choice;
  readonly browsing: Browsing;
  readonly slices: Slices;
  /** What the host calls the control: its `<label>`, where there is one. */
  readonly label: string | undefined;
  /** Why nothing can be elected; the plans can then be read but not chosen. */
  readonly closed: string | undefined;
  /** Whether nothing can be chosen. */
  readonly disabled: boolean;
  /** Whether the choice is to be sent from here. */
  readonly elects: boolean;
  readonly allowWaive: boolean;
  readonly problem: Problem | undefined;
  /** Why an election was refused for good, where it was. */
  readonly failure: TemplateResult | undefined;
  /** What a plan's radio and its box to compare do; the same object for the same answer. */
  readonly choiceOf: (plan: PlanOption) => PlanChoice;
  /** Undefined where the host has switched the control off; an enrollment that is closed may still be looked at. */
  readonly chooseTier: ((tier: CoverageTier) => void) | undefined;
  readonly waive: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly change: (change: ViewChange) => void;
  readonly clear: () => void;
  readonly actions: TemplateResult | typeof nothing;
}

/** Coverage tier, the plans as cards or in a table, and the way on. */
export function choosingView(listing: Listing, state: ChoosingState): TemplateResult {
  const { strings, tier, shown } = listing;
  const { browsing } = state;
  const { tiers } = state.choice;
  const { disabled } = state;
  return html`<div class="stack">
    ${state.failure ?? nothing}
    ${
      state.closed === undefined
        ? nothing
        : html`<div id="closed" tabindex="-1">${notice('info', undefined, state.closed)}</div>`
    }
    ${state.problem === undefined ? nothing : problemSummary(strings, [state.problem])}
    ${
      tiers.length > 1
        ? segments({
            name: 'tier',
            label: strings.t('plan-picker.tier.label'),
            options: tiers.map((one) => [one, tierWords(strings, one)]),
            chosen: tier,
            choose: state.chooseTier,
          })
        : nothing
    }
    ${
      // Told now, and not when a plan has been chosen: it takes days to mend, and there is a last day to choose.
      state.elects && state.choice.dependents?.length === 0
        ? notice('info', undefined, nobodyWords(strings, tier))
        : nothing
    }
    ${toolbar(listing, {
      narrow: browsing.narrow,
      filtersOpen: browsing.filtersOpen,
      toggleFilters: browsing.toggleFilters,
      change: state.change,
    })}
    ${rangeAbout(listing, browsing.care, browsing.setCare)} ${glossary(strings)} ${countLine(listing, state)}
    <fieldset part="plans" class="stack" id="plans" @keydown=${state.onKey}>
      <legend class="visually-hidden">${state.label ?? strings.t('plan-picker.plans.label')}</legend>
      ${
        shown.length === 0
          ? notice(
              'neutral',
              strings.t('plan-picker.none-match.title'),
              strings.t('plan-picker.none-match.body'),
            )
          : listing.view === 'table'
            ? html`${differencesBox(listing, browsing)}
              ${planTable(listing.look, {
                plans: shown,
                slice: (from) => state.slices.of(shown, [...from, browsing.full, disabled]),
                layout: 'rows',
                caption: strings.t('plan-picker.table.caption'),
                onlyDifferences: browsing.onlyDifferences,
                care: browsing.care,
                choiceOf: state.choiceOf,
              })}`
            : cards(listing, state)
      }
      ${state.allowWaive ? waiveCard(strings, state.choice.waived, disabled, state.waive) : nothing}
    </fieldset>
    ${state.actions}
  </div>`;
}

/** Those that are due with this update; the others stay as they are until their turn comes. */
function cards(listing: Listing, { browsing, slices, choiceOf, disabled }: ChoosingState): TemplateResult {
  const { shown, look } = listing;
  const { care, full } = browsing;
  const { due, order } = slices.of(shown, [look, care, full, disabled]);
  return html`${keyed(
    order,
    html`<div class="plans">
      ${repeat(
        shown,
        ({ id }) => id,
        (plan, index) => {
          if (index >= due) return noChange;
          const choice = choiceOf(plan);
          return guard([look, choice, care], () => planCard(look, plan, choice, care));
        },
      )}
    </div>`,
  )}`;
}

/** How many of the plans can be had at the tier, or match the filters, in words. */
export function countWords({ strings, plans, shown, filters, tier, tiered }: Listing): string {
  if (filterCount(filters) > 0) {
    return strings.count('plan-picker.plans.matching', shown.length, { total: strings.number(plans.length) });
  }
  const offered = plans.filter((plan) => costAt(plan, tier) !== undefined).length;
  return !tiered
    ? strings.count('plan-picker.plans.count', plans.length)
    : strings.count('plan-picker.plans.count-at', offered, { tier: tierWords(strings, tier) });
}

function countLine(listing: Listing, { clear }: ChoosingState): TemplateResult {
  return html`<div class="row count">
    <p part="count" id="count" class="muted small" tabindex="-1">${countWords(listing)}</p>
    ${
      filterCount(listing.filters) === 0
        ? nothing
        : html`<button type="button" part="button clear" class="link small no-print" @click=${clear}>
            ${listing.strings.t('plan-picker.filters.clear')}
          </button>`
    }
  </div>`;
}
