import { sentLength } from '../../api/text-length.js';
import type { ListStrings } from './words.js';

/** Which text is too long, and by how many characters. */
export function tooLongWords(strings: ListStrings, field: string, text: string, limit: number): string {
  const over = sentLength(text) - limit;
  return `${field}: ${strings.count('field.too-long', over, { limit: strings.number(limit) })}`;
}
