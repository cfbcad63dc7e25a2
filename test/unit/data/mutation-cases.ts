import type {
  Election,
  Enrollment,
  LifeEventReport,
  NewPlanYear,
  PlanYear,
  PlanYearChanges,
  QualifyingLifeEvent,
  Reissue,
  VitableApi,
} from '../../../src/api/index.js';
import { draftOf } from '../../../src/benefits/plan-years/plan-year-draft.js';
import type { Mutation } from '../../../src/data/mutation.js';
import { reissue } from '../../../src/data/reissue.js';
import { Session } from '../../../src/data/session.js';
import { election } from '../../../src/elements/plan-picker/election/election.js';
import {
  planYearCreation,
  planYearUpdate,
} from '../../../src/elements/plan-year-form/save/plan-year-save.js';
import { lifeEventReport } from '../../../src/elements/qle-list/report/life-event-report.js';
import { stubClient } from '../../support/elements/stub-client.js';
import {
  enrolledEnrollment,
  lifeEvent,
  page,
  pendingEnrollment,
  planYear,
  vitableError,
} from '../../support/fixtures/models.js';

/** What the API does with the next request to write. */
export type WriteFault =
  | 'none'
  | 'answers-with-another-record'
  | 'refuses'
  | 'refuses-after-carrying-out'
  | 'loses-the-request'
  | 'loses-the-answer'
  | 'times-out-and-carries-out-later';

/** One write of the elements against an API that keeps a record of it. */
export interface MutationCase {
  readonly session: Session;
  /** The write; `other` differs in what a person may change before the next attempt. */
  readonly mutation: (other?: boolean) => Mutation<unknown>;
  fault: WriteFault;
  /** Whether reading fails. */
  unreadable: boolean;
  /** How many requests to write the API has received. */
  readonly sent: () => number;
  /** How often the record was read. */
  readonly lookUps: () => number;
  /** How often the write is on record: more than once is what must never happen. */
  readonly recorded: () => number;
  /** Carries out what has timed out so far. */
  readonly carryOutLate: () => void;
}

interface Api<Item, Body> {
  /** Carries a write out and gives what the API answers with. */
  readonly carryOut: (body: Body) => Item;
  /** A record that is none of this write's. */
  readonly another: () => Item;
  readonly recorded: () => number;
}

