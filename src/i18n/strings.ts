import { shared } from '../api/shared-state.js';
import type { ErrorKey } from './en/errors.js';
import type { Formats } from './format.js';
import { formatsFor } from './format.js';

/** Messages by key. */
export type Words<Key extends string = string> = Readonly<Record<Key, string>>;

/**
 * A host's own messages: by key for every language (`{'plan-picker.review': 'Look it over'}`), or by language
 * (`{es: {'plan-picker.review': '…'}}`). A host can add a language in this way. Messages that the added language lacks are
 * shown in English.
 */
export type MessageOverrides = Readonly<Record<string, string | Words>>;

type CountKey<Key extends string> = Key extends `${infer Stem}.other` ? Stem : never;
type Values = Readonly<Record<string, string | number>>;

/** Gives a view its messages, numbers and dates in one locale. Every element has the messages about errors beside its own. */
export interface Strings<Key extends string> extends Formats {
  /** BCP 47. The locale of messages and formats. English if the requested language has no messages. */
  readonly locale: string;
  /** A message of the catalogue. `{name}` in it is replaced by `values.name`. */
  t(key: Key | ErrorKey, values?: Values): string;
  /** A message that depends on a count, from the keys `stem.one`, `stem.other`, …. `{count}` is replaced by the count. */
  count(stem: CountKey<Key | ErrorKey>, count: number, values?: Values): string;
}

/** The languages that were added, by any copy of this library (R22). English is built into each element. */
const languages = () => shared('languages', () => new Map<string, Words>());

/** The words that were added for a locale's language. Another object as soon as more are added. */
export function addedWords(wanted: string): Words | undefined {
  return languages().get(wanted.toLowerCase().replace(/[-_].*/, ''));
}

/** Makes a language available to every element. The modules in `src/locales/` call it. */
export function addLanguage(language: string, words: Words): void {
  languages().set(language, { ...languages().get(language), ...words });
}

/**
 * The requested locale, or undefined if its language has no messages. A language without a region gets the region US,
 * because these benefits exist in the United States: `es` then writes `$105.34`, as on pay stubs, and not `105,34 US$`.
 */
function locale(wanted: string, overrides: MessageOverrides): Intl.Locale | undefined {
  try {
    // Java and Ruby write `es_US` for `es-US`.
    const tag = wanted.replaceAll('_', '-');
    const found = new Intl.Locale(tag);
    const { language } = found;
    if (language !== 'en' && !languages().has(language) && typeof own(overrides, language) !== 'object')
      return;
    return found.region ? found : new Intl.Locale(tag, { region: 'US' });
  } catch {
    // A malformed tag is treated like a language without messages: English is used.
    return;
  }
}

/** The value of an own property. A value on a polluted prototype is ignored (S6). */
function own<Value>(
  words: Readonly<Record<string, Value>> | null | undefined,
  key: string,
): Value | undefined {
  return words && Object.hasOwn(words, key) ? words[key] : undefined;
}

/**
 * The strings of an element in a locale.
 *
 * @param english the element's English messages
 * @param wanted the requested locale, BCP 47
 * @param overrides the host's own messages, which replace all others
 * @param missing gives the English message for a key that is found nowhere; without it, or if it has none, the key is shown
 */
export function stringsFor<Key extends string>(
  english: Words<Key>,
  wanted: string,
  overrides: MessageOverrides = {},
  missing?: (key: string) => string | undefined,
): Strings<Key> {
  const { language, baseName } = locale(wanted, overrides) ?? new Intl.Locale('en-US');
  const formats = formatsFor(baseName);
  const hosts = own(overrides, language);
  const sources = [
    typeof hosts === 'object' ? hosts : undefined,
    overrides,
    languages().get(language),
    english,
  ];

  const find = (key: string) => {
    for (const source of sources) {
      const sentence = own<unknown>(source, key);
      if (typeof sentence === 'string') return sentence;
    }
    return missing?.(key);
  };
  const fill = (sentence: string, values: Values) =>
    sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(own(values, name) ?? placeholder));

  return {
    ...formats,
    locale: baseName,
    t: (key, values = {}) => fill(find(key) ?? key, values),
    count: (stem, count, values = {}) =>
      fill(find(`${stem}.${formats.plural(count)}`) ?? find(`${stem}.other`) ?? stem, {
        count: formats.number(count),
        ...values,
      }),
  };
}

/** Whether a locale's language has messages. If not, English is used. */
export function hasWords(wanted: string, overrides: MessageOverrides = {}): boolean {
  return locale(wanted, overrides) !== undefined;
}
