import type { EffectiveSettings } from './effective-settings.js';
import { resolveSettings, settingOf } from './effective-settings.js';
import type { HostSettings } from './settings.js';
import { settingProperties } from './settings.js';

/** The attribute of a property: `enrollmentId` becomes `enrollment-id`. */
export const attributeOf = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * What the page has given to an element whose class is not defined yet: the property, which the element keeps when it is
 * upgraded (R16), else the text of the attribute. Undefined where it has neither.
 */
export const givenTo = (element: Element, property: string): unknown =>
  Object.hasOwn(element, property)
    ? Reflect.get(element, property)
    : (element.getAttribute(attributeOf(property)) ?? undefined);

/** The settings of an element as it will resolve them itself, also while it and its providers are not upgraded. */
export const settingsBeforeUpgrade = (element: HTMLElement & HostSettings): EffectiveSettings =>
  resolveSettings(element, (source, name) => {
    const isUpgraded = !(source instanceof HTMLElement) || customElements.get(source.localName);
    // Some settings have no attribute.
    return isUpgraded || settingProperties[name]?.attribute === false
      ? settingOf(source, name)
      : givenTo(source, name);
  });
