import type { TemplateResult } from 'lit';
import { html } from '../../../ui/html.js';
import type { PlanOption } from '../../../api/models.js';
import { tierWords } from '../../../i18n/words.js';
import { moveInRadioGroup } from '../../../ui/radio-group.js';
import { glossary } from '../list/glossary-view.js';
import type { PlanControls } from '../list/plan-card.js';
import { differencesBox, planTable } from '../list/plan-table.js';
import type { PlanRenderContext } from '../render-context.js';
import type { CompareSelection } from './compare-selection.js';

export interface CompareState {
  readonly plans: readonly PlanOption[];
  readonly compare: CompareSelection;
  /** Cents of care in a year that the ranges are marked with. */
  readonly care: number;
  readonly controlsOf: (plan: PlanOption) => PlanControls;
  /** The name of the group of plans, for a screen reader. */
  readonly label: string;
  readonly back: () => void;
  /** The bar with the buttons to go on. */
  readonly actions: unknown;
}

/** A few plans side by side. One of them can be chosen, as in the list. */
export function compareView(
  context: PlanRenderContext,
  { plans, compare, care, controlsOf, label, back, actions }: CompareState,
): TemplateResult {
  const { strings, tier } = context;
  const title = strings.t('plan-picker.compare.title');
  return html`<section part="comparison" class="stack" aria-labelledby="step-title">
    <div>
      <h3 id="step-title" tabindex="-1">${title}</h3>
      <p class="muted small">${tierWords(strings, tier)}</p>
    </div>
    ${glossary(strings)} ${differencesBox(strings, compare)}
    <fieldset id="plans" part="plans" @keydown=${moveInRadioGroup}>
      <legend class="visually-hidden">${label}</legend>
      ${planTable(context, { plans, caption: title, onlyDifferences: compare.onlyDifferences, care, controlsOf })}
    </fieldset>
    <div class="no-print">
      <button type="button" part="button back" class="button" @click=${back}>
        ${strings.t('plan-picker.compare.back')}
      </button>
    </div>
    ${actions}
  </section>`;
}
