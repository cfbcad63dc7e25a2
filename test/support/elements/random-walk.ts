/** The parts of the random walk (R21): the random numbers, the API's side with its faults, and what a person may do. */
import type { Enrollment, PlanYear, QualifyingLifeEvent, VitableApi } from '../../../src/api/index.js';
import { ERROR_CODES } from '../../../src/api/errors.js';
import type { VitableErrorCode } from '../../../src/api/errors.js';
import type { Paging } from '../../../src/api/request-types.js';
import {
  dependent,
  enrolledEnrollment,
  lifeEvent,
  page,
  pendingEnrollment,
  threePlans,
  variousEvents,
  vitableError,
} from '../fixtures/models.js';
import { yearOfEachStatus } from './plan-years.js';
import { draftYear } from './plan-year-saving.js';
import type { StubClient } from './stub-client.js';
import { stubClient } from './stub-client.js';

/** Random choices that are the same for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, a limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  of<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.below(choices.length)]!;
  }

  /** True once in so many times. */
  onceIn(times: number): boolean {
    return this.below(times) === 0;
  }
}

/** How the API answers. */
interface Weather {
  /** Reads fail in this way. */
  reads: VitableErrorCode | 'a bug' | undefined;
  /** Writes fail in this way. */
  writes: VitableErrorCode | 'a bug' | undefined;
  /** Whether a failing write was carried out, so that only its answer was lost. */
  carriedOut: boolean;
  /** Whether answers wait until {@link World.release}. */
  slow: boolean;
}

/** A person's records, and an API that answers for them well, badly, late or not at all. */
export interface World {
  readonly client: StubClient;
  readonly weather: Weather;
  /** The first name of the signed-in person's spouse, and part of the name of their plan: it must never be seen again after a change of person. */
  person: string;
  enrollment: Enrollment;
  events: readonly QualifyingLifeEvent[];
  years: Map<string, PlanYear>;
  /** Whether every list is empty. */
  bare: boolean;
  /** Lets the answers that wait arrive. */
  release(): void;
  /** How many writes were sent. */
  writes(): number;
  /** An enrollment with a plan of the signed-in person. */
  enrolled(changes?: Readonly<Record<string, unknown>>): Enrollment;
  /** The kinds of failure, each once before one comes again. */
  nextFailure(): VitableErrorCode | 'a bug';
  /** Signs another person in, with records of their own. */
  nextPerson(): void;
  /** Makes the records such that a task can be done: an enrollment that is made, or awaits a choice, and a draft. */
  prepare(isEnrolled: boolean): void;
}

const WRITES = ['elect', 'reissueEnrollment', 'reportLifeEvent', 'createPlanYear', 'updatePlanYear'] as const;

const FAILURES = [...ERROR_CODES, 'a bug' as const];

const PEOPLE = ['Jordan', 'Marisol', 'Tomasz', 'Ifeoma', 'Anneliese'];

export function openWorld(chance: Chance): World {
  const waiting: (() => void)[] = [];
  let people = 0;
  let failures = 0;
  const answer = async <Value>(kind: 'reads' | 'writes', make: () => Value): Promise<Value> => {
    const { slow } = world.weather;
    const failure = world.weather[kind];
    const value =
      failure === undefined || (kind === 'writes' && world.weather.carriedOut) ? make() : undefined;
    if (slow) await new Promise<void>((resolve) => waiting.push(resolve));
    if (failure === 'a bug') throw new TypeError('x is not a function');
    if (failure !== undefined) {
      const lost = kind === 'writes' && ['network', 'timeout', 'server', 'contract'].includes(failure);
      throw vitableError(failure, {
        mayHaveArrived: lost,
        ...(failure === 'rate-limited' ? { retryAfter: 2 } : {}),
      });
    }
    return value!;
  };
  const read = <Value>(make: () => Value) => answer('reads', make);
  const write = <Value>(make: () => Value) => answer('writes', make);
  const list = <Item>(items: readonly Item[], filters: Paging = {}) => {
    const [number, limit] = [filters.page ?? 1, filters.limit ?? 20];
    const some = world.bare ? [] : items.slice((number - 1) * limit, number * limit);
    return page(some, { page: number, limit, more: number * limit < items.length });
  };
  const enrolled = (changes: Readonly<Record<string, unknown>> = {}) =>
    enrolledEnrollment({
      selected_plan_name: `Silver of ${world.person}`,
      enrolled_dependents: [
        { dependent_id: 'dpnd_1', first_name: world.person, last_name: 'Lindqvist', relationship: 'Spouse' },
      ],
      ...changes,
    });

  const methods: Partial<VitableApi> = {
    getEnrollment: (id) => read(() => ({ ...world.enrollment, id })),
    listEnrollments: () => read(() => page([world.enrollment])),
    listEligiblePlans: () => read(() => (world.bare ? [] : threePlans())),
    listDependents: () =>
      read(() =>
        page([
          dependent({ first_name: world.person }),
          dependent({ id: 'dpnd_2', first_name: 'Riley', relationship: 'Child' }),
        ]),
      ),
    listLifeEvents: (_id, filters) => read(() => list(world.events, filters)),
    listPlanYears: (_id, filters) => read(() => list([...world.years.values()], filters)),
    getPlanYear: (id) => read(() => world.years.get(id) ?? draftYear({ id })),
    elect: (_employee, [election]) =>
      write(() => {
        world.enrollment =
          election!.decision === 'Waived'
            ? pendingEnrollment({ status: 'waived', decision: 'waived' })
            : enrolled({
                selected_plan_id: election!.selected_plan_id,
                coverage_tier: election!.coverage_tier,
              });
        return [world.enrollment];
      }),
    reissueEnrollment: () =>
      write(
        () => (world.enrollment = pendingEnrollment({ id: 'enrl_2', created_at: '2026-11-20T12:00:00Z' })),
      ),
    reportLifeEvent: (_member, report) =>
      write(() => {
        const made = lifeEvent({
          id: `qle_new_${world.events.length}`,
          event_type: report.event_type,
          event_date: report.event_date,
          status: 'pending',
          reviewed_at: null,
        });
        world.events = [made, ...world.events];
        return made;
      }),
    createPlanYear: (_product, made) =>
      write(() => {
        const year = draftYear({ ...made, id: `plyr_new_${world.years.size}` });
        world.years.set(year.id, year);
        return year;
      }),
    updatePlanYear: (id, changes) =>
      write(() => {
        const year = draftYear({ ...changes, id });
        world.years.set(id, year);
        return year;
      }),
  };
  const client = stubClient(methods);
  const world: World = {
    client,
    weather: { reads: undefined, writes: undefined, carriedOut: false, slow: false },
    person: PEOPLE[0]!,
    enrollment: pendingEnrollment(),
    events: variousEvents(),
    years: new Map([draftYear(), ...yearOfEachStatus()].map((year) => [year.id, year])),
    bare: false,
    release: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
    enrolled,
    nextFailure: () => FAILURES[(failures += 1) % FAILURES.length]!,
    writes: () => WRITES.reduce((sum, method) => sum + client.count(method), 0),
    prepare: (isEnrolled) => {
      world.enrollment = isEnrolled ? enrolled() : pendingEnrollment();
      world.years.set('plyr_1', draftYear({ id: 'plyr_1' }));
    },
    nextPerson: () => {
      people += 1;
      world.person = PEOPLE[people % PEOPLE.length]!;
      world.enrollment = chance.of([pendingEnrollment, enrolled])();
      world.events = variousEvents();
    },
  };
  return world;
}

