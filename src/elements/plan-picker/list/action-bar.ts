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
  /** Whether the buttons have room for a word only. */
  readonly narrow: boolean;
  readonly lazy: LazyFeatures;
}

/**
 * The bar that stays in sight while the plans scroll: what is chosen, what it costs, and the buttons to go on, in one line.
 * While there is nothing to act on, the button stands below the plans and covers none of them.
 */
export function actionBar(
  context: PlanRenderContext,
  { choice, count, most, compare, review, narrow, lazy }: ActionBarState,
): TemplateResult | typeof nothing {
  const { strings } = context;
  if (review === undefined && count === 0) return nothing;
  const acts = count > 0 || choice.plan !== undefined || choice.waived;
  const hint =
    count === 1
      ? strings.t('plan-picker.compare.one-more')
      : count >= most
        ? strings.t('plan-picker.compare.most', { count: strings.number(most) })
        : undefined;
  const compareWords = strings.t('plan-picker.compare.count', { count: strings.number(count) });
  const reviewWords = strings.t('plan-picker.review');
  return html`<div
    part=" ${acts ? 'actions' : ''}"
    class="${acts ? 'panel actions' : 'actions-end'} no-print"
  >
    <div class="actions-text">
      ${review === undefined ? nothing : choiceText(context, choice)}
      ${hint === undefined ? nothing : html`<p class="muted small">${hint}</p>`}
    </div>
    ${
      count < 2
        ? nothing
        : html`<button
            type="button"
            id="compare"
            part="button compare-button"
            class="button"
            aria-label=${compareWords}
            aria-busy=${lazy.isBusy(comparison, 'compare')}
            @click=${compare}
          >
            ${narrow ? strings.t('plan-picker.compare') : compareWords}
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
            aria-label=${reviewWords}
            aria-busy=${lazy.isBusy(election, 'review')}
            @click=${review}
          >
            ${narrow && acts ? strings.t('plan-picker.review.short') : reviewWords}
          </button>`
    }
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
