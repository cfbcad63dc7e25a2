import type { TemplateResult } from 'lit';
import type { PlanYear } from '../../../api/models.js';
import type { Difference } from '../../../benefits/plan-years/plan-year-changes.js';
import { planYearFormDifferences } from '../../../i18n/en/plan-year-form-differences.js';
import { planYearMatrix } from '../../../i18n/en/plan-year-matrix.js';
import { periodWords } from '../../../i18n/plan-year-words.js';
import { contributionsView } from '../../../ui/contributions.js';
import { html, nothing } from '../../../ui/html.js';
import { differencesTable } from '../differences-table.js';
import { labelledText } from '../labelled-text.js';
import type { FormStrings } from '../words.js';

export { ScrollableRegionController } from '../../../controllers/scrollable-region.js';

export const words = { ...planYearMatrix, ...planYearFormDifferences };

/**
 * What a locked plan year has. Changes that were not saved are listed, so that the person can copy them or pass them on.
 */
export function lockedDetails(
  strings: FormStrings,
  year: PlanYear,
  unsaved: readonly Difference[],
): TemplateResult {
  return html`${
    unsaved.length === 0
      ? nothing
      : html`<section class="stack tight">
          <h4 id="unsaved">${strings.t('plan-year-form.locked.yours')}</h4>
          ${differencesTable(strings, unsaved, 'unsaved', ['plan-year-form.as-it-was', 'plan-year-form.mine'])}
        </section>`
  }
  ${labelledText(
    strings.t('plan-year.open-enrollment'),
    periodWords(strings, year.open_enrollment_start_date, year.open_enrollment_end_date),
  )}
  ${contributionsView(strings, year.contribution_classes)}`;
}
