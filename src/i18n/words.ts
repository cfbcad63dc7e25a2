import type { CoverageTier, OrUnknown, PlanTier, Relationship } from '../api/models.js';
import type { CommonKey } from './en/common.js';
import type { LifeEventKey } from './en/life-events.js';
import { lifeEvents } from './en/life-events.js';
import type { Strings } from './strings.js';

/** A coverage tier in plain words; a tier that this version does not know is named as such, never by its raw text. */
export function tierWords(strings: Strings<CommonKey>, tier: OrUnknown<CoverageTier>): string {
  return strings.t(typeof tier === 'string' ? `tier.${tier}` : 'tier.other');
}

/** A metal in words, or undefined where the plan has none or one that this version does not know. */
export function metalWords(
  strings: Strings<CommonKey>,
  metal: OrUnknown<PlanTier> | null,
): string | undefined {
  return typeof metal === 'string' ? strings.t(`metal.${metal}`) : undefined;
}

export function relationshipWords(
  strings: Strings<CommonKey>,
  relationship: OrUnknown<Relationship>,
): string {
  return strings.t(typeof relationship === 'string' ? `relationship.${relationship}` : 'relationship.other');
}

/** An amount in words, or "Not provided": missing is never $0 (trap 6). */
export function moneyWords(strings: Strings<CommonKey>, cents: number | null): string {
  return cents === null ? strings.t('not-provided') : strings.money(cents);
}

/** A calendar date in words, or "Not provided". */
export function dateWords(strings: Strings<CommonKey>, date: string | null | undefined): string {
  return date ? strings.date(date) : strings.t('not-provided');
}

/**
 * A kind of life event in words. A documented kind has words of ours; an undocumented one is a free string (trap 1) and
 * is shown as readable text, since "other" would hide from a person which event it is.
 *
 * @param kind as `lifeEventKind` spells it: lower case, words joined by `_`
 */
export function lifeEventWords(strings: Strings<LifeEventKey>, kind: string): string {
  const key = `life-event.${kind}`;
  if (Object.hasOwn(lifeEvents, key)) return strings.t(key as LifeEventKey);
  const words = kind.replaceAll('_', ' ').trim().slice(0, 80);
  return words === ''
    ? strings.t('life-event.other')
    : words.charAt(0).toLocaleUpperCase(strings.locale) + words.slice(1);
}
