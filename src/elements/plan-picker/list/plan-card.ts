import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { PlanOption } from '../../../api/models.js';
import { costAt } from '../../../benefits/coverage/coverage.js';
import { metalWords, moneyWords } from '../../../i18n/words.js';
import { costView } from '../cost-view.js';
import { costsMoreWords, differenceWords, notOfferedWords } from '../plan-words.js';
import type { PlanRenderContext } from '../render-context.js';

/** A plan's radio, and its box that puts it among the plans to compare: their state and what they do. */
export interface PlanControls {
  readonly chosen: boolean;
  /** Whether no plan can be chosen. */
  readonly disabled: boolean;
  readonly choose: (planId: string) => void;
  /** Whether the plan is among those to compare; undefined where there are too few plans to compare. */
  readonly compared: boolean | undefined;
  /** Whether no further plan can be added to those to compare. */
  readonly full: boolean;
  /** Whether Tab stops at the box to compare. It does at one of them; the arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly compare: (planId: string, compared: boolean) => void;
}

/**
 * One plan as a choice: a native radio whose label stretches over the whole card. So the whole card can be pressed, while
 * a screen reader names the radio by the plan's name alone.
 *
 * Terms are explained where they stand. They are no Tab stops: hundreds of cards would have hundreds of them. A keyboard
 * reaches the same explanations in the panel behind the row of controls.
 *
 * @param care cents of care in a year that the range is marked with
 */
export function planCard(
  context: PlanRenderContext,
  plan: PlanOption,
  controls: PlanControls,
  care: number,
): TemplateResult {
  const { strings, tier, current } = context;
  const { chosen } = controls;
  const cost = costAt(plan, tier);
  const id = planId(context, plan);
  const metal = metalWords(strings, plan.tier);
  const isCurrent = plan === current;
  const differences = [
    differenceWords(context, plan, 'current'),
    differenceWords(context, plan, 'alone'),
  ].filter((words) => words !== undefined);
  const costsMore = costsMoreWords(context, plan);
  const metalChip =
    metal === undefined
      ? nothing
      : html`<span
          part="metal"
          class="metal"
          .textContent=${strings.t('plan-picker.metal', { metal })}
        ></span>`;
  return html`<div
    part="plan ${chosen ? 'plan-chosen' : ''}"
    class="panel plan ${chosen ? 'chosen' : ''} ${cost === undefined ? 'not-offered' : ''}"
  >
    ${planRadio(context, plan, controls, `${id}-about ${id}-carrier ${id}-cost ${id}-facts`)}
    <div id="${id}-cost" part="cost" class="plan-cost">
      ${cost === undefined ? html`<p class="muted">${notOfferedWords(context)}</p>` : costView(context, cost)}${differences.map((words) => html`<p part="difference" class="muted small amount" translate="no" .textContent=${words}></p>`)}
    </div>
    ${
      metal === undefined && !isCurrent
        ? nothing
        : html`<p id="${id}-about" class="chips">
            ${
              isCurrent
                ? html`<span
                      part="current"
                      class="metal"
                      .textContent=${strings.t('plan-picker.current')}
                    ></span>
                    ${metalChip}`
                : metalChip
            }
          </p>`
    }
    <div id="${id}-facts" class="plan-facts">
      <dl part="facts" class="facts">
        <div>
          <dt>
            <button
              type="button"
              part="word"
              class="word"
              tabindex="-1"
              id="${id}-deductible"
              popovertarget="term-deductible"
            >
              ${strings.t('plan-picker.deductible')}
            </button>
          </dt>
          <dd class="amount" translate="no" .textContent=${moneyWords(strings, plan.deductible_cents)}></dd>
        </div>
        <div>
          <dt>
            <button
              type="button"
              part="word"
              class="word"
              tabindex="-1"
              id="${id}-out-of-pocket-max"
              popovertarget="term-out-of-pocket-max"
            >
              ${strings.t('plan-picker.out-of-pocket-max')}
            </button>
          </dt>
          <dd
            class="amount"
            translate="no"
            .textContent=${moneyWords(strings, plan.out_of_pocket_max_cents)}
          ></dd>
        </div>
      </dl>
      ${context.yearly.ranges?.rangeView(context, plan, care)}${
        costsMore === undefined
          ? nothing
          : html`<p part="note" class="note small amount" translate="no" .textContent=${costsMore}></p>`
      }${
        plan.description
          ? html`<p part="description" class="muted small description" .textContent=${plan.description}></p>`
          : nothing
      }
    </div>
    ${compareBox(context, plan, controls)}
  </div>`;
}

/** The start of all ids of a plan in the shadow root. */
function planId({ positions }: PlanRenderContext, { id }: PlanOption): string {
  return `plan-${positions.get(id)}`;
}

/**
 * A plan's radio, with its name and carrier; in cards and tables alike.
 *
 * @param describedBy the ids of what describes the plan in its card, where the name is a heading
 */
export function planRadio(
  context: PlanRenderContext,
  plan: PlanOption,
  { disabled, choose }: PlanControls,
  describedBy?: string,
): TemplateResult {
  const id = planId(context, plan);
  const name = html`<label part="plan-name" class="plan-name" for=${id} .textContent=${plan.name}></label>`;
  return html`<div class="plan-head">
    <input
      class="rr-block"
      type="radio"
      name="plan"
      id=${id}
      .value=${plan.id}
      ?disabled=${disabled || costAt(plan, context.tier) === undefined}
      aria-describedby=${describedBy ?? nothing}
      @change=${() => choose(plan.id)}
    />
    <div class="plan-title">
      ${describedBy === undefined ? name : html`<h3>${name}</h3>`}${
        plan.carrier_name === null
          ? nothing
          : html`<p id="${id}-carrier" class="muted small" .textContent=${plan.carrier_name}></p>`
      }
    </div>
  </div>`;
}

/** The box that puts a plan among those to compare. It stands beside the radio, because a label may hold one control. */
export function compareBox(
  { strings }: PlanRenderContext,
  { id, name }: PlanOption,
  { compared, full, isStop, compare }: PlanControls,
): TemplateResult | typeof nothing {
  if (compared === undefined) return nothing;
  return html`<label part="compare" class="compare small no-print ${full && !compared ? 'off' : ''}">
    <input
      class="rr-block"
      type="checkbox"
      tabindex=${isStop ? nothing : -1}
      .checked=${compared}
      ?disabled=${full && !compared}
      aria-label=${strings.t('plan-picker.compare.plan', { plan: name })}
      @change=${(event: Event) => compare(id, (event.target as HTMLInputElement).checked)}
    />
    <span .textContent=${strings.t('plan-picker.compare')}></span>
  </label>`;
}
