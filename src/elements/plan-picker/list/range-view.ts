import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { PlanOption } from '../../../api/models.js';
import { withSpending, yearlyRange } from '../../../benefits/coverage/yearly-range.js';
import { tierWords } from '../../../i18n/words.js';
import { numericText } from '../../../ui/numeric-text.js';
import { amountLine, bar } from '../cost-view.js';
import { careWords, rangeWords } from '../plan-words.js';
import type { PlanRenderContext } from '../render-context.js';

/** Steps of the slider, in cents. Nobody knows a year's care more exactly. */
const STEP = 50_000;

/**
 * The range of what a year with a plan can cost, as text and as a segment of the scale that all plans share. It is never
 * one number.
 *
 * @param care cents of care in a year to mark the range with; 0 marks nothing
 */
export function rangeView(
  context: PlanRenderContext,
  plan: PlanOption,
  care: number,
): TemplateResult | typeof nothing {
  const { strings, tier, yearly } = context;
  const { allowed, scale } = yearly;
  const range = allowed ? yearlyRange(plan, tier) : undefined;
  if (range === undefined) return nothing;
  const marked = withSpending(range, care);
  return html`<div part="range" class="range">
    <p class="muted small" .textContent=${strings.t('plan-picker.range')}></p>
    <p class="range-ends amount" translate="no" .textContent=${rangeWords(context, range)}></p>
    ${bar('range-bar', range.low / scale, range.high / scale, care > 0 ? marked / scale : undefined)}
    ${
      care > 0
        ? amountLine(careWords(context, marked, care))
        : html`<p class="muted small" .textContent=${strings.t('plan-picker.range.for')}></p>`
    }
  </div>`;
}

/**
 * Explains the ranges, with a slider that marks the cost of a year's care in each; or says why there are none. Where no
 * plan has an out-of-pocket maximum there is nothing to explain.
 */
export function rangeAbout(
  { strings, yearly }: PlanRenderContext,
  care: number,
  setCare: (cents: number) => void,
): TemplateResult | typeof nothing {
  const { allowed, costSharing, mostCare } = yearly;
  if (mostCare <= 0) return nothing;
  if (!allowed) {
    return html`<p part="range-about" class="muted small">
      ${
        costSharing === 'individual'
          ? strings.t('plan-picker.range.not-here', { tier: tierWords(strings, 'EE') })
          : strings.t('plan-picker.range.unknown')
      }
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
