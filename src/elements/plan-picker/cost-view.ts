import type { TemplateResult } from 'lit';
import { html, nothing, svg } from '../../ui/html.js';
import type { PlanCost } from '../../api/models.js';
import { costPer } from '../../benefits/money/periods.js';
import { paycheckWords, unitWords } from './plan-words.js';
import type { PlanRenderContext } from './render-context.js';

/** Half the width of a mark on a bar, as a share of the bar. */
const HALF_STROKE = 0.008;

/** The amount that the person pays, large; the amount that the employer pays, as a bar and in words. */
export function costView(context: PlanRenderContext, cost: PlanCost): TemplateResult {
  const { strings, period, payPeriods } = context;
  const { yours, employers, total } = costPer(cost, period, payPeriods);
  const split = { employer: strings.money(employers), total: strings.money(total) };
  return html`<p class="price">
      <span class="muted small" .textContent=${strings.t('cost.you-pay')}></span>
      <span part="price" class="amount" translate="no" .textContent=${strings.money(yours)}></span>
      <span class="muted small" .textContent=${unitWords(strings, period, payPeriods)}></span>
    </p>
    ${
      payPeriods === undefined || period !== 'month'
        ? nothing
        : amountLine(paycheckWords(strings, yours, payPeriods))
    }${total <= 0 ? nothing : bar('split', 0, yours / total)}
    <p class="muted small amount" translate="no" .textContent=${strings.t('plan-picker.split', split)}></p>`;
}

/** A paragraph with an amount. It is the text of its own element, so an update always reaches it (A10). */
export function amountLine(text: string): TemplateResult {
  return html`<p class="muted small amount" translate="no" .textContent=${text}></p>`;
}

/**
 * A segment of a line from 0 to 100, as a bar that is stretched to the width that there is. It is SVG because a content
 * security policy may forbid the inline styles that an HTML bar would need. A text beside the bar says the same.
 *
 * @param from the share of the whole at which the segment begins
 * @param to the share of the whole at which it ends
 * @param mark the share of the whole that a stroke marks
 */
export function bar(part: string, from: number, to: number, mark?: number): TemplateResult {
  const percent = (share: number) => Math.min(100, Math.max(0, share * 100));
  const width = (start: number, end: number) => (percent(end) - percent(start)).toFixed(2);
  return html`<svg
    part=${part}
    class="split"
    aria-hidden="true"
    focusable="false"
    preserveAspectRatio="none"
    viewBox="0 0 100 1"
  >
    <rect class="rest" width="100" height="1" />
    <rect class="yours" x=${percent(from).toFixed(2)} width=${width(from, to)} height="1" />
    ${
      mark === undefined
        ? nothing
        : svg`<rect
            class="mark"
            x=${percent(mark - HALF_STROKE).toFixed(2)}
            width=${width(mark - HALF_STROKE, mark + HALF_STROKE)}
            height="1"
          />`
    }
  </svg>`;
}
