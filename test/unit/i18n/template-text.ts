import { nothing } from 'lit';

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;

/** A view's markup as text, without a browser: enough to read what it says, not how it is laid out. */
export function markupOf(view: unknown): string {
  if (view === nothing || view === undefined || view === null) return '';
  if (Array.isArray(view)) return view.map(markupOf).join('');
  if (typeof view === 'string') return view;
  // Nothing else that a view puts in a place is read here: handlers, directives, numbers in attributes.
  if (!isTemplate(view)) return '';
  const { strings, values } = view;
  return strings.map((piece, index) => piece + markupOf(values[index])).join('');
}

/** What an element that has a part says: the text between its tags, white space collapsed. */
export function partText(view: unknown, part: string): string {
  const markup = markupOf(view);
  const opening = new RegExp(`<(\\w+)[^>]*\\bpart="${part}"[^>]*>`).exec(markup);
  if (opening === null) return '';
  const rest = markup.slice(opening.index + opening[0].length);
  const inside = rest.slice(0, rest.indexOf(`</${opening[1]}>`));
  return inside
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
