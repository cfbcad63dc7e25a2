import {
  decodeAccessToken,
  decodeDependent,
  decodeEnrollment,
  decodeLifeEvent,
  decodeList,
  decodePage,
  decodePlanOptions,
  decodePlanYear,
} from './decode.js';
import type { Decoder } from './decode.js';
import { VitableError } from './errors.js';
import type { Fetch } from './exchange.js';
import type {
  AccessToken,
  Dependent,
  Enrollment,
  Page,
  PlanOption,
  PlanYear,
  QualifyingLifeEvent,
} from './models.js';
import { afterWriting } from './schema.js';
import { acceptApiBase, originOf } from './origins.js';
import { own } from './own.js';
import {
  electionsBody,
  lifeEventBody,
  pagedQuery,
  pathOf,
  planYearBody,
  planYearChangesBody,
  reissueBody,
} from './requests.js';
import type {
  AccessTokenRequest,
  DependentFilters,
  Election,
  EnrollmentFilters,
  LifeEventFilters,
  LifeEventReport,
  NewPlanYear,
  Paging,
  PlanYearChanges,
  PlanYearFilters,
  Reissue,
  RequestOptions,
} from './requests.js';
import type { GetToken, TokenSource } from './token-source.js';
import { pageLocation } from './token-request.js';
import { createTokenSource } from './token-source.js';
import type { ApiRequest, Timeouts, Transport } from './transport.js';
import { createTransport } from './transport.js';

/** Production, as the API's reference has it. */
export const DEFAULT_API_BASE = 'https://api.vitablehealth.com';

export interface VitableClientOptions {
  /** Default {@link DEFAULT_API_BASE}. What is accepted: see {@link acceptApiBase}. */
  readonly apiBase?: string | undefined;
  /** URL on the host's server that answers with a token for who is signed in there. */
  readonly tokenEndpoint?: string | undefined;
  /** Instead of an endpoint: a function that gets the token. */
  readonly getToken?: GetToken | undefined;
  /** Whether cookies go to a token endpoint of another origin; `same-origin` by default. */
  readonly tokenCredentials?: 'same-origin' | 'include' | undefined;
  /** The partner's API key, for servers only: in a page, everyone could read it. */
  readonly apiKey?: string | undefined;
  /** Further origins that may be the API's base. */
  readonly allowedApiOrigins?: readonly string[] | undefined;
  readonly fetch?: Fetch | undefined;
  /** Milliseconds until a read (15 000), a write (30 000) and a token (15 000) must be answered completely. */
  readonly timeouts?: (Timeouts & { readonly token?: number | undefined }) | undefined;
  /** The page's address, where it is not this global's own `location`. */
  readonly pageUrl?: string | undefined;
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
  readonly #tokens: TokenSource;
  readonly #transport: Transport;

