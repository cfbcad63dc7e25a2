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
import { own } from './own.js';
import type {
  AccessTokenRequest,
  DependentFilters,
  Election,
  EnrollmentFilters,
  LifeEventFilters,
  LifeEventReport,
  NewPlanYear,
  PlanYearChanges,
  PlanYearFilters,
  Reissue,
  RequestOptions,
} from './requests.js';
import type { TokenSource } from './token-source.js';

export interface VitableClientOptions extends ConnectionOptions {
  /** The partner's API key, for servers only: in a page, everyone could read it. */
  readonly apiKey?: string | undefined;
}

/** The methods of a {@link VitableClient}: anything that has them can take its place. */
export type VitableApi = Pick<VitableClient, keyof VitableClient>;

/**
 * The Vitable API, one method per operation, in the API's own words.
 *
 * Every method rejects with a {@link VitableError}, or with `signal.reason` when its signal is aborted. Writes are sent
 * once, and say with `mayHaveArrived` when it is unknown whether they were carried out (trap 14).
 */
export class VitableClient {
  readonly #connection: Connection;

  /** @throws VitableError `config` for an `apiBase` that is not accepted, and for an `apiKey` in a page */
  constructor(options: VitableClientOptions = {}) {
    const { apiKey, ...settings } = own(options);
    this.#connection = connect(settings, apiKey === undefined ? undefined : keySource(apiKey));
  }

  /** One enrollment (document 000). */
  getEnrollment(enrollmentId: string, options?: RequestOptions): Promise<Enrollment> {
    return operations.getEnrollment(this.#connection, enrollmentId, options);
  }

  /** The plans that may be chosen in an enrollment, all of them at once (document 000). */
  listEligiblePlans(enrollmentId: string, options?: RequestOptions): Promise<readonly PlanOption[]> {
    return operations.listEligiblePlans(this.#connection, enrollmentId, options);
  }

  /**
   * Opens an enrollment again after a life event (document 000). The new one may carry another id. Whether the event
   * must be approved is the server's to say (trap 10).
   */
  reissueEnrollment(enrollmentId: string, reissue: Reissue, options?: RequestOptions): Promise<Enrollment> {
    return operations.reissueEnrollment(this.#connection, enrollmentId, reissue, options);
  }

  /** Plan years of a benefit product, newest first (document 001). */
  listPlanYears(
    benefitProductId: string,
    filters?: PlanYearFilters,
    options?: RequestOptions,
  ): Promise<Page<PlanYear>> {
    return operations.listPlanYears(this.#connection, benefitProductId, filters, options);
  }

  /** Creates a plan year (document 001). */
  createPlanYear(
    benefitProductId: string,
    planYear: NewPlanYear,
    options?: RequestOptions,
  ): Promise<PlanYear> {
    return operations.createPlanYear(this.#connection, benefitProductId, planYear, options);
  }

  /** One plan year (document 003). A token bound to an employee may get `forbidden` or `not-found` (trap 11). */
  getPlanYear(planYearId: string, options?: RequestOptions): Promise<PlanYear> {
    return operations.getPlanYear(this.#connection, planYearId, options);
  }

  /** Changes a plan year, which is possible until its open enrollment starts (document 004). */
  updatePlanYear(planYearId: string, changes: PlanYearChanges, options?: RequestOptions): Promise<PlanYear> {
    return operations.updatePlanYear(this.#connection, planYearId, changes, options);
  }

  /** A member's life events, in no documented order (document 002, trap 8). */
  listLifeEvents(
    memberId: string,
    filters?: LifeEventFilters,
    options?: RequestOptions,
  ): Promise<Page<QualifyingLifeEvent>> {
    return operations.listLifeEvents(this.#connection, memberId, filters, options);
  }

  /** Reports a life event (digest, operation S). */
  reportLifeEvent(
    memberId: string,
    report: LifeEventReport,
    options?: RequestOptions,
  ): Promise<QualifyingLifeEvent> {
    return operations.reportLifeEvent(this.#connection, memberId, report, options);
  }

  /** A token, with the API key and from a server: what a host's token endpoint calls (digest, operation S). */
  createAccessToken(request?: AccessTokenRequest, options?: RequestOptions): Promise<AccessToken> {
    return operations.createAccessToken(this.#connection, request, options);
  }

  /** An employee's enrollments (digest, operation S). */
  listEnrollments(
    employeeId: string,
    filters?: EnrollmentFilters,
    options?: RequestOptions,
  ): Promise<Page<Enrollment>> {
    return operations.listEnrollments(this.#connection, employeeId, filters, options);
  }

  /**
   * Sends what a person decided (digest, operation S). What becomes of pending enrollments that are not named is
   * undocumented: read them again afterwards (trap 17).
   */
  elect(
    employeeId: string,
    elections: readonly Election[],
    options?: RequestOptions,
  ): Promise<readonly Enrollment[]> {
    return operations.elect(this.#connection, employeeId, elections, options);
  }

  /** A member's dependents (digest, operation S). */
  listDependents(
    memberId: string,
    filters?: DependentFilters,
    options?: RequestOptions,
  ): Promise<Page<Dependent>> {
    return operations.listDependents(this.#connection, memberId, filters, options);
  }

  /** Drops the token at once: the next call asks for one anew, perhaps for someone else (S2). */
  forget(): void {
    this.#connection.forget();
  }
}

/** The partner's key in place of a token. It does not run out, and there is no other if the API refuses it. */
function keySource(apiKey: string): TokenSource {
  if ('document' in globalThis) {
    throw new VitableError('config', {
      message: 'An apiKey belongs on a server: here, use token-endpoint.',
      attribute: 'apiKey',
    });
  }
  const refused = () => new VitableError('auth', { message: 'The API refused the API key.', status: 401 });
  return {
    get: () => Promise.resolve(apiKey),
    renew: () => Promise.reject(refused()),
    forget() {},
  };
}
