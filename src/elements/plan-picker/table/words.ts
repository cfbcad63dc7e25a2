import type { PlanPickerTableKey } from '../../../i18n/en/plan-picker-table.js';
import type { StringsWith } from '../strings.js';

/** The picker's words with those of the table and of the comparison. */
export type TableStrings = StringsWith<PlanPickerTableKey>;
