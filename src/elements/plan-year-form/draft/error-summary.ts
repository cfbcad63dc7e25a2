import type { TemplateResult } from 'lit';
import { nothing } from '../../../ui/html.js';
import type { ContributionGrid } from '../../../benefits/plan-years/contribution-grid.js';
import type { Finding } from '../../../benefits/plan-years/plan-year-check.js';
import { validationSummary } from '../../../ui/validation-summary.js';
import type { ErrorFinding, FormStrings } from '../words.js';
import { errorWords, findingSentence } from '../words.js';

/**
 * The errors, each with a link to its field.
 *
 * @param goTo focuses the field, or the cell of the grid, that a finding is about
 */
export const errorSummary = (
  strings: FormStrings,
  grid: ContributionGrid,
  errors: readonly ErrorFinding[],
  goTo: (finding: Finding) => void,
): TemplateResult | typeof nothing =>
  errors.length === 0
    ? nothing
    : validationSummary(
        strings,
        errors.map((one) => ({
          message: findingSentence(strings, grid, one, errorWords(strings, one)),
          reach: () => goTo(one),
        })),
      );
