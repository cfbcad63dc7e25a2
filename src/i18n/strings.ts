import type { Formats } from './format.js';
import { formatsFor } from './format.js';

/** Sentences by key. */
export type Words<Key extends string = string> = Readonly<Record<Key, string>>;

/**
 * A host's own words: by key for every language (`{'plan-picker.review': 'Look it over'}`), or by language
 * (`{es: {'plan-picker.review': '…'}}`). A language that is not there becomes available by being named here; what it
 * leaves out is said in English.
 */
export type MessageOverrides = Readonly<Record<string, string | Words>>;

type CountKey<Key extends string> = Key extends `${infer Stem}.other` ? Stem : never;
type Values = Readonly<Record<string, string | number>>;

/** The words, numbers and dates that a view shows. */
export interface Strings<Key extends string> extends Formats {
  /** BCP 47, the locale that words and formats are in; differs from the one asked for where that has no words. */
  readonly locale: string;
  /** A sentence of the catalogue; `{name}` is replaced by `values.name`. */
  t(key: Key, values?: Values): string;
  /** A sentence that depends on a count, from the keys `stem.one`, `stem.other`, … ; `{count}` is the count. */
  count(stem: CountKey<Key>, count: number, values?: Values): string;
}

/** The languages beside English, which is built into each element. */
const languages = new Map<string, Words>();

/** Makes a language available to every element (see `src/locales/`). */
export function addLanguage(language: string, words: Words): void {
  languages.set(language, words);
}

/**
 * The locale asked for, where its language has words. A language without a region is taken as spoken in the United
 * States, where these benefits are: `es` then writes `$105.34`, as its readers' pay stubs do, not `105,34 US$`.
 */
function locale(wanted: string, overrides: MessageOverrides): Intl.Locale | undefined {
  try {
    // Java and Ruby write es_US.
    const tag = wanted.replaceAll('_', '-');
    const found = new Intl.Locale(tag);
    const { language } = found;
    if (language !== 'en' && !languages.has(language) && typeof own(overrides, language) !== 'object') return;
    return found.region ? found : new Intl.Locale(tag, { region: 'US' });
  } catch {
    // A malformed tag has no language; the words are then English, as for a language without words.
    return;
  }
}

/** Only what an object has itself: a polluted prototype says nothing (S6). */
function own<Value>(
  words: Readonly<Record<string, Value>> | null | undefined,
  key: string,
): Value | undefined {
  return words && Object.hasOwn(words, key) ? words[key] : undefined;
}

/**
 * The strings of an element in a locale.
 *
 * @param english the element's words, complete
 * @param wanted BCP 47
 * @param overrides the host's own words, which go before all others
 */
export function stringsFor<Key extends string>(
  english: Words<Key>,
  wanted: string,
  overrides: MessageOverrides = {},
): Strings<Key> {
  const { language, baseName } = locale(wanted, overrides) ?? new Intl.Locale('en-US');
  const formats = formatsFor(baseName);
  const hosts = own(overrides, language);
  const sources = [
    typeof hosts === 'object' ? hosts : undefined,
    overrides,
    languages.get(language),
    english,
  ];

  const find = (key: string) => {
    for (const source of sources) {
      const sentence = own<unknown>(source, key);
      if (typeof sentence === 'string') return sentence;
    }
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

/** Whether a locale's language has words of its own, or English has to do. */
export function hasWords(wanted: string, overrides: MessageOverrides = {}): boolean {
  return locale(wanted, overrides) !== undefined;
}
