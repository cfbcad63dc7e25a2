import type { PlanYearStrings } from '../../i18n/plan-year-words.js';
import type { ShownYears } from './query.js';

/** What a filter or a page has brought, for those who can't see it. */
export function outcomeWords(strings: PlanYearStrings, { years, page, status }: ShownYears): string {
  if (years.length === 0) {
    if (page > 1) return strings.t('plan-years.end');
    return strings.t(status ? 'plan-years.none-match.title' : 'plan-years.empty.title');
  }
  const where = strings.t('pages.page', { page: strings.number(page) });
  return `${where}. ${strings.count('plan-years.shown', years.length)}`;
}
