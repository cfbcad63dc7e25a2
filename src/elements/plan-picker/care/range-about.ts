import type { TemplateResult } from 'lit';
import { tierWords } from '../../../i18n/words.js';
import { html, nothing } from '../../../ui/html.js';
import { care as slider } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import type { PlanRenderContext } from '../render-context.js';

/**
 * Unfolds what the ranges mean, with a slider for a year's care; or says why there are none. Where no plan has an
 * out-of-pocket maximum there is nothing to explain.
 *
 * @param care cents of care in a year
 */
export function rangeAbout(
  { strings, yearly }: PlanRenderContext,
  care: number,
  setCare: (cents: number) => void,
  lazy: LazyFeatures,
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
  const code = lazy.get(slider);
  const unfold = (event: Event) => {
    if (code) return;
    event.preventDefault();
    lazy.open(slider, 'try-care', (root) => root.querySelector('details')?.setAttribute('open', ''));
  };
  return html`<details part="range-about" class="no-print">
      <summary id="try-care" class="small" aria-busy=${lazy.isBusy(slider, 'try-care')} @click=${unfold}>
        ${strings.t('plan-picker.care.try')}
      </summary>
      ${code?.careView(strings, care, mostCare, setCare)}
    </details>
    ${lazy.notice(slider)}`;
}
