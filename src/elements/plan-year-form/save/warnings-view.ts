import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { ContributionGrid } from '../../../benefits/plan-years/contribution-grid.js';
import type { Finding } from '../../../benefits/plan-years/plan-year-check.js';
import { notice } from '../../../ui/notice.js';
import type { FormStrings } from '../words.js';
import { findingSentence } from '../words.js';

type Warning = Extract<Finding, { readonly level: 'warning' }>;

/** Unusual entries, each with a link to its field. They can be saved. */
export function warningsView(
  strings: FormStrings,
  grid: ContributionGrid,
  findings: readonly Finding[],
  goTo: (finding: Finding) => void,
): TemplateResult | typeof nothing {
  const warnings = findings.filter((one): one is Warning => one.level === 'warning');
  if (warnings.length === 0) return nothing;
  return html`<div part="warnings">
    ${notice(
      'warning',
      strings.t('plan-year-form.warnings'),
      strings.t('plan-year-form.warnings.hint'),
      html`<ul>
        ${warnings.map(
          (one) =>
            html`<li>
              <button type="button" class="link" @click=${() => goTo(one)}>
                ${findingSentence(strings, grid, one, warningWords(strings, one))}
              </button>
            </li>`,
        )}
      </ul>`,
    )}
  </div>`;
}

/** A warning without its place. */
function warningWords(strings: FormStrings, finding: Warning): string {
  switch (finding.code) {
    case 'far':
      return strings.t('plan-year-form.warning.far', { date: strings.date(finding.date) });
    case 'enrollment-ends-after-coverage-starts':
      return strings.t(`plan-year-form.warning.${finding.code}`, {
        date: strings.date(finding.coverageStart),
      });
    case 'not-twelve-months':
      return strings.count('plan-year-form.warning.not-twelve-months', finding.days, {
        date: strings.date(finding.twelveMonths),
      });
    default:
      return strings.t(`plan-year-form.warning.${finding.code}`);
  }
}