/** Lets the API answer reads well and at once from now on. How it answers writes stays until the next change of that. */
export function clearUp(world: World): void {
  Object.assign(world.weather, { reads: undefined, slow: false });
  world.bare = false;
  world.release();
}

/** Changes the API's answers, or the records behind the person's back. */
export function changeWeather(chance: Chance, world: World): string {
  const { weather } = world;
  const [name, change] = chance.of<readonly [string, () => unknown]>([
    // There are many kinds of failure.
    ...Array.from({ length: 7 }, () => ['reads fail', () => (weather.reads = world.nextFailure())] as const),
    [
      'writes fail',
      () =>
        Object.assign(weather, {
          writes: chance.of([world.nextFailure(), undefined]),
          carriedOut: chance.onceIn(2),
        }),
    ],
    ['answers are slow', () => (weather.slow = true)],
    ['lists are empty', () => (world.bare = !world.bare)],
    [
      'enrolled elsewhere',
      () => (world.enrollment = world.enrolled({ coverage_tier: chance.of(['EE', 'EF']) })),
    ],
    ['reopened elsewhere', () => (world.enrollment = pendingEnrollment())],
    [
      'a plan year changes elsewhere',
      () => {
        const changes = chance.of([{ status: 'open_enrollment' }, { coverage_end: '2028-11-30' }, {}]);
        world.years.set('plyr_1', draftYear({ id: 'plyr_1', ...changes }));
      },
    ],
  ]);
  change();
  world.release();
  return `${name} (${String(weather.reads)}, ${String(weather.writes)}, ${String(weather.slow)})`;
}

const FIELDS = 'button, select, textarea, input, summary, [tabindex="0"]';

/** What a person can reach in an element, apart from what is disabled or not shown. */
export function controlsOf(element: Element): readonly HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(FIELDS) ?? [])].filter(
    (one) => one.checkVisibility() && !one.matches(':disabled'),
  );
}

const TEXTS = [
  '',
  '0',
  '12.50',
  '1.234',
  '-5',
  'abc',
  '2026-11-01',
  '2026-12-31',
  '2027-01-01',
  '2031-01-01',
  'Silver',
  ' x ',
];
const KEYS = ['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', '7'];

/**
 * Uses a control as a person does: it has the focus, and is pressed, written into, or gets a key.
 *
 * @param text what is written into a field, with no key pressed; undefined: any text or key
 */
export function use(chance: Chance, control: HTMLElement, text?: string): string {
  control.focus();
  const name = `${control.localName} ${control.getAttribute('part') ?? control.id}`;
  if (text === undefined && chance.onceIn(8)) {
    const key = chance.of(KEYS);
    control.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );
    return `${key} on ${name}`;
  }
  const changed = () => {
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = chance.below(control.options.length);
    changed();
    return `select of ${name}`;
  }
  const isField = control instanceof HTMLInputElement && !['radio', 'checkbox'].includes(control.type);
  if (isField || control instanceof HTMLTextAreaElement) {
    control.value = text ?? chance.of(TEXTS);
    changed();
    return `writing in ${name}`;
  }
  control.click();
  return `press of ${name}`;
}
