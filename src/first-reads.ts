/** What each element reads first, for the module script, which begins it before the element's code has arrived. */
import { lifeEventQuery, pageNumber, planYearQuery } from './data/list-queries.js';
import {
  readDependents,
  readEligiblePlans,
  readEnrollment,
  readLifeEvents,
  readPlanYear,
  readPlanYears,
} from './data/queries.js';
import type { FirstReads } from './settings/early-reads.js';

/** A text as the page has given it. Any other value is taken for none. */
const text = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);

/** A number as an element takes it over from its attribute, or the property's value. */
const number = (given: unknown): number | undefined =>
  typeof given === 'string' ? Number(given) : (given as number | undefined);

/** By tag name. `test/e2e/module-script-reads.test.ts` checks that each element joins all of them. */
export const firstReads: Readonly<Record<string, FirstReads>> = {
  'vitable-plan-picker': {
    properties: ['enrollmentId', 'memberId'],
    read: async (reader, enrollmentId, memberId) => {
      const [id, member] = [text(enrollmentId), text(memberId)];
      if (!id) return;
      const [enrollment] = await Promise.all([
        readEnrollment(reader, id),
        readEligiblePlans(reader, id),
        member && readDependents(reader, member).catch(() => null),
      ]);
      if (enrollment.plan_year_id !== null) await readPlanYear(reader, enrollment.plan_year_id);
    },
  },
  'vitable-enrollment-card': {
    properties: ['enrollmentId'],
    read: async (reader, enrollmentId) => {
      const id = text(enrollmentId);
      if (!id) return;
      const { plan_year_id: planYearId, status } = await readEnrollment(reader, id);
      if (planYearId !== null && status === 'pending') await readPlanYear(reader, planYearId);
    },
  },
  'vitable-qle-list': {
    properties: ['memberId', 'eventType', 'statusFilter', 'page', 'pageSize', 'paging'],
    read: async (reader, memberId, eventType, statusFilter, page, pageSize, paging) => {
      const id = text(memberId);
      if (!id) return;
      const query = lifeEventQuery({
        eventType: text(eventType),
        statusFilter: text(statusFilter),
        pageSize: number(pageSize),
      });
      await readLifeEvents(reader, id, { ...query, page: paging === 'more' ? 1 : pageNumber(number(page)) });
    },
  },
  'vitable-plan-year-list': {
    properties: ['benefitProductId', 'employerId', 'statusFilter', 'page', 'pageSize'],
    read: async (reader, benefitProductId, employerId, statusFilter, page, pageSize) => {
      const id = text(benefitProductId);
      if (!id || employerId === null) return;
      const query = planYearQuery({
        employerId: text(employerId),
        statusFilter: text(statusFilter),
        pageSize: number(pageSize),
      });
      await readPlanYears(reader, id, { ...query, page: pageNumber(number(page)) });
    },
  },
  'vitable-plan-year-card': {
    properties: ['planYearId'],
    read: async (reader, planYearId) => {
      const id = text(planYearId);
      if (id) await readPlanYear(reader, id);
    },
  },
  'vitable-plan-year-form': {
    properties: ['planYearId', 'copyFrom', 'benefitProductId', 'employerId'],
    read: async (reader, ...given) => {
      const [planYearId, copyFrom] = given;
      const id = text(planYearId) || (given.includes(null) ? undefined : text(copyFrom));
      if (id) await readPlanYear(reader, id);
    },
  },
};
