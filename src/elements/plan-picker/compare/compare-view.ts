import type { TemplateResult } from 'lit';
import { html } from '../../../ui/html.js';
import type { PlanOption } from '../../../api/models.js';
import { tierWords } from '../../../i18n/words.js';
import { moveInRadioGroup } from '../../../ui/radio-group.js';
import type { PlanControls } from '../list/plan-card.js';
import { differencesBox, planTable } from '../list/plan-table.js';
import type { PlanRenderContext } from '../render-context.js';
import type { TableStrings } from '../table/words.js';
import type { CompareSelection } from './compare-selection.js';

/** The lazy module of the comparison. Its table is the one of all plans, and has its words and styles from there. */
export { styles, words } from '../table/table-view.js';

export interface CompareState {
  readonly plans: readonly PlanOption[];
  readonly compare: CompareSelection;
  readonly glossary: TemplateResult;
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
  { plans, compare, glossary, care, controlsOf, label, back, actions }: CompareState,
): TemplateResult {
  const { tier } = context;
  const strings: TableStrings = context.strings;
  const title = strings.t('plan-picker.compare.title');
  return html`<section part="comparison" class="stack" aria-labelledby="step-title">
    <div>
      <h3 id="step-title" tabindex="-1">${title}</h3>
      <p class="muted small">${tierWords(strings, tier)}</p>
    </div>
    ${glossary} ${differencesBox(strings, compare)}
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
