import type { TemplateResult } from 'lit';
import { planPickerTable } from '../../../i18n/en/plan-picker-table.js';
import { html } from '../../../ui/html.js';
import type { CompareSelection } from '../compare/compare-selection.js';
import type { PlanTable } from '../list/plan-table.js';
import { differencesBox, planTable } from '../list/plan-table.js';
import type { PlanRenderContext } from '../render-context.js';
import { planTableStyles } from './plan-table-styles.js';
import { tableStyles } from './styles.js';
import type { TableStrings } from './words.js';

/** The lazy module of the table. */
export const words = planPickerTable;
export const styles = [tableStyles, planTableStyles];

/** All plans in a table, one below the other. */
export function tableView(
  context: PlanRenderContext,
  compare: CompareSelection,
  table: Omit<PlanTable, 'caption' | 'onlyDifferences'>,
): TemplateResult {
  const strings: TableStrings = context.strings;
  return html`${differencesBox(strings, compare)}
  ${planTable(context, {
    ...table,
    caption: strings.t('plan-picker.table.caption'),
    onlyDifferences: compare.onlyDifferences,
  })}`;
}
