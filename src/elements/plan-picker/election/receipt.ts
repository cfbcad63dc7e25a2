import { version } from '../../../api/version.js';
import { costAt } from '../../../benefits/coverage/coverage.js';
import type { ElectionReceipt } from '../events.js';
import type { PlanListModel } from '../list/plan-list-model.js';
import { viewDetailOf } from '../list/plan-list-model.js';

/** Describes what the person sees at this moment, for the host page's records. */
export function receiptOf(model: PlanListModel, now: Date): ElectionReceipt {
  const { tier, period, payPeriods, strings } = model.context;
  return {
    ...viewDetailOf(model),
    version,
    time: now.toISOString(),
    locale: strings.locale,
    costPeriod: period,
    payPeriods,
    plans: model.shown.map((plan) => ({ planId: plan.id, cost: costAt(plan, tier) })),
  };
}
