import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { PlanCost } from '../../api/models.js';
import { costPer } from '../../benefits/periods.js';
import { figure } from '../../ui/amount.js';
import type { Look } from './listing.js';
import { paycheckWords, unitWords } from './plan-words.js';

/** What the person pays, large; what the employer pays, as a bar and in words. */
export function costView(look: Look, cost: PlanCost): TemplateResult {
  const { strings, period, payPeriods } = look;
  const { yours, employers, total } = costPer(cost, period, payPeriods);
  return html`<p class="muted small">${strings.t('cost.you-pay')}</p>
    <p class="price">
      <span part="price">${figure(strings.money(yours))}</span>
      <span class="muted small">${unitWords(strings, period, payPeriods)}</span>
    </p>
    ${
      payPeriods === undefined || period !== 'month'
        ? nothing
        : html`<p class="muted small">${figure(paycheckWords(strings, yours, payPeriods))}</p>`
    }
    ${splitBar(yours, total)}
    <p class="muted small">
      ${figure(
        strings.t('plan-picker.split', { employer: strings.money(employers), total: strings.money(total) }),
      )}
    </p>`;
}

/** The person's share of the premium as a bar; the sentence below it says the same. SVG, since CSP drops inline styles. */
function splitBar(yours: number, total: number) {
  return total <= 0
    ? nothing
    : bar('split', svg`<rect class="rest" width="100" height="1" />${stretch('yours', 0, yours / total)}`);
}

/** Shapes on a line from 0 to 100, drawn as wide as there is room. */
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

/** A piece of a bar, from one share of the whole to another. */
export function stretch(name: string, from: number, to: number) {
  const percent = (share: number) => Math.min(100, Math.max(0, share * 100));
  const start = percent(from);
  return svg`<rect class=${name} x=${start.toFixed(2)} width=${(percent(to) - start).toFixed(2)} height="1" />`;
}
