import { ownProperties } from '../api/own-properties.js';
import type { PayPeriods } from '../benefits/money/periods.js';
import { parentOf } from '../dom/flattened-tree.js';
import { currentPageSettings } from './page-settings.js';
import { warn } from './developer-warnings.js';
import type { HostSettings, PageSettings } from './settings.js';
import { PAY_PERIODS, SETTING_NAMES } from './settings.js';

/** An element's settings, merged from all sources. `locale` is always set: default is the nearest `lang`, then English. */
export interface EffectiveSettings extends PageSettings {
  readonly locale: string;
}

/** Providers are found by this name, even if another copy of this library has registered them. */
export const PROVIDER_NAME = 'vitable-provider';

/**
 * The settings of an element. Each setting comes from the element itself, else from the nearest provider that has it, else
 * from the page.
 *
 * The ancestors are walked each time and nothing is cached, because providers may be defined, inserted or changed after
 * the elements inside them.
 */
export function resolveSettings(element: HTMLElement & HostSettings): EffectiveSettings {
  const sources: HostSettings[] = [element];
  let lang: string | undefined;
  for (let up: Node | null = element; up !== null; up = parentOf(up)) {
    // A frame has classes of its own, so `instanceof` would not know its elements.
    if (up.nodeType !== Node.ELEMENT_NODE) continue;
    const node = up as Element;
    if (node.localName === PROVIDER_NAME && node !== element)
      sources.push(node as HTMLElement & HostSettings);
    lang ??= node.getAttribute('lang') || undefined;
  }
  const page = currentPageSettings();
  sources.push(page);

  const found = new Map<string, unknown>();
  for (const name of SETTING_NAMES) {
    // Frameworks use null, and templates use '', for a setting that is not set.
    const value = sources.map((one) => said(one, name)).find((one) => (one ?? '') !== '');
    if (value !== undefined) found.set(name, value);
  }
  const settings: HostSettings = ownProperties(Object.fromEntries(found));
  return ownProperties({
    ...settings,
    payPeriods: payPeriodsOf(settings.payPeriods),
    allowedApiOrigins: page.allowedApiOrigins,
    locale: settings.locale ?? lang ?? 'en',
  });
}

/** A setting of an object or its class. A property that the page has put on `Object.prototype` is ignored (S5, S6). */
function said(source: object, name: keyof HostSettings): unknown {
  for (let one: object | null = source; one !== null; one = Object.getPrototypeOf(one) as object | null) {
    const isRoot = one !== source && Object.getPrototypeOf(one) === null;
    if (!isRoot && Object.hasOwn(one, name)) return (source as HostSettings)[name];
  }
  return undefined;
}

/** Only common numbers of paychecks are accepted. With another number, amounts per paycheck would be wrong. */
function payPeriodsOf(given: unknown): PayPeriods | undefined {
  const known = given === undefined || PAY_PERIODS.find((periods) => periods === Number(given));
  if (!known) warn('payPeriods');
  return known === true ? undefined : known;
}
