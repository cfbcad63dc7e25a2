import type { LifeEventKey } from './en/life-events.js';
import { lifeEvents } from './en/life-events.js';
import type { Strings } from './strings.js';

/**
 * A kind of life event in words. A documented kind has a message of ours. An undocumented kind
 * ([kinds of life events](../api/README.md#kinds-of-life-events)) is shown as readable text, because "other" would hide
 * from the person which event it is.
 *
 * @param kind in the spelling of `lifeEventKind`: lower case, words joined by `_`
 */
export function lifeEventWords(strings: Strings<LifeEventKey>, kind: string): string {
  const key = `life-event.${kind}`;
  if (Object.hasOwn(lifeEvents, key)) return strings.t(key as LifeEventKey);
  const words = kind.replaceAll('_', ' ').trim().slice(0, 80);
  return words === ''
    ? strings.t('life-event.other')
    : words.charAt(0).toLocaleUpperCase(strings.locale) + words.slice(1);
}
