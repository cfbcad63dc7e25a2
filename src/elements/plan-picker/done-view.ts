import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Enrollment, PlanOption } from '../../api/models.js';
import { dateWords, tierWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { facts } from '../../ui/facts.js';
import { icon } from '../../ui/icon.js';
import { isWaived } from './election.js';
import type { PickerStrings } from './listing.js';

export interface DoneState {
  /** As it is on record after the election; the plan's name falls back on the chosen one where the wire has none. */
  readonly enrollment: Enrollment;
  readonly chosen: PlanOption | undefined;
  readonly showPlans: () => void;
}

/** What was recorded. */
export function doneView(
  strings: PickerStrings,
  { enrollment, chosen, showPlans }: DoneState,
): TemplateResult {
  const { coverage_tier: tier, employee_contribution_cents: cents } = enrollment;
  const waived = isWaived(enrollment);
  const name = enrollment.selected_plan_name ?? chosen?.name;
  return html`<section part="confirmation" class="panel stack" aria-labelledby="step-title">
    <div class="done-head">
      <span class="done-icon success">${icon('check')}</span>
      <div>
        <h3 id="step-title" tabindex="-1">
          ${strings.t(waived ? 'plan-picker.done.waived' : 'plan-picker.done.title')}
        </h3>
        <p class="muted">${strings.t('plan-picker.done.body')}</p>
      </div>
    </div>
    ${
      waived
        ? nothing
        : facts([
            [strings.t('plan-picker.review.plan'), name ?? strings.t('not-provided')],
            [
              strings.t('plan-picker.review.tier'),
              tier === null ? strings.t('not-provided') : tierWords(strings, tier),
            ],
            [
              strings.t('cost.you-pay'),
              figure(
                cents === null
                  ? strings.t('not-provided')
                  : strings.t('cost.per-month', { amount: strings.money(cents) }),
              ),
            ],
            [
              strings.t('plan-picker.review.starts'),
              figure(dateWords(strings, enrollment.coverage_start_date)),
            ],
          ])
    }
    <div class="no-print">
      <button type="button" part="button" class="button" @click=${showPlans}>
        ${strings.t('plan-picker.done.plans')}
      </button>
    </div>
  </section>`;
}
