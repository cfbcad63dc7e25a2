import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PlanOption } from '../../api/models.js';
import { costAt } from '../../benefits/coverage.js';
import { metalWords, moneyWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { facts } from '../../ui/facts.js';
import { costView } from './cost-view.js';
import type { Look } from './listing.js';
import { costsMoreWords, differenceWords, notOfferedWords } from './plan-words.js';
import { rangeOf } from './range-view.js';

export interface PlanChoice {
  readonly chosen: boolean;
  /** Whether nothing can be chosen. */
  readonly disabled: boolean;
  readonly choose: (planId: string) => void;
  /** Whether the plan is among those to compare; undefined where nothing can be compared. */
  readonly compared: boolean | undefined;
  /** Whether as many plans as can be are to be compared already. */
  readonly full: boolean;
  readonly compare: (planId: string, compared: boolean) => void;
}

/**
 * One plan as a choice: a native radio whose label stretches over the whole card, so that all of it can be pressed while
 * the radio's name stays the plan's name.
 *
 * @param care cents of care in a year that the ranges are marked with
 */
export function planCard(look: Look, plan: PlanOption, choice: PlanChoice, care: number): TemplateResult {
  const { strings, tier, current } = look;
  const { chosen } = choice;
  const cost = costAt(plan, tier);
  const id = planId(look, plan);
  const metal = metalWords(strings, plan.tier);
  const isCurrent = plan === current;
  const differences = [differenceWords(look, plan, 'current'), differenceWords(look, plan, 'alone')].filter(
    (words) => words !== undefined,
  );
  const costsMore = costsMoreWords(look, plan);
  return html`<div
    part="plan ${chosen ? 'plan-chosen' : ''}"
    class="panel plan ${chosen ? 'chosen' : ''} ${cost === undefined ? 'not-offered' : ''}"
  >
    ${planRadio(look, plan, choice, `${id}-about ${id}-carrier ${id}-cost ${id}-facts`)}
    ${
      metal === undefined && !isCurrent
        ? nothing
        : html`<p id="${id}-about" class="chips">
            ${isCurrent ? html`<span part="current" class="metal">${strings.t('plan-picker.current')}</span>` : nothing}
            ${
              metal === undefined
                ? nothing
                : html`<span part="metal" class="metal">${strings.t('plan-picker.metal', { metal })}</span>`
            }
          </p>`
    }
    <div id="${id}-cost" part="cost" class="plan-cost">
      ${cost === undefined ? html`<p class="muted">${notOfferedWords(look)}</p>` : costView(look, cost)}
      ${differences.map((words) => html`<p part="difference" class="muted small">${figure(words)}</p>`)}
    </div>
    <div id="${id}-facts" class="plan-facts">
      ${facts([
        [strings.t('plan-picker.deductible'), figure(moneyWords(strings, plan.deductible_cents))],
        [
          strings.t('plan-picker.out-of-pocket-max'),
          figure(moneyWords(strings, plan.out_of_pocket_max_cents)),
        ],
      ])}
      ${rangeOf(look, plan, care)}
      ${costsMore === undefined ? nothing : html`<p part="note" class="note small">${figure(costsMore)}</p>`}
      ${plan.description ? html`<p part="description" class="muted small description">${plan.description}</p>` : nothing}
    </div>
    ${compareBox(look, plan, choice)}
  </div>`;
}

/** What a plan's ids inside the shadow root begin with. */
export function planId({ place }: Look, { id }: PlanOption): string {
  return `plan-${place.get(id)}`;
}

/** The plan's radio, its name and its carrier; in cards and tables alike. */
export function planRadio(
  look: Look,
  plan: PlanOption,
  { disabled, choose }: PlanChoice,
  describedBy: string | typeof nothing = nothing,
): TemplateResult {
  const id = planId(look, plan);
  return html`<div class="plan-head">
    <input
      type="radio"
      name="plan"
      id=${id}
      .value=${plan.id}
      ?disabled=${disabled || costAt(plan, look.tier) === undefined}
      aria-describedby=${describedBy}
      @change=${() => choose(plan.id)}
    />
    <div class="plan-title">
      <label part="plan-name" class="plan-name" for=${id}>${plan.name}</label>
      ${plan.carrier_name === null ? nothing : html`<p id="${id}-carrier" class="muted small">${plan.carrier_name}</p>`}
    </div>
  </div>`;
}

/** Puts a plan among those to compare. It stands beside the radio, not in its label (A2). */
export function compareBox(
  { strings }: Look,
  { id, name }: PlanOption,
  { compared, full, compare }: PlanChoice,
): TemplateResult | typeof nothing {
  if (compared === undefined) return nothing;
  return html`<label part="compare" class="compare small no-print ${full && !compared ? 'off' : ''}">
    <input
      type="checkbox"
      .checked=${compared}
      ?disabled=${full && !compared}
      aria-label=${strings.t('plan-picker.compare.plan', { plan: name })}
      @change=${(event: Event) => compare(id, (event.target as HTMLInputElement).checked)}
    />
    ${strings.t('plan-picker.compare')}
  </label>`;
}
