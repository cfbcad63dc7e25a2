import type { TemplateResult } from 'lit';
import { html } from '../../ui/html.js';
import type { Difference } from '../../benefits/plan-years/plan-year-changes.js';
import type { PlanYearFormKey } from '../../i18n/en/plan-year-form.js';
import { numericText } from '../../ui/numeric-text.js';
import { subjectWords, valueWords } from './difference-words.js';
import type { FormStrings } from './words.js';

/** The column heads of a table of differences. */
export type DifferenceHeads = readonly [before: PlanYearFormKey, after: PlanYearFormKey];

/**
 * A table of differences: for each, its value before and after.
 *
 * @param labelledBy id of the table's heading
 */
export function differencesTable(
  strings: FormStrings,
  differences: readonly Difference[],
  labelledBy: string,
  heads: DifferenceHeads = ['plan-year-form.before', 'plan-year-form.after'],
): TemplateResult {
  const [before, after] = heads.map((head) => strings.t(head));
  return versionTable(
    labelledBy,
    [strings.t('plan-year-form.change'), before, after],
    differences.map(
      (one) =>
        html`<tr role="row" part="difference">
          <th scope="row" role="rowheader">${subjectWords(strings, one)}</th>
          ${versionCell(before, numericText(valueWords(strings, one, 'before')), 'muted')}
          ${versionCell(after, numericText(valueWords(strings, one, 'after')))}
        </tr>`,
    ),
  );
}

/**
 * A table with a column for each version. In a narrow element the versions are below each other, each with its own
 * label. The roles are explicit because browsers drop a table's own roles when its rows have another `display`.
 */
export const versionTable = (
  labelledBy: string,
  heads: readonly unknown[],
  rows: readonly TemplateResult[],
): TemplateResult =>
  html`<table role="table" part="differences" class="versions" aria-labelledby=${labelledBy}>
    <thead>
      <tr role="row">
        ${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;

/** A cell of such a table, with the label of its column for a narrow element. */
export const versionCell = (head: unknown, content: unknown, className = ''): TemplateResult =>
  html`<td role="cell" class=${className}>
    <span class="version-head muted small" aria-hidden="true">${head}</span>${content}
  </td>`;