  /** @throws VitableError `config` for an `apiBase` that is not accepted, and for an `apiKey` in a page */
  constructor(options: VitableClientOptions = {}) {
    const settings = own(options);
    const timeouts = own(settings.timeouts ?? {});
    const { apiBase = DEFAULT_API_BASE, apiKey, allowedApiOrigins, fetch } = settings;
    const pageUrl = settings.pageUrl ?? pageLocation();
    this.#tokens =
      apiKey === undefined
        ? createTokenSource({ ...settings, pageUrl, timeout: timeouts.token })
        : keySource(apiKey);
    this.#transport = createTransport({
      baseUrl: acceptApiBase(apiBase, { pageOrigin: originOf(pageUrl), allowedApiOrigins }),
      tokens: this.#tokens,
      fetch,
      timeouts,
    });
  }

  /** One enrollment (document 000). */
  async getEnrollment(enrollmentId: string, options?: RequestOptions): Promise<Enrollment> {
    const path = pathOf('enrollment', enrollmentId);
    return decodeEnrollment(await this.#get(path, options));
  }

  /** The plans that may be chosen in an enrollment, all of them at once (document 000). */
  async listEligiblePlans(enrollmentId: string, options?: RequestOptions): Promise<readonly PlanOption[]> {
    const path = `${pathOf('enrollment', enrollmentId)}/plans`;
    return decodePlanOptions(await this.#get(path, options));
  }

  /**
   * Opens an enrollment again after a life event (document 000). The new one may carry another id. Whether the event
   * must be approved is the server's to say (trap 10).
   */
  async reissueEnrollment(
    enrollmentId: string,
    reissue: Reissue,
    options?: RequestOptions,
  ): Promise<Enrollment> {
    const path = `${pathOf('enrollment', enrollmentId)}/reissue`;
    return this.#write('POST', path, reissueBody(reissue), decodeEnrollment, options);
  }

  /** Plan years of a benefit product, newest first (document 001). */
  async listPlanYears(
    benefitProductId: string,
    filters: PlanYearFilters = {},
    options?: RequestOptions,
  ): Promise<Page<PlanYear>> {
    const path = `${pathOf('benefit-product', benefitProductId)}/plan-years`;
    return this.#list(path, filters, decodePlanYear, options);
  }

  /** Creates a plan year (document 001). */
  async createPlanYear(
    benefitProductId: string,
    planYear: NewPlanYear,
    options?: RequestOptions,
  ): Promise<PlanYear> {
    const path = `${pathOf('benefit-product', benefitProductId)}/plan-years`;
    return this.#write('POST', path, planYearBody(planYear), decodePlanYear, options);
  }

  /** One plan year (document 003). A token bound to an employee may get `forbidden` or `not-found` (trap 11). */
  async getPlanYear(planYearId: string, options?: RequestOptions): Promise<PlanYear> {
    return decodePlanYear(await this.#get(pathOf('plan-year', planYearId), options));
  }

  /** Changes a plan year, which is possible until its open enrollment starts (document 004). */
  async updatePlanYear(
    planYearId: string,
    changes: PlanYearChanges,
    options?: RequestOptions,
  ): Promise<PlanYear> {
    const path = pathOf('plan-year', planYearId);
    return this.#write('PUT', path, planYearChangesBody(changes), decodePlanYear, options);
  }

  /** A member's life events, in no documented order (document 002, trap 8). */
  async listLifeEvents(
    memberId: string,
    filters: LifeEventFilters = {},
    options?: RequestOptions,
  ): Promise<Page<QualifyingLifeEvent>> {
    const path = `${pathOf('member', memberId)}/qualifying-life-events`;
    return this.#list(path, filters, decodeLifeEvent, options);
  }

  /** Reports a life event (digest, operation S). */
  async reportLifeEvent(
    memberId: string,
    report: LifeEventReport,
    options?: RequestOptions,
  ): Promise<QualifyingLifeEvent> {
    const path = `${pathOf('member', memberId)}/qualifying-life-events`;
    return this.#write('POST', path, lifeEventBody(report), decodeLifeEvent, options);
  }

  /** A token, with the API key and from a server: what a host's token endpoint calls (digest, operation S). */
  async createAccessToken(request: AccessTokenRequest = {}, options?: RequestOptions): Promise<AccessToken> {
    const { bound_entity } = own(request);
    const body = { grant_type: 'client_credentials', bound_entity };
    return this.#write('POST', '/v1/auth/access-tokens', body, decodeAccessToken, options);
  }

  /** An employee's enrollments (digest, operation S). */
  async listEnrollments(
    employeeId: string,
    filters: EnrollmentFilters = {},
    options?: RequestOptions,
  ): Promise<Page<Enrollment>> {
    const path = `${pathOf('employee', employeeId)}/enrollments`;
    return this.#list(path, filters, decodeEnrollment, options);
  }

  /**
   * Sends what a person decided (digest, operation S). What becomes of pending enrollments that are not named is
   * undocumented: read them again afterwards (trap 17).
   */
  async elect(
    employeeId: string,
    elections: readonly Election[],
    options?: RequestOptions,
  ): Promise<readonly Enrollment[]> {
    const path = `${pathOf('employee', employeeId)}/enrollments/elect`;
    const decodeAll: Decoder<readonly Enrollment[]> = (json) => decodeList(json, decodeEnrollment);
    return this.#write('POST', path, electionsBody(elections), decodeAll, options);
  }

  /** A member's dependents (digest, operation S). */
  async listDependents(
    memberId: string,
    filters: DependentFilters = {},
    options?: RequestOptions,
  ): Promise<Page<Dependent>> {
    const path = `${pathOf('member', memberId)}/dependents`;
    return this.#list(path, filters, decodeDependent, options);
  }

  /** Drops the token at once: the next call asks for one anew, perhaps for someone else (S2). */
  forget(): void {
    this.#tokens.forget();
  }

  #send(request: ApiRequest, options: RequestOptions = {}): Promise<unknown> {
    return this.#transport.send({ ...request, signal: own(options).signal });
  }

  #get(path: string, options: RequestOptions | undefined): Promise<unknown> {
    return this.#send({ method: 'GET', path }, options);
  }

  async #list<Item>(
    path: string,
    filters: Paging,
    decodeItem: Decoder<Item>,
    options: RequestOptions | undefined,
  ): Promise<Page<Item>> {
    const query = pagedQuery(filters);
    return decodePage(await this.#send({ method: 'GET', path, query }, options), decodeItem, query);
  }

  async #write<Result>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    decodeResult: Decoder<Result>,
    options: RequestOptions | undefined,
  ): Promise<Result> {
    const answer = await this.#send({ method, path, body }, options);
    try {
      return decodeResult(answer);
    } catch (error) {
      throw afterWriting(error);
    }
  }
}

/** The partner's key in place of a token. It does not run out, and there is no other if the API refuses it. */
function keySource(apiKey: string): TokenSource {
  if ('document' in globalThis) {
    throw new VitableError('config', {
      message:
        'An apiKey in a page can be read by everyone: use token-endpoint, and keep the key on your server.',
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
