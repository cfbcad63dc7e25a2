import type { Enrollment, PlanYear, QualifyingLifeEvent, VitableApi } from '../../../src/api/index.js';
import type { Reissue } from '../../../src/api/requests.js';
import type { VitableEnrollmentCard } from '../../../src/elements/enrollment-card/enrollment-card.js';
import type { ReissueCompletedDetail } from '../../../src/events/reissue.js';
import { markPerson } from '../../../src/events/reissue.js';
import { sessionFor } from '../../../src/settings/sessions.js';
import {
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planYear,
  threePlans,
} from '../fixtures/models.js';
import { mount, settled, until } from './mount.js';
import { hasPart, part, radios, words } from './shadow.js';
import type { StubClient } from './stub-client.js';
import { stubClient } from './stub-client.js';

/** A request to reopen an enrollment, in the API's shape. */
export interface ReissueSent {
  readonly enrollmentId: string;
  readonly body: Reissue;
}

/** The API's side of a reissue: the records, and the results of the next requests. */
export interface Registry {
  readonly client: StubClient;
  /** By id, in the order in which they were created. */
  readonly enrollments: Map<string, Enrollment>;
  events: readonly QualifyingLifeEvent[];
  planYear: PlanYear;
  /** The results of the next requests, in order; those that follow are carried out. */
  readonly next: (() => Promise<Enrollment>)[];
  /** Creates the new pending enrollment, `enrl_2`, and answers with it. */
  carryOut(): Enrollment;
  /** The requests that were sent. */
  sent(): readonly ReissueSent[];
}

/** The pending enrollment that a reissue makes, later than the one it replaces. */
export const reopened = (changes: Readonly<Record<string, unknown>> = {}): Enrollment =>
  pendingEnrollment({
    id: 'enrl_2',
    created_at: '2026-11-20T12:00:00Z',
    benefit_product_id: enrolledEnrollment().benefit_product_id,
    ...changes,
  });

/**
 * An employee who is enrolled, with a marriage whose window is open until December 30, 2026. The plan year's open
 * enrollment ends on December 2, 2026.
 */
export function openRegistry(given: Partial<Pick<Registry, 'events' | 'planYear'>> = {}): Registry {
  const sent: ReissueSent[] = [];
  const registry: Registry = {
    enrollments: new Map([['enrl_1', enrolledEnrollment()]]),
    events: [lifeEvent()],
    planYear: planYear(),
    ...given,
    next: [],
    carryOut: () => {
      const made = reopened();
      registry.enrollments.set(made.id, made);
      return made;
    },
    sent: () => sent,
    client: stubClient({
      getEnrollment: async (id) => registry.enrollments.get(id)!,
      listEnrollments: async () => page([...registry.enrollments.values()]),
      listLifeEvents: async () => page(registry.events),
      getPlanYear: async () => registry.planYear,
      listEligiblePlans: async () => threePlans(),
      reissueEnrollment: async (enrollmentId, body) => {
        sent.push({ enrollmentId, body });
        return registry.next.length > 0 ? registry.next.shift()!() : registry.carryOut();
      },
    }),
  };
  return registry;
}

/** A card of the employee's enrollment, once it is shown. */
export async function cardAt(
  registry: Registry,
  given: Partial<VitableEnrollmentCard> = {},
  parent?: Element,
): Promise<VitableEnrollmentCard> {
  const card = mount(
    'vitable-enrollment-card',
    { client: registry.client, enrollmentId: 'enrl_1', memberId: 'mbr_1', locale: 'en-US', now, ...given },
    {},
    parent,
  );
  await settled(card);
  return card;
}

/** Opens the form, and waits for its life events. */
export async function openForm(card: VitableEnrollmentCard): Promise<void> {
  part(card, 'change-coverage').click();
  await until(
    () => hasPart(card, 'event'),
    () => `no life event is offered: ${words(card)}`,
  );
}

/** Opens the form and chooses the first life event. */
export async function chooseEvent(card: VitableEnrollmentCard): Promise<void> {
  await openForm(card);
  part(card, 'event').querySelector('input')!.click();
  await card.updateComplete;
}

/** The field of the reason, the only text field here. */
export const reasonField = (card: VitableEnrollmentCard) => part(card, 'field') as HTMLTextAreaElement;

/** Enters a reason, as a person types or pastes it. */
export async function giveReason(card: VitableEnrollmentCard, reason: string): Promise<void> {
  const area = reasonField(card);
  area.value = reason;
  area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await card.updateComplete;
}

/** Confirms, and waits until the enrollment was reopened. */
export async function reopen(card: VitableEnrollmentCard): Promise<void> {
  await chooseEvent(card);
  part(card, 'confirm').click();
  await until(
    () => card.enrollmentId === 'enrl_2',
    () => `the enrollment is not reopened: ${words(card)}`,
  );
  await settled(card);
}

/** Confirms, and waits for the message that it failed. */
export async function confirmInVain(card: VitableEnrollmentCard): Promise<void> {
  part(card, 'confirm').click();
  // The message of an earlier attempt disappears with the next render.
  await card.updateComplete;
  await until(
    () =>
      part(card, 'confirm').getAttribute('aria-disabled') !== 'true' &&
      card.shadowRoot?.getElementById('failure'),
    () => `nothing is said of a failure: ${words(card)}`,
  );
  await card.updateComplete;
}

/** The words of the message that the enrollment was not reopened. */
export const failureWords = (card: VitableEnrollmentCard) =>
  words(card.shadowRoot!.getElementById('failure'));

/** The offered life events by id, each with whether it can be chosen. */
export const offered = (card: VitableEnrollmentCard) =>
  radios(card, 'Your life events').map(({ value, disabled }) => [value, !disabled] as const);

/** The person of the session that elements with this client have. */
export const personOfClient = (client: VitableApi): object => sessionFor({ client, locale: 'en-US' }).person;

/**
 * Dispatches the event of another element that has reopened an enrollment.
 *
 * @param person who has reopened it
 */
export function tellReopened(
  from: EventTarget,
  enrollment: Enrollment,
  previousEnrollmentId: string,
  person: object,
): void {
  const detail: ReissueCompletedDetail = {
    enrollment: { ...enrollment, enrolled_dependents: null },
    previousEnrollmentId,
    enrollmentWindowEnd: '2026-12-30',
  };
  from.dispatchEvent(
    new CustomEvent('vitable-reissue-completed', {
      detail: markPerson(detail, person),
      bubbles: true,
      composed: true,
    }),
  );
}

/** Puts the new enrollment on record, and dispatches the event as another element of the same person would. */
export const reopenElsewhere = (registry: Registry, from: EventTarget, previousEnrollmentId = 'enrl_1') =>
  tellReopened(from, registry.carryOut(), previousEnrollmentId, personOfClient(registry.client));
