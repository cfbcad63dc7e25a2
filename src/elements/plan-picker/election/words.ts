import type { PlanPickerElectionKey } from '../../../i18n/en/plan-picker-election.js';
import type { StringsWith } from '../strings.js';

/** The picker's words with those of the election. */
export type ElectionStrings = StringsWith<PlanPickerElectionKey>;
