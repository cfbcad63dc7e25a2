import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Difference } from '../../benefits/plan-year-changes.js';
import type { PlanYearFormKey } from '../../i18n/en/plan-year-form.js';
import { figure } from '../../ui/amount.js';
import type { FormStrings } from './words.js';
import { subjectWords, valueWords } from './words.js';

/** The heads of the two columns of a difference. */
export type Heads = readonly [before: PlanYearFormKey, after: PlanYearFormKey];

/** What differs, before and after. @param labelledBy id of its heading */
export function differencesTable(
  strings: FormStrings,
  differences: readonly Difference[],
  labelledBy: string,
  heads: Heads = ['plan-year-form.before', 'plan-year-form.after'],
): TemplateResult {
  const [before, after] = heads.map((head) => strings.t(head));
  return versionTable(
    labelledBy,
    [strings.t('plan-year-form.change'), before, after],
    differences.map(
      (one) =>
        html`<tr role="row" part="difference">
          <th scope="row" role="rowheader">${subjectWords(strings, one)}</th>
          ${versionCell(before, figure(valueWords(strings, one, 'before')), 'muted')}
          ${versionCell(after, figure(valueWords(strings, one, 'after')))}
        </tr>`,
    ),
  );
}

/**
 * Versions side by side; where there is no room below each other, each under its own label. The roles say that it is a
 * table all the same: browsers forget it for rows that are laid out in another way.
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

export const versionCell = (head: unknown, content: unknown, look = ''): TemplateResult =>
  html`<td role="cell" class=${look}>
    <span class="version-head muted small" aria-hidden="true">${head}</span>${content}
  </td>`;
