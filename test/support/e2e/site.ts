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

/** A plan as the API serves it, as far as these tests look. */
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
  /** Back to the seeds, without faults and with an empty log. */
  reset(wire?: Wire): Promise<void>;
  /** What goes wrong next. */
  fault(order: FaultOrder): Promise<void>;
  /** Nothing goes wrong any more. */
  clearFaults(): Promise<void>;
  /** The employer looks at a life event that is under review. */
  review(lifeEventId: string, status: 'approved' | 'denied'): Promise<void>;
  /** Every token issued so far is refused from now on. */
  expireTokens(): Promise<void>;
  /** What the page's browser asked the API for, in order of arrival; the portal's and the tests' own requests left out. */
  requests(method?: string, path?: string): Promise<LoggedRequest[]>;
  /** How often the portal asked the API for a token. */
  tokenRequests(): Promise<number>;
  /** A resource as the API answers it, asked for with the API key and taken out of its envelope. */
  served<Resource>(path: string): Promise<Resource>;
  close(): Promise<void>;
}

/** A sandbox and the portal in front of it, on free ports. The portal serves `dist/cdn`, as it was built last. */
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
      // A browser's requests to another origin name their own.
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
