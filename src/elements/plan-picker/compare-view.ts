import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { tierWords } from '../../i18n/words.js';
import type { Listing } from './listing.js';
import { glossary } from './glossary-view.js';
import type { PlanTable } from './plan-table.js';
import { planTable } from './plan-table.js';
import { moveInRadioGroup } from '../../ui/radio-group.js';

export interface CompareState extends Omit<PlanTable, 'layout' | 'caption'> {
  readonly showOnlyDifferences: (only: boolean) => void;
  readonly back: () => void;
  readonly actions: unknown;
  /** What the host's `<label>` calls the control. */
  readonly label: string | undefined;
}

/** A few plans side by side, to be chosen from as in the list. */
export function compareView(listing: Listing, state: CompareState): TemplateResult {
  const { strings } = listing;
  return html`<section part="comparison" class="stack" aria-labelledby="step-title">
    <div>
      <h3 id="step-title" tabindex="-1">${strings.t('plan-picker.compare.title')}</h3>
      <p class="muted small">${tierWords(strings, listing.tier)}</p>
    </div>
    ${glossary(strings)} ${differencesBox(listing, state)}
    <fieldset id="plans" part="plans" @keydown=${moveInRadioGroup}>
      <legend class="visually-hidden">${state.label ?? strings.t('plan-picker.plans.label')}</legend>
      ${planTable(listing.look, { ...state, layout: 'columns', caption: strings.t('plan-picker.compare.title') })}
    </fieldset>
    <div class="no-print">
      <button type="button" part="button back" class="button" @click=${state.back}>
        ${strings.t('plan-picker.compare.back')}
      </button>
    </div>
    ${state.actions}
  </section>`;
}

/** Leaves out what is the same for all plans in a table. */
export function differencesBox(
  { strings }: Listing,
  { onlyDifferences, showOnlyDifferences }: Pick<CompareState, 'onlyDifferences' | 'showOnlyDifferences'>,
): TemplateResult {
  return html`<label class="check no-print"
    ><input
      type="checkbox"
      id="differences"
      .checked=${onlyDifferences}
      @change=${({ target }: Event) => showOnlyDifferences((target as HTMLInputElement).checked)}
    />${strings.t('plan-picker.compare.differences')}</label
  >`;
}
