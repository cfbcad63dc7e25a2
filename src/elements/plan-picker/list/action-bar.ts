import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { tierWords } from '../../../i18n/words.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { Choice } from '../choice.js';
import { amountWords, notOfferedWords } from '../plan-words.js';
import { compare as comparison, election } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import type { PlanRenderContext } from '../render-context.js';

export interface ActionBarState {
  readonly choice: Choice;
  /** How many plans are selected to compare; 0 while they are being compared. */
  readonly count: number;
  /** How many plans can be compared. */
  readonly most: number;
  readonly compare: () => void;
  /** Undefined where there is no review. */
  readonly review: (() => void) | undefined;
  readonly lazy: LazyFeatures;
}

/** The bar that stays in sight while the plans scroll: what is chosen, what it costs, and the buttons to go on. */
export function actionBar(
  context: PlanRenderContext,
  { choice, count, most, compare, review, lazy }: ActionBarState,
): TemplateResult | typeof nothing {
  const { strings } = context;
  if (review === undefined && count === 0) return nothing;
  return html`<div part="actions" class="panel actions no-print">
    <div class="actions-text">
      ${review === undefined ? nothing : choiceText(context, choice)}
      ${
        count >= most
          ? html`<p class="muted small">
              ${strings.t('plan-picker.compare.most', { count: strings.number(most) })}
            </p>`
          : nothing
      }
      ${count === 1 ? html`<p class="muted small">${strings.t('plan-picker.compare.one-more')}</p>` : nothing}
    </div>
    <div class="row">
      ${
        count < 2
          ? nothing
          : html`<button
              type="button"
              id="compare"
              part="button compare-button"
              class="button"
              aria-busy=${lazy.isBusy(comparison, 'compare')}
              @click=${compare}
            >
              ${strings.t('plan-picker.compare.count', { count: strings.number(count) })}
            </button>`
      }
      ${
        review === undefined
          ? nothing
          : html`<button
              type="button"
              id="review"
              part="button review"
              class="button primary"
              aria-busy=${lazy.isBusy(election, 'review')}
              @click=${review}
            >
              ${strings.t('plan-picker.review')}
            </button>`
      }
    </div>
    ${lazy.notice(comparison)} ${lazy.notice(election)}
  </div>`;
}

function choiceText(context: PlanRenderContext, { plan, cost, tier, waived }: Choice): TemplateResult {
  const { strings } = context;
  if (waived) return html`<p class="actions-plan">${strings.t('plan-picker.waive')}</p>`;
  if (plan === undefined) return html`<p class="muted">${strings.t('plan-picker.nothing-chosen')}</p>`;
  return html`<p class="actions-plan">${plan.name}</p>
    <p class="muted small">
      ${
        cost === undefined
          ? notOfferedWords(context)
          : html`${`${tierWords(strings, tier)} ·`}
            ${numericText(amountWords(context, cost.employee_contribution_cents))}`
      }
    </p>`;
}
