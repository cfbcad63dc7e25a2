import type { TemplateResult } from 'lit';
import { html, nothing, svg } from '../../ui/html.js';
import type { PlanCost } from '../../api/models.js';
import { costPer } from '../../benefits/money/periods.js';
import { numericText } from '../../ui/numeric-text.js';
import { paycheckWords, unitWords } from './plan-words.js';
import type { PlanRenderContext } from './render-context.js';

/** The amount that the person pays, large; the amount that the employer pays, as a bar and in words. */
export function costView(context: PlanRenderContext, cost: PlanCost): TemplateResult {
  const { strings, period, payPeriods } = context;
  const { yours, employers, total } = costPer(cost, period, payPeriods);
  return html`<p class="muted small">${strings.t('cost.you-pay')}</p>
    <p class="price">
      <span part="price">${numericText(strings.money(yours))}</span>
      <span class="muted small">${unitWords(strings, period, payPeriods)}</span>
    </p>
    ${
      payPeriods === undefined || period !== 'month'
        ? nothing
        : html`<p class="muted small">${numericText(paycheckWords(strings, yours, payPeriods))}</p>`
    }
    ${splitBar(yours, total)}
    <p class="muted small">
      ${numericText(
        strings.t('plan-picker.split', { employer: strings.money(employers), total: strings.money(total) }),
      )}
    </p>`;
}

/** The person's share of the premium as a bar. The sentence below it says the same. */
function splitBar(yours: number, total: number) {
  return total <= 0
    ? nothing
    : bar('split', svg`<rect class="rest" width="100" height="1" />${segment('yours', 0, yours / total)}`);
}

/**
 * A bar of shapes on a line from 0 to 100, stretched to the width that there is. It is SVG because a content security
 * policy may forbid the inline styles that an HTML bar would need.
 */
export function bar(part: string, shapes: unknown): TemplateResult {
  return html`<svg
    part=${part}
    class="split"
    aria-hidden="true"
    focusable="false"
    preserveAspectRatio="none"
    viewBox="0 0 100 1"
  >
    ${shapes}
  </svg>`;
}

/** A segment of a bar, from one share of the whole to another. */
export function segment(name: string, from: number, to: number) {
  const percent = (share: number) => Math.min(100, Math.max(0, share * 100));
  const start = percent(from);
  return svg`<rect class=${name} x=${start.toFixed(2)} width=${(percent(to) - start).toFixed(2)} height="1" />`;
}
