import { version } from '../../api/version.js';
import { costAt } from '../../benefits/coverage.js';
import type { ElectionReceipt, ViewChangeDetail } from './events.js';
import type { Listing } from './listing.js';

/** How the plans are shown, as events tell it. */
export function viewOf({ view, sort, filters, tier }: Listing): ViewChangeDetail {
  return { view, sort, filters, coverageTier: tier };
}

/** What the person sees at this moment. */
export function receiptOf(listing: Listing, now: Date): ElectionReceipt {
  const { tier, shown, period, payPeriods, strings } = listing;
  return {
    ...viewOf(listing),
    version,
    time: now.toISOString(),
    locale: strings.locale,
    costPeriod: period,
    payPeriods,
    plans: shown.map((plan) => ({ planId: plan.id, cost: costAt(plan, tier) })),
  };
}
