import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { ContributionGrid } from '../../../benefits/plan-years/contribution-grid.js';
import type { Finding } from '../../../benefits/plan-years/plan-year-check.js';
import { notice } from '../../../ui/notice.js';
import { validationSummary } from '../../../ui/validation-summary.js';
import type { FormStrings } from '../words.js';
import { findingSentence } from '../words.js';

/**
 * The errors, each with a link to its field.
 *
 * @param goTo focuses the field, or the cell of the grid, that a finding is about
 */
export const errorSummary = (
  strings: FormStrings,
  grid: ContributionGrid,
  errors: readonly Finding[],
  goTo: (finding: Finding) => void,
): TemplateResult | typeof nothing =>
  errors.length === 0
    ? nothing
    : validationSummary(
        strings,
        errors.map((one) => ({ message: findingSentence(strings, grid, one), reach: () => goTo(one) })),
      );

/** Unusual entries, each with a link to its field. They can be saved. */
export function warningsView(
  strings: FormStrings,
  grid: ContributionGrid,
  findings: readonly Finding[],
  goTo: (finding: Finding) => void,
): TemplateResult | typeof nothing {
  const warnings = findings.filter(({ level }) => level === 'warning');
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
                ${findingSentence(strings, grid, one)}
              </button>
            </li>`,
        )}
      </ul>`,
    )}
  </div>`;
}
