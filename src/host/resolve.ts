import { own } from '../api/own.js';
import type { PayPeriods } from '../benefits/periods.js';
import { currentPageSettings } from './page.js';
import { reportOnce } from './report.js';
import type { HostSettings, PageSettings } from './settings.js';
import { PAY_PERIODS, SETTING_NAMES } from './settings.js';

/** An element's settings after precedence. `locale` is always known: the nearest `lang`, then English. */
export interface EffectiveSettings extends PageSettings {
  readonly locale: string;
}

/** The name under which a provider is found, whichever copy of this library defined it. */
export const PROVIDER_NAME = 'vitable-provider';

/** The ancestor an element gets its surroundings from: through slots and out of shadow roots. */
function parentOf(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/**
 * What an element goes by: its own settings, then its providers' from the nearest outwards, then the page's.
 *
 * The tree is read anew each time instead of a context being kept: providers may be defined, inserted or changed after
 * the elements inside them, and there is then nothing to be out of date.
 */
export function resolveSettings(element: HTMLElement & HostSettings): EffectiveSettings {
  const sources: HostSettings[] = [element];
  let lang: string | undefined;
  for (let node: Node | null = element; node !== null; node = parentOf(node)) {
    if (!(node instanceof Element)) continue;
    if (node.localName === PROVIDER_NAME && node !== element)
      sources.push(node as HTMLElement & HostSettings);
    lang ??= node.getAttribute('lang') || undefined;
  }
  const page = currentPageSettings();
  sources.push(page);

  const found = new Map<string, unknown>();
  for (const name of SETTING_NAMES) {
    // A framework may say null, a template '', where it means "not set".
    const value = sources.map((one) => said(one, name)).find((one) => (one ?? '') !== '');
    if (value !== undefined) found.set(name, value);
  }
  const settings: HostSettings = own(Object.fromEntries(found));
  return own({
    ...settings,
    payPeriods: payPeriodsOf(settings.payPeriods),
    allowedApiOrigins: page.allowedApiOrigins,
    locale: settings.locale ?? lang ?? 'en',
  });
}

/** What an object says itself, or its class: what a page has put on `Object.prototype` is nobody's setting (S5, S6). */
function said(source: object, name: keyof HostSettings): unknown {
  for (let one: object | null = source; one !== null; one = Object.getPrototypeOf(one) as object | null) {
    const isRoot = one !== source && Object.getPrototypeOf(one) === null;
    if (!isRoot && Object.hasOwn(one, name)) return (source as HostSettings)[name];
  }
  return undefined;
}

/** A number of paychecks that nobody has would make amounts that nobody pays. */
function payPeriodsOf(given: unknown): PayPeriods | undefined {
  const known = given === undefined || PAY_PERIODS.find((periods) => periods === Number(given));
  if (!known) reportOnce(`pay-periods must be one of ${PAY_PERIODS.join(', ')}; no paychecks are shown.`);
  return known === true ? undefined : known;
}
