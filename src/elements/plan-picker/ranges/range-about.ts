import type { TemplateResult } from 'lit';
import { tierWords } from '../../../i18n/words.js';
import { html } from '../../../ui/html.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { PlanRenderContext } from '../render-context.js';
import type { RangeStrings } from './words.js';

/** Steps of the slider, in cents. Nobody knows a year's care more exactly. */
const STEP = 50_000;

/**
 * Explains the ranges, with a slider that marks the cost of a year's care in each; or says why there are none.
 *
 * @param care cents of care in a year
 */
export function rangeAbout(
  { strings: words, yearly: { allowed, mostCare } }: PlanRenderContext,
  care: number,
  setCare: (cents: number) => void,
): TemplateResult {
  const strings: RangeStrings = words;
  if (!allowed) {
    return html`<p part="range-about" class="muted small">
      ${strings.t('plan-picker.range.not-here', { tier: tierWords(strings, 'EE') })}
    </p>`;
  }
  return html`<details part="range-about" class="no-print">
    <summary class="small">${strings.t('plan-picker.care.try')}</summary>
    <div class="care">
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
    </div>
  </details>`;
}
