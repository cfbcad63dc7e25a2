import { startPortal } from '../../../demo/portal/server.js';
import { startSandbox } from '../../../demo/sandbox/server.js';
import type { LoggedRequest } from '../../../demo/sandbox/request-log.js';
import type { Wire } from '../../../demo/sandbox/wire.js';

export const API_KEY = 'vit_apk_sandbox';

/** A fault as `POST /__sandbox/faults` takes it (demo/sandbox/README.md). */
export interface FaultOrder {
  readonly match: string;
  readonly kind: 'status' | 'reset' | 'stall' | 'truncate' | 'html' | 'empty' | 'cors' | 'slow';
  readonly times?: number;
  readonly delayMs?: number;
  readonly status?: number;
  readonly after?: 'headers' | 'body';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The fields of a served plan that these tests read. */
export interface ServedPlan {
  readonly id: string;
  readonly name: string;
  readonly deductible_cents?: number | null;
  readonly out_of_pocket_max_cents?: number | null;
  readonly costs: readonly {
    readonly coverage_tier: string;
    readonly employee_contribution_cents: number;
    readonly employer_contribution_cents: number;
    readonly total_monthly_premium_cents: number;
  }[];
}

export interface Site {
  /** The portal's address, without a trailing slash. */
  readonly url: string;
  readonly sandboxUrl: string;
  /** Returns to the seeds, without faults and with an empty log. */
  reset(wire?: Wire): Promise<void>;
  /** Adds a fault for the next matching requests. */
  fault(order: FaultOrder): Promise<void>;
  /** Removes all faults. */
  clearFaults(): Promise<void>;
  /** Decides on a life event that is under review, as the employer does. */
  review(lifeEventId: string, status: 'approved' | 'denied'): Promise<void>;
  /** Makes every token issued so far invalid. */
  expireTokens(): Promise<void>;
  /**
   * The requests from the page's browser to the API, in order of arrival, without those of the portal and the tests.
   */
  requests(method?: string, path?: string): Promise<LoggedRequest[]>;
  /** The number of the portal's requests for tokens. */
  tokenRequests(): Promise<number>;
  /** A resource from the API, read with the API key and without its envelope. */
  served<Resource>(path: string): Promise<Resource>;
  close(): Promise<void>;
}

/** Starts a sandbox and a portal that uses it, on free ports. The portal serves `dist/cdn` as it was built last. */
export async function startSite(options: { readonly plansFile?: string } = {}): Promise<Site> {
  const sandbox = await startSandbox(options);
  const portal = await startPortal({ port: 0, sandboxUrl: sandbox.url, apiKey: API_KEY });

  const control = async (path: string, method = 'POST', body?: unknown) => {
    const response = await fetch(`${sandbox.url}/__sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`/__sandbox/${path}: ${response.status} ${await response.text()}`);
  };
  const log = async () => {
    const response = await fetch(`${sandbox.url}/__sandbox/requests`);
    return (await response.json()) as LoggedRequest[];
  };

  return {
    url: portal.url,
    sandboxUrl: sandbox.url,
    reset: (wire) => control('reset', 'POST', wire === undefined ? {} : { wire }),
    fault: (order) => control('faults', 'POST', order),
    clearFaults: () => control('faults', 'DELETE'),
    review: (lifeEventId, status) => control(`life-events/${lifeEventId}/review`, 'POST', { status }),
    expireTokens: () => control('tokens/expire'),
    requests: async (method, path = '') => {
      // A request from a browser to another origin has an `Origin` header.
      const fromPages = (await log()).filter((request) => request.headers['origin'] !== undefined);
      return fromPages.filter(
        (request) => (method ?? request.method) === request.method && request.path.endsWith(path),
      );
    },
    tokenRequests: async () =>
      (await log()).filter((request) => request.path === '/v1/auth/access-tokens').length,
    served: async <Resource>(path: string) => {
      const response = await fetch(sandbox.url + path, { headers: { authorization: `Bearer ${API_KEY}` } });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      const body = (await response.json()) as Resource | { data: Resource };
      return typeof body === 'object' && body !== null && 'data' in body ? body.data : body;
    },
    close: async () => {
      await portal.close();
      await sandbox.close();
    },
  };
}
