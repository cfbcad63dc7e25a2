import { ENROLLMENT, IDS, lifeEvents, pageOf, planYear } from './page/records.js';
import type { ServedPlan } from './page/interactions.js';

/** The plan year that the enrollment belongs to; its enrollment is open. */
const PLAN_YEAR = {
  ...planYear(3),
  status: 'open_enrollment',
  open_enrollment_start_date: '2026-01-01',
  open_enrollment_end_date: '2098-11-30',
};
const LIFE_EVENTS = lifeEvents(20);

/**
 * The answer of the host's token endpoint or of the API to a request of a page; undefined where there is nothing at that
 * path. It answers at once: the browser adds the time of a network.
 */
export function apiAnswer(method: string, url: URL, plans: readonly ServedPlan[]): unknown {
  const number = (name: string, otherwise: number) => Number(url.searchParams.get(name) ?? otherwise);
  switch (`${method} ${url.pathname}`) {
    case 'POST /token':
      return { access_token: 'vit_at_bench', expires_in: 900 };
    case `GET /v1/enrollments/${IDS.enrollment}`:
      return ENROLLMENT;
    case `GET /v1/enrollments/${IDS.enrollment}/plans`:
      return plans;
    case `GET /v1/plan-years/${IDS.planYear}`:
      return PLAN_YEAR;
    case `GET /v1/members/${IDS.member}/qualifying-life-events`:
      return pageOf(LIFE_EVENTS, number('page', 1), number('limit', 20));
    case `GET /v1/members/${IDS.member}/dependents`:
      return pageOf([], 1, 100);
    default:
      return undefined;
  }
}
