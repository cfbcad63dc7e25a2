import { addDays, type CalendarDate } from '../calendar.js';
import type { PlanOption } from '../resources.js';
import { SandboxState, store } from '../state.js';
import { enrollments } from './enrollments.js';
import { lifeEvents } from './life-events.js';
import { BENEFIT_PRODUCTS, dependents, EMPLOYEES, EMPLOYERS, MEMBERS } from './people.js';
import { planYears } from './plan-years.js';
import { INVENTED_PLANS } from './plans.js';

/**
 * A fresh state: the same people, plans, enrollments and life events every time, with dates relative to
 * `today`.
 *
 * @param catalogue plans for `enrl_catalog`; the invented ones when left out
 */
export function seededState(today: CalendarDate, catalogue: readonly PlanOption[] | undefined): SandboxState {
  const state = new SandboxState();
  store(state.employers, EMPLOYERS);
  store(state.employees, EMPLOYEES);
  store(state.members, MEMBERS);
  store(state.benefitProducts, structuredClone(BENEFIT_PRODUCTS));
  store(state.dependents, dependents(`${addDays(today, -500)}T10:00:00Z`));
  store(state.planYears, planYears(today));
  store(state.enrollments, enrollments(today, state.planYears, catalogue ?? INVENTED_PLANS));
  store(state.lifeEvents, lifeEvents(today));
  return state;
}
