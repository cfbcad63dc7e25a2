import type { TemplateResult } from 'lit';
import { html, nothing } from './html.js';
import type { NewContributionClass } from '../api/index.js';
import type { MatrixEntry } from '../benefits/plan-years/contribution-matrix.js';
import { matrixOf } from '../benefits/plan-years/contribution-matrix.js';
import { employerShare } from '../benefits/plan-years/plan-year.js';
import type { PlanYearStrings } from '../i18n/plan-year-words.js';
import { employmentWords } from '../i18n/plan-year-words.js';
import { numericText } from './numeric-text.js';
import { inlineWarning } from './inline-warning.js';
import { icon } from './icon.js';

/** A table of contributions by employment and coverage tier, with the employer's share in percent. */
export function contributionsView(
  strings: PlanYearStrings,
  classes: readonly NewContributionClass[],
): TemplateResult {
  const { tiers, rows, hasRepeated } = matrixOf(classes);
  const percent = new Intl.NumberFormat(strings.locale, { style: 'percent', maximumFractionDigits: 1 });
  return html`<section part="contributions" class="stack tight">
    <h4 id="contributions">${strings.t('plan-year.contributions')}</h4>
    ${hasRepeated ? inlineWarning('finding', strings.t('plan-year.contributions.repeated')) : nothing}
    ${
      rows.length === 0
        ? html`<p class="muted">${strings.t('plan-year.contributions.none')}</p>`
        : html`<div class="table-scroll" role="group" aria-labelledby="contributions">
            <table part="matrix" class="matrix" aria-labelledby="contributions">
              <thead>
                <tr>
                  <th scope="col">${strings.t('plan-year.employment')}</th>
                  ${tiers.map((tier) => html`<th scope="col">${strings.t(`plan-year.tier.${tier}`)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  ({ employment, cells }) =>
                    html`<tr>
                      <th scope="row">${employmentWords(strings, employment)}</th>
                      ${cells.map((cell) => html`<td>${entriesView(strings, percent, cell)}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}

function entriesView(strings: PlanYearStrings, percent: Intl.NumberFormat, entries: readonly MatrixEntry[]) {
  if (entries.length === 0) return html`<span class="muted small">${strings.t('plan-year.not-set')}</span>`;
  return entries.map(({ given, repeated }) => {
    const { employee_contribution_cents: employee, employer_contribution_cents: employer } = given;
    const share = employerShare(employee, employer);
    return html`<div part="contribution ${repeated ? 'repeated' : ''}" class="entry">
      <p class="share">
        ${numericText(
          share === undefined
            ? strings.t('plan-year.share.none')
            : strings.t('plan-year.share', { percent: percent.format(share) }),
        )}
      </p>
      <p class="muted small">
        ${numericText(strings.t('plan-year.employer', { amount: strings.money(employer) }))}
      </p>
      <p class="muted small">
        ${numericText(strings.t('plan-year.employee', { amount: strings.money(employee) }))}
      </p>
      ${
        repeated
          ? html`<p class="repeated small">
              ${icon('alert')}<span>${strings.t('plan-year.repeated')}</span>
            </p>`
          : nothing
      }
    </div>`;
  });
}
