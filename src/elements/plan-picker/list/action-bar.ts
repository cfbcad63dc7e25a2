import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { CoverageTier, PlanCost } from '../../../api/models.js';
import { tierWords } from '../../../i18n/words.js';
import { icon } from '../../../ui/icon.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { Choice } from '../choice.js';
import { amountWords, bareAmount, notOfferedWords } from '../plan-words.js';
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
  const oneMore = count === 1 ? strings.t('plan-picker.compare.one-more') : undefined;
  const full =
    count >= most ? strings.t('plan-picker.compare.most', { count: strings.number(most) }) : undefined;
  const compareWords = strings.t('plan-picker.compare.count', { count: strings.number(count) });
  const reviewWords = strings.t('plan-picker.review');
  return html`<div
    part=" ${acts ? 'actions' : ''}"
    class="${acts ? 'panel actions' : 'actions-end'} no-print"
  >
    <div class="actions-text">
      ${
        // In little room the hint takes the place of the chosen plan, which its card shows anyway.
        review === undefined || (narrow && oneMore)
          ? nothing
          : choiceText(context, choice, narrow, oneMore === undefined && (narrow || full === undefined))
      }
      ${oneMore === undefined ? nothing : html`<p class="muted small">${oneMore}</p>`}
      ${
        // In little room it is only read out: the boxes of the other plans can't be ticked.
        full === undefined
          ? nothing
          : html`<p class=${narrow ? 'visually-hidden' : 'muted small'}>${full}</p>`
      }
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
            ${narrow ? html`${icon('compare')} ${strings.number(count)}` : compareWords}
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

/**
 * @param narrow whether there is room for a bare amount only
 * @param priced whether there is room for the price beside the name
 */
function choiceText(
  context: PlanRenderContext,
  { plan, cost, tier, waived }: Choice,
  narrow: boolean,
  priced: boolean,
): TemplateResult {
  const { strings } = context;
  if (waived) return html`<p class="actions-plan">${strings.t('plan-picker.waive')}</p>`;
  if (plan === undefined) return html`<p class="muted">${strings.t('plan-picker.nothing-chosen')}</p>`;
  return html`<p class="actions-plan">${plan.name}</p>
    ${priced ? html`<p class="muted small">${cost === undefined ? notOfferedWords(context) : price(context, tier, cost, narrow)}</p>` : nothing}`;
}

function price(
  context: PlanRenderContext,
  tier: CoverageTier,
  { employee_contribution_cents: cents }: PlanCost,
  narrow: boolean,
): TemplateResult {
  if (narrow) return numericText(bareAmount(context, cents));
  return html`${`${tierWords(context.strings, tier)} ·`} ${numericText(amountWords(context, cents))}`;
}
