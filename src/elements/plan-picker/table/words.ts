import type { PlanPickerTableKey } from '../../../i18n/en/plan-picker-table.js';
import type { PlanPickerRangesKey } from '../../../i18n/en/plan-picker-ranges.js';
import type { StringsWith } from '../strings.js';

/**
 * The picker's words with those of the table and of the comparison, and with those of the ranges: a table has ranges only
 * where their code is here.
 */
export type TableStrings = StringsWith<PlanPickerTableKey | PlanPickerRangesKey>;
