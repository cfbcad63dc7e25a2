import type { TemplateResult } from 'lit';
import type { PlanPickerCareKey } from '../../../i18n/en/plan-picker-care.js';
import { planPickerCare } from '../../../i18n/en/plan-picker-care.js';
import { html } from '../../../ui/html.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { StringsWith } from '../strings.js';
import { styles as sheet } from './styles.js';

/** The lazy module of the slider for a year's care. */
export const words = planPickerCare;
export const styles = [sheet];

/** Steps of the slider, in cents. Nobody knows a year's care more exactly. */
const STEP = 50_000;

/**
 * Explains the ranges, with a slider that marks the cost of a year's care in each.
 *
 * @param care cents of care in a year
 * @param mostCare cents a year, where the slider ends
 */
export function careView(
  strings: StringsWith<PlanPickerCareKey>,
  care: number,
  mostCare: number,
  setCare: (cents: number) => void,
): TemplateResult {
  return html`<div class="care">
    <p class="muted small">${strings.t('plan-picker.range.about')}</p>
    <div class="field">
      <label for="care" id="care-label">${strings.t('plan-picker.care')}</label>
      <div class="row care-row">
        <input
          class="rr-block"
          type="range"
          id="care"
          part="care"
          min="0"
          step=${STEP}
          max=${Math.ceil(mostCare / STEP) * STEP}
          .value=${String(care)}
          aria-labelledby="care-label"
          aria-valuetext=${strings.money(care)}
          @input=${(event: Event) => setCare(Number((event.target as HTMLInputElement).value))}
        />
        <span class="care-amount" aria-hidden="true">${numericText(strings.money(care))}</span>
      </div>
    </div>
  </div>`;
}
