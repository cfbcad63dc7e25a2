import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { CoverageTier } from '../../../api/models.js';
import { cheaperTier } from '../../../benefits/coverage/coverage.js';
import { dateWords, tierWords } from '../../../i18n/words.js';
import { descriptionList } from '../../../ui/description-list.js';
import { notice } from '../../../ui/notice.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { ValidationMessage } from '../../../ui/validation-summary.js';
import { validationSummary } from '../../../ui/validation-summary.js';
import type { Choice } from '../choice.js';
import type { ChoiceDates } from '../choice-controller.js';
import { costView } from '../cost-view.js';
import { amountWords } from '../plan-words.js';
import type { PlanRenderContext } from '../render-context.js';
import { costTable } from './cost-table.js';
import type { DependentsElection } from './dependents-view.js';
import { dependentsView } from './dependents-view.js';
import type { ElectionController } from './election-controller.js';
import { failureView, mayConfirm } from './failure-view.js';
import type { ElectionStrings } from './words.js';

/** The members of the election controller that the review uses, besides those for the dependents. */
type ReviewElection = DependentsElection & Pick<ElectionController, 'failure' | 'checkAgain' | 'back'>;

export interface ReviewState {
  readonly dates: ChoiceDates;
  readonly narrow: boolean;
  /** The part of the choice that is missing. */
  readonly issue: ValidationMessage | undefined;
  readonly switchTier: (tier: CoverageTier) => void;
  readonly confirm: () => void;
}

/** Everything that is about to be sent: plan, tier, people, cost and dates; or the consequences of declining. */
export function reviewView(
  context: PlanRenderContext,
  choice: Choice,
  election: ReviewElection,
  { dates, narrow, issue, switchTier, confirm }: ReviewState,
): TemplateResult {
  const { payPeriods } = context;
  const strings: ElectionStrings = context.strings;
  const { plan, cost } = choice;
  const { pending, allowed, failure } = election;
  const { starts, ends, deadline } = dates;
  return html`<section part="review" class="panel stack" aria-labelledby="step-title">
    <h3 id="step-title" tabindex="-1">
      ${strings.t(plan === undefined ? 'plan-picker.waive' : 'plan-picker.review.title')}
    </h3>
    ${issue === undefined ? nothing : validationSummary(strings, [issue])}
    ${plan === undefined ? html`<p>${strings.t('plan-picker.waive.body')}</p>` : nothing}
    ${descriptionList([
      ...(plan === undefined
        ? []
        : ([
            [strings.t('plan-picker.review.plan'), plan.name],
            ...(plan.carrier_name === null
              ? []
              : [[strings.t('plan-picker.review.carrier'), plan.carrier_name] as const]),
            [strings.t('plan-picker.review.tier'), tierWords(strings, choice.tier)],
          ] as const)),
    ])}
    ${
      cost === undefined
        ? nothing
        : html`<div class="plan-cost">${costView(context, cost)}</div>
            ${costTable(strings, cost, payPeriods, narrow)}`
    }
    ${descriptionList([
      ...(plan === undefined
        ? []
        : ([
            [strings.t('plan-picker.review.starts'), numericText(dateWords(strings, starts))],
            [strings.t('plan-picker.review.ends'), numericText(dateWords(strings, ends))],
          ] as const)),
      ...(deadline === undefined
        ? []
        : [[strings.t('plan-picker.review.deadline'), numericText(strings.date(deadline))] as const]),
    ])}
    ${dependentsView(strings, choice, election)} ${cheaperNote(context, choice, election, switchTier)}
    ${failure === undefined ? nothing : failureView(strings, failure, choice, election.checkAgain)}
    <div class="row actions-row">
      ${
        mayConfirm(failure)
          ? html`<button
              type="button"
              part="button confirm"
              class="button primary"
              id="confirm"
              aria-disabled=${pending || !allowed}
              @click=${confirm}
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
      <button
        type="button"
        part="button back"
        class="button"
        aria-disabled=${pending}
        @click=${election.back}
      >
        ${strings.t('action.back')}
      </button>
    </div>
  </section>`;
}

/** Says that another coverage tier covers the same people for less. The person may have a reason not to switch. */
function cheaperNote(
  context: PlanRenderContext,
  { plan, tier, dependents }: Choice,
  { pending, allowed, covers }: DependentsElection,
  switchTier: (tier: CoverageTier) => void,
): TemplateResult | typeof nothing {
  const cheaper = plan && cheaperTier(plan, tier, dependents?.filter(covers) ?? []);
  if (cheaper === undefined) return nothing;
  const strings: ElectionStrings = context.strings;
  const words = tierWords(strings, cheaper.tier);
  const amount = amountWords(context, cheaper.cost.employee_contribution_cents);
  return notice(
    'info',
    undefined,
    numericText(strings.t('plan-picker.review.cheaper', { tier: words, amount })),
    html`<div>
      <button
        type="button"
        part="button"
        class="button"
        aria-disabled=${pending || !allowed}
        @click=${() => switchTier(cheaper.tier)}
      >
        ${strings.t('plan-picker.review.cheaper.switch', { tier: words })}
      </button>
    </div>`,
  );
}
