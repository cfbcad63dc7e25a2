import type { PropertyDeclarations } from 'lit';
import type { VitableApi } from '../api/client.js';
import type { GetToken } from '../api/auth/token-source.js';
import type { PayPeriods } from '../benefits/money/periods.js';
import type { MessageOverrides } from '../i18n/strings.js';

/**
 * The settings of a host page. Every element and `<vitable-provider>` has these properties. `configure()` and the script
 * tag's `data-*` attributes set them for the whole page. For each setting the nearest source that has it is used.
 */
export interface HostSettings {
  /** URL on the host's server that answers with a short-lived token. Relative to the page's own address (S3). */
  tokenEndpoint?: string | undefined;
  /** A function that gets a token, in place of an endpoint. */
  getToken?: GetToken | undefined;
  /** Whether cookies are sent to the token endpoint: only on the page's origin (default), or on any origin. */
  tokenCredentials?: 'same-origin' | 'include' | undefined;
  /** The address of the API. `acceptApiBase` decides which are accepted. Default `https://api.vitablehealth.com`. */
  apiBase?: string | undefined;
  /** Identifies the signed-in person. When it changes, token and data are dropped and everything is loaded again. */
  contextKey?: string | undefined;
  /** BCP 47. Default is the nearest `lang`, then `en`. */
  locale?: string | undefined;
  /** IANA time zone that decides which day is today. Default is the zone of the person's device. */
  timeZone?: string | undefined;
  /** Paychecks per year. If it is set, amounts per paycheck are offered. */
  payPeriods?: PayPeriods | undefined;
  /** The host's own messages. */
  messages?: MessageOverrides | undefined;
  /** A `VitableClient`, or an object with its methods. */
  client?: VitableApi | undefined;
  /** The clock, for tests and previews. */
  now?: (() => Date) | undefined;
}

/** The settings of `configure()`: those of an element, and one that only the whole page can have. */
export interface PageSettings extends HostSettings {
  /** Further origins that `apiBase` may be on (S5). */
  allowedApiOrigins?: readonly string[] | undefined;
}

/** The accepted values of `payPeriods`. */
export const PAY_PERIODS: readonly PayPeriods[] = [12, 24, 26, 52];

/** The settings as Lit properties. Each element spreads them into its own, since the elements have no common base class. */
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
