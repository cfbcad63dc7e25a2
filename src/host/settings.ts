import type { PropertyDeclarations } from 'lit';
import type { VitableApi } from '../api/client.js';
import type { GetToken } from '../api/token-source.js';
import type { PayPeriods } from '../benefits/periods.js';
import type { MessageOverrides } from '../i18n/strings.js';

/**
 * What a page tells the elements. Every element and `<vitable-provider>` has these properties; `configure()` and the
 * script tag's `data-*` set them for the page. The nearest one that is set wins, each for itself.
 */
export interface HostSettings {
  /** URL on the host's server that answers with a short-lived token; resolved against the page's own address (S3). */
  tokenEndpoint?: string | undefined;
  /** A function instead of an endpoint. */
  getToken?: GetToken | undefined;
  /** Whether cookies go to the token endpoint: only on the same origin (default), or on any. */
  tokenCredentials?: 'same-origin' | 'include' | undefined;
  /** Where the API is; see ELEMENTS for which origins are accepted. Default `https://api.vitablehealth.com`. */
  apiBase?: string | undefined;
  /** Who this is for. A change forgets token and data and loads anew. */
  contextKey?: string | undefined;
  /** BCP 47; default the nearest `lang`, then `en`. */
  locale?: string | undefined;
  /** IANA zone that decides which day "today" is; default the viewer's. */
  timeZone?: string | undefined;
  /** Paychecks a year: offers amounts per paycheck. */
  payPeriods?: PayPeriods | undefined;
  /** The host's own words. */
  messages?: MessageOverrides | undefined;
  /** A `VitableClient`, or anything with its methods. */
  client?: VitableApi | undefined;
  /** The clock, for tests and previews. */
  now?: (() => Date) | undefined;
}

/** Settings that only a whole page can make. */
export interface PageSettings extends HostSettings {
  /** Further origins that the API may be on (S5). */
  allowedApiOrigins?: readonly string[] | undefined;
}

/** How often people are paid in a year (ELEMENTS, `pay-periods`). */
export const PAY_PERIODS: readonly PayPeriods[] = [12, 24, 26, 52];

/** The settings as Lit properties, spread into each element's own: behaviour is shared here, not by inheritance. */
export const settingProperties: PropertyDeclarations = {
  tokenEndpoint: { attribute: 'token-endpoint' },
  getToken: { attribute: false },
  tokenCredentials: { attribute: 'token-credentials' },
  apiBase: { attribute: 'api-base' },
  contextKey: { attribute: 'context-key' },
  locale: {},
  timeZone: { attribute: 'time-zone' },
  payPeriods: { attribute: 'pay-periods', type: Number },
  messages: { attribute: false },
  client: { attribute: false },
  now: { attribute: false },
};

/** The names of all settings that an element can carry. */
export const SETTING_NAMES = Object.keys(settingProperties) as readonly (keyof HostSettings)[];
