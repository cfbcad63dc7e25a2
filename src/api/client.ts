import type { Connection, ConnectionOptions } from './connection.js';
import { connect } from './connection.js';
import { VitableError } from './errors.js';
import type {
  AccessToken,
  Dependent,
  Enrollment,
  Page,
  PlanOption,
  PlanYear,
  QualifyingLifeEvent,
} from './models.js';
import * as operations from './operations.js';
import type { OperationName } from './operations.js';
import { ownProperties } from './own-properties.js';
import type {
  AccessTokenRequest,
  DependentFilters,
  Election,
  EnrollmentFilters,
  LifeEventFilters,
  LifeEventReport,
  NewPlanYear,
  NewPlanYearInWriteNames,
  PlanYearChanges,
  PlanYearChangesInWriteNames,
  PlanYearFilters,
  Reissue,
  RequestOptions,
} from './requests.js';
import type { TokenSource } from './auth/token-source.js';

/** Options of {@link VitableClient}: how it gets tokens, where the API is, and timeouts. */
export interface VitableClientOptions extends ConnectionOptions {
  /** The partner's API key. For servers only: in a page, every visitor could read it. */
  readonly apiKey?: string | undefined;
}

/** The methods of a {@link VitableClient}. An object that has them can be used in place of one. */
export type VitableApi = Pick<VitableClient, keyof VitableClient>;

/**
 * The Vitable API, one method per operation, with the API's own names. README.md beside this file lists the operations.
 *
 * Every method rejects with a {@link VitableError}, or with `signal.reason` when its signal is aborted. Writes are sent
 * once. If it is unknown whether a write was carried out, the error has `mayHaveArrived` set: read the record before anything
 * is sent again ([no idempotency key](README.md#no-idempotency-key)). If it has `retryable` set, nothing was carried out, and
 * the same call may succeed later. The two are never set together.
 *
 * Filters and fields that the API does not document are refused with the code `validation`, before anything is sent.
 */
export class VitableClient implements Record<OperationName, (...args: never[]) => Promise<unknown>> {
  readonly #connection: Connection;

  /** @throws VitableError `config` for an `apiBase` that is not accepted, and for an `apiKey` in a page */
  constructor(options: VitableClientOptions = {}) {
    const { apiKey, ...settings } = ownProperties(options);
    this.#connection = connect(settings, apiKey === undefined ? undefined : keySource(apiKey));
  }

  /** One enrollment. */
  getEnrollment(enrollmentId: string, options?: RequestOptions): Promise<Enrollment> {
    return operations.getEnrollment.send(this.#connection, enrollmentId, options);
  }

  /** The plans that may be chosen in an enrollment, all of them at once. */
  listEligiblePlans(enrollmentId: string, options?: RequestOptions): Promise<readonly PlanOption[]> {
    return operations.listEligiblePlans.send(this.#connection, enrollmentId, options);
  }

  /**
   * Opens an enrollment again after a life event. The enrollment in the answer may have another id. The server decides
   * whether the event has to be approved ([approval is undocumented](README.md#approval-is-undocumented)).
   */
  reissueEnrollment(enrollmentId: string, reissue: Reissue, options?: RequestOptions): Promise<Enrollment> {
    return operations.reissueEnrollment.send(this.#connection, enrollmentId, reissue, options);
  }

  /** Plan years of a benefit product, newest first. */
  listPlanYears(
    benefitProductId: string,
    filters?: PlanYearFilters,
    options?: RequestOptions,
  ): Promise<Page<PlanYear>> {
    return operations.listPlanYears.send(this.#connection, benefitProductId, filters, options);
  }

  /** Creates a plan year. */
  createPlanYear(
    benefitProductId: string,
    planYear: NewPlanYear | NewPlanYearInWriteNames,
    options?: RequestOptions,
  ): Promise<PlanYear> {
    return operations.createPlanYear.send(this.#connection, benefitProductId, planYear, options);
  }

  /** One plan year. With a token that is bound to an employee the API may answer `forbidden` or `not-found`. */
  getPlanYear(planYearId: string, options?: RequestOptions): Promise<PlanYear> {
    return operations.getPlanYear.send(this.#connection, planYearId, options);
  }

  /** Changes a plan year, which is possible until its open enrollment starts. */
  updatePlanYear(
    planYearId: string,
    changes: PlanYearChanges | PlanYearChangesInWriteNames,
    options?: RequestOptions,
  ): Promise<PlanYear> {
    return operations.updatePlanYear.send(this.#connection, planYearId, changes, options);
  }

  /** A member's life events, in no documented order. */
  listLifeEvents(
    memberId: string,
    filters?: LifeEventFilters,
    options?: RequestOptions,
  ): Promise<Page<QualifyingLifeEvent>> {
    return operations.listLifeEvents.send(this.#connection, memberId, filters, options);
  }

  /** Reports a life event. */
  reportLifeEvent(
    memberId: string,
    report: LifeEventReport,
    options?: RequestOptions,
  ): Promise<QualifyingLifeEvent> {
    return operations.reportLifeEvent.send(this.#connection, memberId, report, options);
  }

  /** Issues a token for the API key. A host's token endpoint calls this, on its server. */
  createAccessToken(request?: AccessTokenRequest, options?: RequestOptions): Promise<AccessToken> {
    return operations.createAccessToken.send(this.#connection, request, options);
  }

  /** An employee's enrollments. */
  listEnrollments(
    employeeId: string,
    filters?: EnrollmentFilters,
    options?: RequestOptions,
  ): Promise<Page<Enrollment>> {
    return operations.listEnrollments.send(this.#connection, employeeId, filters, options);
  }

  /**
   * Sends what a person decided. What happens to pending enrollments that are not in the request is undocumented: read
   * them again afterwards ([elections complete all](README.md#elections-complete-all)).
   */
  elect(
    employeeId: string,
    elections: readonly Election[],
    options?: RequestOptions,
  ): Promise<readonly Enrollment[]> {
    return operations.elect.send(this.#connection, employeeId, elections, options);
  }

  /** A member's dependents. */
  listDependents(
    memberId: string,
    filters?: DependentFilters,
    options?: RequestOptions,
  ): Promise<Page<Dependent>> {
    return operations.listDependents.send(this.#connection, memberId, filters, options);
  }

  /** Drops the token at once. The next call asks for a new one, perhaps for another person (S2). */
  forget(): void {
    this.#connection.forget();
  }
}

/** The partner's key in place of a token. It does not expire. If the API refuses it, there is no other. */
function keySource(apiKey: string): TokenSource {
  if ('document' in globalThis) {
    throw new VitableError('config', {
      message: 'An apiKey belongs on a server: here, use token-endpoint.',
      attribute: 'apiKey',
    });
  }
  return {
    get: () => Promise.resolve(apiKey),
    renew: () => Promise.resolve(undefined),
    forget() {},
  };
}
