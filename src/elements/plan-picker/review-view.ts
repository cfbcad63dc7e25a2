import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarDate, CoverageTier, Dependent, PlanCost, PlanOption } from '../../api/models.js';
import type { PayPeriods } from '../../benefits/periods.js';
import { costPer, isEstimate } from '../../benefits/periods.js';
import type { CheaperTier } from '../../benefits/coverage.js';
import { dateWords, relationshipWords, tierWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { facts } from '../../ui/facts.js';
import { notice } from '../../ui/notice.js';
import type { Problem } from '../../ui/summary.js';
import { problemSummary } from '../../ui/summary.js';
import { costView } from './cost-view.js';
import type { Look, PickerStrings } from './listing.js';
import { amountWords, nobodyWords } from './plan-words.js';

export interface ReviewState {
  /** What was chosen; undefined where the coverage is declined. */
  readonly plan: PlanOption | undefined;
  readonly tier: CoverageTier;
  readonly cost: PlanCost | undefined;
  /** When the coverage starts and ends; null where that is not known. */
  readonly starts: CalendarDate | null;
  readonly ends: CalendarDate | null;
  /** The last day to choose; undefined where it is not known, or past. */
  readonly deadline: CalendarDate | undefined;
  /** Whether there is little room. */
  readonly narrow: boolean;
  /** The dependents that the tier may cover; null where they could not be read, undefined where nobody has to be chosen. */
  readonly dependents: readonly Dependent[] | null | undefined;
  readonly covers: (dependent: Dependent) => boolean;
  /** A coverage tier that covers the same people for less, where there is one. */
  readonly cheaper: CheaperTier | undefined;
  readonly switchTier: (tier: CoverageTier) => void;
  readonly pending: boolean;
  /** Whether it may be sent, as far as is known. */
  readonly mayConfirm: boolean;
  readonly problem: Problem | undefined;
  /** Why the election failed, where it did. */
  readonly failure: TemplateResult | undefined;
  readonly cover: (dependent: Dependent, covered: boolean) => void;
  readonly readDependents: () => void;
  readonly back: () => void;
  readonly confirm: () => void;
}

/** What is about to be sent, in full: plan, tier, people, cost, dates; or what declining means. */
export function reviewView(look: Look, state: ReviewState): TemplateResult {
  const { strings } = look;
  const { plan, tier, cost, starts, ends, deadline, pending } = state;
  return html`<section part="review" class="panel stack" aria-labelledby="step-title">
    <h3 id="step-title" tabindex="-1">
      ${strings.t(plan === undefined ? 'plan-picker.waive' : 'plan-picker.review.title')}
    </h3>
    ${state.problem === undefined ? nothing : problemSummary(strings, [state.problem])}
    ${plan === undefined ? html`<p>${strings.t('plan-picker.waive.body')}</p>` : nothing}
    ${facts([
      ...(plan === undefined
        ? []
        : ([
            [strings.t('plan-picker.review.plan'), plan.name],
            ...(plan.carrier_name === null
              ? []
              : [[strings.t('plan-picker.review.carrier'), plan.carrier_name] as const]),
            [strings.t('plan-picker.review.tier'), tierWords(strings, tier)],
          ] as const)),
    ])}
    ${
      cost === undefined
        ? nothing
        : html`<div class="plan-cost">${costView(look, cost)}</div>
            ${costTable(strings, cost, look.payPeriods, state.narrow)}`
    }
    ${facts([
      ...(plan === undefined
        ? []
        : ([
            [strings.t('plan-picker.review.starts'), figure(dateWords(strings, starts))],
            [strings.t('plan-picker.review.ends'), figure(dateWords(strings, ends))],
          ] as const)),
      ...(deadline === undefined
        ? []
        : [[strings.t('plan-picker.review.deadline'), figure(strings.date(deadline))] as const]),
    ])}
    ${state.dependents === undefined ? nothing : dependentChoice(strings, state, state.dependents)}
    ${state.cheaper === undefined ? nothing : cheaperNote(look, state, state.cheaper)}
    ${state.failure ?? nothing}
    <div class="row actions-row">
      ${
        state.mayConfirm
          ? html`<button
              type="button"
              part="button confirm"
              class="button primary"
              id="confirm"
              aria-disabled=${pending}
              @click=${state.confirm}
            >
              ${strings.t(
                pending
                  ? 'plan-picker.submitting'
                  : plan === undefined
                    ? 'plan-picker.confirm.waive'
                    : 'plan-picker.confirm',
              )}
            </button>`
          : nothing
      }
      <button type="button" part="button back" class="button" aria-disabled=${pending} @click=${state.back}>
        ${strings.t('action.back')}
      </button>
    </div>
  </section>`;
}

/** Who pays what, per month, paycheck and year. */
function costTable(
  strings: PickerStrings,
  cost: PlanCost,
  payPeriods: PayPeriods | undefined,
  narrow: boolean,
): TemplateResult {
  const periods = ['month', ...(payPeriods === undefined ? [] : (['paycheck'] as const)), 'year'] as const;
  const heading = (period: (typeof periods)[number]) =>
    strings.t(
      period === 'paycheck' && payPeriods && isEstimate(payPeriods)
        ? 'plan-picker.review.cost.estimate'
        : `plan-picker.review.cost.${period}`,
    );
  const rows = [
    [strings.t('cost.you-pay'), 'yours'],
    [strings.t('cost.employer-pays'), 'employers'],
    [strings.t('cost.total'), 'total'],
  ] as const;
  const amount = (period: (typeof periods)[number], whose: (typeof rows)[number][1]) =>
    html`<td>${figure(strings.money(costPer(cost, period, payPeriods)[whose]))}</td>`;
  const caption = html`<caption>
    ${strings.t('plan-picker.review.cost.caption')}
  </caption>`;
  if (narrow) {
    return html`<table part="cost-table" class="tall">
      ${caption}
      ${rows.map(
        ([who, whose]) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="2">${who}</th>
            </tr>
            ${periods.map(
              (period) =>
                html`<tr>
                  <th scope="row">${heading(period)}</th>
                  ${amount(period, whose)}
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>`;
  }
  return html`<table part="cost-table">
    ${caption}
    <thead>
      <tr>
        <th scope="col">${strings.t('plan-picker.review.cost.who')}</th>
        ${periods.map((period) => html`<th scope="col">${heading(period)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([who, whose]) =>
          html`<tr>
            <th scope="row">${who}</th>
            ${periods.map((period) => amount(period, whose))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function dependentChoice(
  strings: PickerStrings,
  { tier, covers, cover, readDependents, pending }: ReviewState,
  dependents: readonly Dependent[] | null,
): TemplateResult {
  if (dependents === null) {
    return notice(
      'danger',
      undefined,
      strings.t('plan-picker.review.dependents.unread', { tier: tierWords(strings, tier) }),
      html`<div>
        <button
          type="button"
          id="read-dependents"
          part="button retry"
          class="button"
          @click=${readDependents}
        >
          ${strings.t('action.retry')}
        </button>
      </div>`,
    );
  }
  if (dependents.length === 0) {
    return html`<p id="dependents" tabindex="-1">${nobodyWords(strings, tier)}</p>`;
  }
  return html`<fieldset part="dependents" class="stack tight" id="dependents">
    <legend>${strings.t('plan-picker.review.dependents')}</legend>
    ${dependents.map(
      (dependent, index) =>
        html`<label class="choice" for="dependent-${index}">
          <input
            type="checkbox"
            id="dependent-${index}"
            .checked=${covers(dependent)}
            ?disabled=${pending}
            @change=${(event: Event) => cover(dependent, (event.target as HTMLInputElement).checked)}
          />
          <span
            >${`${dependent.first_name} ${dependent.last_name}`}
            <span class="muted small">${relationshipWords(strings, dependent.relationship)}</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}

/** Nobody is to pay for a coverage tier that they don't need; whether they do is theirs to say. */
function cheaperNote(
  look: Look,
  { pending, switchTier }: ReviewState,
  { tier, cost }: CheaperTier,
): TemplateResult {
  const { strings } = look;
  const words = tierWords(strings, tier);
  const amount = amountWords(look, cost.employee_contribution_cents);
  return notice(
    'info',
    undefined,
    figure(strings.t('plan-picker.review.cheaper', { tier: words, amount })),
    html`<div>
      <button
        type="button"
        part="button"
        class="button"
        aria-disabled=${pending}
        @click=${() => switchTier(tier)}
      >
        ${strings.t('plan-picker.review.cheaper.switch', { tier: words })}
      </button>
    </div>`,
  );
}
