import type { PlanPickerRangesKey } from '../../../i18n/en/plan-picker-ranges.js';
import type { YearlyRange } from '../../../benefits/coverage/yearly-range.js';
import type { StringsWith } from '../strings.js';

/** The picker's words with those of the ranges. */
export type RangeStrings = StringsWith<PlanPickerRangesKey>;

export function rangeWords(strings: RangeStrings, { low, high }: YearlyRange): string {
  return strings.t('plan-picker.range.from-to', { low: strings.money(low), high: strings.money(high) });
}

/**
 * The most that a year can cost with some care.
 *
 * @param high cents of the year's cost
 * @param care cents of the year's care
 */
export function careWords(strings: RangeStrings, high: number, care: number): string {
  return strings.t('plan-picker.care.at-most', { high: strings.money(high), care: strings.money(care) });
}
