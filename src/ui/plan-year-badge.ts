import type { TemplateResult } from 'lit';
import type { PlanYear, PlanYearStatus } from '../api/models.js';
import { planYearStatus } from '../benefits/plan-years/plan-year.js';
import type { PlanYearStrings } from '../i18n/plan-year-words.js';
import type { Tone } from './badge.js';
import { badge } from './badge.js';
import type { IconName } from './icon.js';

const looks: Readonly<Record<PlanYearStatus | 'unknown', readonly [Tone, IconName]>> = {
  draft: ['neutral', 'clock'],
  open_enrollment: ['info', 'calendar'],
  active: ['success', 'check'],
  expired: ['neutral', 'closed'],
  unknown: ['neutral', 'info'],
};

/** The status of a plan year as a badge. */
export function planYearBadge(strings: PlanYearStrings, year: PlanYear): TemplateResult {
  const status = planYearStatus(year);
  return badge(...looks[status], strings.t(`plan-year.status.${status}`));
}
