import type { CoverageTier, OrUnknown, PlanTier, Relationship } from '../api/models.js';
import type { BasicKey } from './en/basic.js';
import type { CommonKey } from './en/common.js';
import type { Strings } from './strings.js';

/** A coverage tier in words. A tier that this version does not know has general words; its raw text is never shown. */
export function tierWords(strings: Strings<CommonKey>, tier: OrUnknown<CoverageTier>): string {
  return strings.t(typeof tier === 'string' ? `tier.${tier}` : 'tier.other');
}

/** A metal in words. Undefined if the plan has none, or one that this version does not know. */
export function metalWords(
  strings: Strings<BasicKey>,
  metal: OrUnknown<PlanTier> | null,
): string | undefined {
  return typeof metal === 'string' ? strings.t(`metal.${metal}`) : undefined;
}

/** A dependent's relationship in words; "Dependent" if this version does not know it. */
export function relationshipWords(
  strings: Strings<CommonKey>,
  relationship: OrUnknown<Relationship>,
): string {
  return strings.t(typeof relationship === 'string' ? `relationship.${relationship}` : 'relationship.other');
}

/** An amount in words, or "Not provided": a missing amount is never shown as $0. */
export function moneyWords(strings: Strings<BasicKey>, cents: number | null): string {
  return cents === null ? strings.t('not-provided') : strings.money(cents);
}

/**
 * When to try again, in a sentence: in seconds below a minute, in minutes below two hours, then in hours. It is rounded up,
 * so that nobody tries too early.
 *
 * @param wait seconds, as the server asked
 */
export function waitWords(strings: Strings<BasicKey>, wait: number): string {
  const seconds = Math.max(1, Math.ceil(wait));
  if (seconds < 60) return strings.count('error.rate-limited.wait-seconds', seconds);
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120
    ? strings.count('error.rate-limited.wait-minutes', minutes)
    : strings.count('error.rate-limited.wait-hours', Math.ceil(minutes / 60));
}

/** A calendar date in words, or "Not provided". */
export function dateWords(strings: Strings<BasicKey>, date: string | null | undefined): string {
  return date ? strings.date(date) : strings.t('not-provided');
}
