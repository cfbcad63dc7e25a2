import type { QualifyingLifeEvent, VitableApi } from '../../../src/api/index.js';
import { page } from '../fixtures/models.js';

/** A call that a stub has received. */
export interface Call {
  readonly method: keyof VitableApi;
  readonly args: readonly unknown[];
  /** The abort signal of a read. */
  readonly signal: AbortSignal | undefined;
}

export type StubClient = VitableApi & {
  readonly calls: readonly Call[];
  /** How often a method was called. */
  readonly count: (method: keyof VitableApi) => number;
};

const METHODS = [
  'getEnrollment',
  'listEligiblePlans',
  'reissueEnrollment',
  'listPlanYears',
  'createPlanYear',
  'getPlanYear',
  'updatePlanYear',
  'listLifeEvents',
  'reportLifeEvent',
  'createAccessToken',
  'listEnrollments',
  'elect',
  'listDependents',
] as const satisfies readonly (keyof VitableApi)[];

/** A client without a network: it has the given methods, and every other one returns a promise that never settles. */
export function stubClient(methods: Partial<VitableApi>): StubClient {
  const calls: Call[] = [];
  const received = (method: keyof VitableApi) => {
    return (...args: unknown[]): unknown => {
      const options = args.findLast(
        (arg) => (arg as { signal?: unknown } | null)?.signal instanceof AbortSignal,
      );
      calls.push({ method, args, signal: (options as { signal?: AbortSignal } | undefined)?.signal });
      const answer = methods[method] as ((...args: unknown[]) => unknown) | undefined;
      return answer === undefined ? new Promise(() => {}) : answer(...args);
    };
  };
  return {
    ...(Object.fromEntries(METHODS.map((method) => [method, received(method)])) as unknown as VitableApi),
    forget: () => {
      calls.push({ method: 'forget', args: [], signal: undefined });
    },
    calls,
    count: (method) => calls.filter((call) => call.method === method).length,
  };
}

/** A server with these life events, in bare lists, which have no totals. */
export function pagesOf(events: readonly QualifyingLifeEvent[]): Pick<VitableApi, 'listLifeEvents'> {
  return {
    listLifeEvents: async (_memberId, filters) => {
      const [number, limit] = [filters?.page ?? 1, filters?.limit ?? 20];
      const items = events.slice((number - 1) * limit, number * limit);
      return page(items, { page: number, limit, more: items.length === limit });
    },
  };
}
