import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { PlanOption } from '../../api/models.js';
import { withSpending, yearlyRange } from '../../benefits/yearly-range.js';
import { tierWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { bar, stretch } from './cost-view.js';
import type { Look } from './listing.js';
import { rangeWords } from './plan-words.js';

/** Steps of the slider, in cents: finer would pretend to know. */
const STEP = 50_000;

/** What a year with a plan can cost, as a stretch of the scale that all plans share and as text. Never one number. */
export function rangeOf(look: Look, plan: PlanOption, care: number): TemplateResult | typeof nothing {
  const { strings, tier, ranged, scale } = look;
  const range = ranged ? yearlyRange(plan, tier) : undefined;
  if (range === undefined) return nothing;
  const marked = withSpending(range, care);
  return html`<div part="range" class="range">
    <p class="muted small">${strings.t('plan-picker.range')}</p>
    <p class="range-ends">${figure(rangeWords(look, range))}</p>
    ${bar(
      'range-bar',
      svg`<rect class="rest" width="100" height="1" />
        ${stretch('yours', range.low / scale, range.high / scale)}
        ${care > 0 ? stretch('mark', marked / scale - 0.008, marked / scale + 0.008) : nothing}`,
    )}
    <p class="muted small">
      ${care > 0 ? figure(careWords(look, marked, care)) : strings.t('plan-picker.range.for')}
    </p>
  </div>`;
}

/** The most that a year can cost with some care. */
export function careWords({ strings }: Look, high: number, care: number): string {
  return strings.t('plan-picker.care.at-most', { high: strings.money(high), care: strings.money(care) });
}

/**
 * What the ranges mean, with a slider that marks the costs of a year's care in each; or one sentence on why there are
 * none. Plans that name no out-of-pocket maximum leave nothing to explain.
 */
export function rangeAbout(
  { strings, ranged, costSharing, mostCare }: Look,
  care: number,
  setCare: (cents: number) => void,
): TemplateResult | typeof nothing {
  if (mostCare <= 0) return nothing;
  if (!ranged) {
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
          <span class="care-amount" aria-hidden="true">${figure(strings.money(care))}</span>
        </div>
      </div>
    </div>
  </details>`;
}
