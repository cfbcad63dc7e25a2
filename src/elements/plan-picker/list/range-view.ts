import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { PlanOption } from '../../../api/models.js';
import { withSpending, yearlyRange } from '../../../benefits/coverage/yearly-range.js';
import { amountLine, bar } from '../cost-view.js';
import type { RangeStrings } from '../ranges/words.js';
import { careWords, rangeWords } from '../ranges/words.js';
import type { PlanRenderContext } from '../render-context.js';

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
  const { tier, yearly } = context;
  const strings: RangeStrings = context.strings;
  const { allowed, scale } = yearly;
  const range = allowed ? yearlyRange(plan, tier) : undefined;
  if (range === undefined) return nothing;
  const marked = withSpending(range, care);
  return html`<div part="range" class="range">
    <p class="muted small" .textContent=${strings.t('plan-picker.range')}></p>
    <p class="range-ends amount" translate="no" .textContent=${rangeWords(strings, range)}></p>
    ${bar('range-bar', range.low / scale, range.high / scale, care > 0 ? marked / scale : undefined)}
    ${
      care > 0
        ? amountLine(careWords(strings, marked, care))
        : html`<p class="muted small" .textContent=${strings.t('plan-picker.range.for')}></p>`
    }
  </div>`;
}
