import { nothing } from 'lit';

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

interface Directive {
  readonly values: readonly unknown[];
}

const isDirective = (value: unknown): value is Directive =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value;

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;

/** A view's markup as text, without a browser: enough to read its words, not its layout. */
export function markupOf(view: unknown): string {
  if (view === nothing || view === undefined || view === null) return '';
  if (Array.isArray(view)) return view.map(markupOf).join('');
  if (typeof view === 'string') return view;
  // A directive renders its last value, such as a text with its key.
  if (isDirective(view)) return markupOf(view.values.at(-1));
  // Other values in a template are skipped: handlers, numbers in attributes.
  if (!isTemplate(view)) return '';
  const { strings, values } = view;
  return strings.map((piece, index) => piece + markupOf(values[index])).join('');
}

/** The words of an element with this part: the text between its tags, with collapsed white space. */
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
