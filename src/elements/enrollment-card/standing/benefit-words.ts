import type { Benefit } from '../../../api/models.js';
import type { EnrollmentCardKey } from '../../../i18n/en/enrollment-card.js';
import { enrollmentCard } from '../../../i18n/en/enrollment-card.js';
import type { CardStrings } from '../words.js';

/**
 * What an enrollment is for: the category of its benefit and the benefit's own name, so that a medical and a dental
 * enrollment can be told apart. Null if the API gives neither.
 */
export function benefitWords(strings: CardStrings, { category, name }: Benefit): string | null {
  const kind = categoryWords(strings, category?.trim() ?? '');
  const own = name?.trim() ?? '';
  // Many names say the category already.
  const words = own.toLowerCase().includes(kind.toLowerCase()) ? [own] : [kind, own];
  return words.filter(Boolean).join(' · ') || null;
}

/** A category in words. One that has no message here is shown as the API spells it, like the benefit's name. */
function categoryWords(strings: CardStrings, category: string): string {
  const key = `enrollment-card.benefit.${category.toLowerCase()}`;
  return Object.hasOwn(enrollmentCard, key) ? strings.t(key as EnrollmentCardKey) : category;
}
