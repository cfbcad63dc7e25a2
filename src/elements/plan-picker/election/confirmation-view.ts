import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { dateWords, tierWords } from '../../../i18n/words.js';
import { numericText } from '../../../ui/numeric-text.js';
import { descriptionList } from '../../../ui/description-list.js';
import { icon } from '../../../ui/icon.js';
import type { Choice } from '../choice.js';
import { isWaived } from './choice-issues.js';
import type { ElectionStrings } from './words.js';

/** The election as it was recorded. The newest wire variant names no plan: there the chosen plan's name is shown. */
export function confirmationView(
  strings: ElectionStrings,
  { data: { enrollment }, plan }: Choice,
  showPlans: () => void,
): TemplateResult {
  const { coverage_tier: tier, employee_contribution_cents: cents } = enrollment;
  const waived = isWaived(enrollment);
  const missing = strings.t('not-provided');
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
        : descriptionList([
            [strings.t('plan-picker.review.plan'), enrollment.selected_plan_name ?? plan?.name ?? missing],
            [strings.t('plan-picker.review.tier'), tier === null ? missing : tierWords(strings, tier)],
            [
              strings.t('cost.you-pay'),
              numericText(
                cents === null ? missing : strings.t('cost.per-month', { amount: strings.money(cents) }),
              ),
            ],
            [
              strings.t('plan-picker.review.starts'),
              numericText(dateWords(strings, enrollment.coverage_start_date)),
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