/** A case around a client whose `write` method has faults and whose `reads` fail while the API is unreadable. */
function caseOf<Item, Body>(
  write: keyof VitableApi,
  reads: Partial<VitableApi>,
  api: Api<Item, Body>,
  answer: (item: Item) => unknown,
  mutation: (session: Session, other: boolean) => Mutation<unknown>,
): MutationCase {
  const late: (() => void)[] = [];
  let sent = 0;
  let lookUps = 0;
  const send = async (_id: string, body: Body): Promise<unknown> => {
    sent += 1;
    const carryOut = () => api.carryOut(body);
    const { fault } = one;
    one.fault = 'none';
    if (fault === 'answers-with-another-record') return answer(api.another());
    if (fault === 'refuses') throw vitableError('conflict');
    if (fault === 'refuses-after-carrying-out') {
      carryOut();
      throw vitableError('conflict');
    }
    if (fault === 'loses-the-answer') carryOut();
    if (fault === 'times-out-and-carries-out-later') late.push(carryOut);
    if (fault !== 'none')
      throw vitableError(fault === 'times-out-and-carries-out-later' ? 'timeout' : 'network', {
        mayHaveArrived: true,
      });
    return answer(carryOut());
  };
  const guarded = Object.fromEntries(
    Object.entries(reads).map(([name, read]) => [
      name,
      async (...args: unknown[]) => {
        lookUps += 1;
        if (one.unreadable) throw vitableError('network');
        return (read as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  );
  const client = stubClient({ ...guarded, [write]: send });
  const session = new Session({ client });
  const one: MutationCase = {
    session,
    mutation: (other = false) => mutation(session, other),
    fault: 'none',
    unreadable: false,
    sent: () => sent,
    lookUps: () => lookUps,
    recorded: api.recorded,
    carryOutLate: () => {
      for (const carryOut of late.splice(0)) carryOut();
    },
  };
  return one;
}

/** An enrollment that awaits a choice; the API counts how often it was decided. */
function electionCase(decision: 'Enrolled' | 'Waived'): MutationCase {
  const before = pendingEnrollment();
  let now: Enrollment = before;
  let decided = 0;
  const api: Api<Enrollment, readonly Election[]> = {
    carryOut: ([sent]) => {
      decided += 1;
      const status = sent!.decision === 'Waived' ? 'waived' : 'enrolled';
      return (now = { ...before, status, selected_plan_id: sent!.selected_plan_id ?? null });
    },
    another: () => enrolledEnrollment({ id: 'enrl_dental', selected_plan_id: 'plan_silver' }),
    recorded: () => decided,
  };
  return caseOf(
    'elect',
    { getEnrollment: async () => now },
    api,
    (item) => [item],
    (session, other) =>
      election(session, before, {
        decision,
        planId: decision === 'Waived' ? undefined : other ? 'plan_gold' : 'plan_silver',
        coverageTier: decision === 'Waived' ? undefined : 'EE',
        dependentIds: [],
      }),
  );
}

function reissueCase(): MutationCase {
  const before = enrolledEnrollment({ created_at: '2025-11-01T00:00:00Z' });
  const pending: Enrollment[] = [];
  const api: Api<Enrollment, Reissue> = {
    carryOut: () => {
      const made = { ...before, id: `enrl_${pending.length + 2}`, created_at: '2026-11-20T12:00:00Z' };
      pending.push({ ...made, status: 'pending' });
      return pending.at(-1)!;
    },
    another: () => pendingEnrollment({ id: 'enrl_9', employee_id: 'empl_9' }),
    recorded: () => pending.length,
  };
  return caseOf(
    'reissueEnrollment',
    { listEnrollments: async () => page(pending) },
    api,
    (item) => item,
    (session, other) => reissue(session, before, lifeEvent({ id: other ? 'qle_2' : 'qle_1' }), ''),
  );
}

function reportCase(): MutationCase {
  const events: QualifyingLifeEvent[] = [];
  const api: Api<QualifyingLifeEvent, LifeEventReport> = {
    carryOut: (report) => {
      events.push(
        lifeEvent({
          id: `qle_${events.length + 1}`,
          event_type: report.event_type,
          event_date: report.event_date,
          created_at: '2026-11-20T12:00:00Z',
        }),
      );
      return events.at(-1)!;
    },
    another: () => lifeEvent({ id: 'qle_0', event_date: '2020-02-29' }),
    recorded: () => events.length,
  };
  return caseOf(
    'reportLifeEvent',
    { listLifeEvents: async () => page(events) },
    api,
    (item) => item,
    (session, other) =>
      lifeEventReport(
        session,
        'mbr_1',
        { event_type: 'Birth', event_date: other ? '2026-11-11' : '2026-11-10' },
        [],
        '2026-11-19',
      ),
  );
}

function creationCase(): MutationCase {
  const years: PlanYear[] = [];
  const api: Api<PlanYear, NewPlanYear> = {
    carryOut: (given) => {
      years.push(planYear({ ...given, id: `plyr_${years.length + 5}`, created_at: '2026-11-20T12:00:00Z' }));
      return years.at(-1)!;
    },
    another: () => planYear({ id: 'plyr_0', coverage_start: '2019-01-01' }),
    recorded: () => years.length,
  };
  const given = (other: boolean): NewPlanYear => ({
    employer_id: 'empr_1',
    coverage_start: '2027-01-01',
    coverage_end: '2027-12-31',
    open_enrollment_start_date: '2026-12-01',
    open_enrollment_end_date: other ? '2026-12-16' : '2026-12-15',
    contribution_classes: [
      {
        employment: 'full_time',
        family_status: 'EE',
        employee_contribution_cents: 100,
        employer_contribution_cents: 200,
      },
    ],
  });
  return caseOf(
    'createPlanYear',
    { listPlanYears: async () => page(years) },
    api,
    (item) => item,
    (session, other) => planYearCreation(session, 'bprd_1', given(other), '2026-11-19'),
  );
}

function updateCase(): MutationCase {
  const base = planYear({ status: 'draft' });
  let now = base;
  let saved = 0;
  const api: Api<PlanYear, PlanYearChanges> = {
    carryOut: (changes) => {
      saved += 1;
      return (now = { ...now, ...changes } as PlanYear);
    },
    another: () => planYear({ id: 'plyr_0' }),
    recorded: () => saved,
  };
  return caseOf(
    'updatePlanYear',
    { getPlanYear: async () => now },
    api,
    (item) => item,
    (session) =>
      planYearUpdate(session, base, { ...draftOf(base, 'en'), open_enrollment_end_date: '2026-12-20' }),
  );
}

/** Every write that the elements make. */
export const MUTATION_CASES: Readonly<Record<string, () => MutationCase>> = {
  elect: () => electionCase('Enrolled'),
  waive: () => electionCase('Waived'),
  reissue: reissueCase,
  report: reportCase,
  'create a plan year': creationCase,
  'update a plan year': updateCase,
};
