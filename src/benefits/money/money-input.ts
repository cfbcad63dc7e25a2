/** What is wrong with an amount that was typed or pasted. The form has a message for each. */
export type MoneyProblem = 'not-a-number' | 'other-currency' | 'negative' | 'not-whole-cents' | 'too-large';

/** The result of reading a typed amount. If nothing was typed, both fields are null; that does not mean $0. */
export interface ParsedMoney {
  /** Integer cents, 0 to `Number.MAX_SAFE_INTEGER`. */
  readonly cents: number | null;
  readonly problem: MoneyProblem | null;
}

/** The number notation of a locale. The digits are always 0 to 9, as keyboards and spreadsheets write them. */
interface Notation {
  readonly decimal: string;
  readonly group: string;
  /** Matches an amount without sign and currency. Its groups are the whole dollars, their separator and the decimals. */
  readonly amount: RegExp;
}

const notations = new Map<string, Notation>();

function notationOf(locale: string): Notation {
  let notation = notations.get(locale);
  if (!notation) notations.set(locale, (notation = makeNotation(locale)));
  return notation;
}

function makeNotation(locale: string): Notation {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1234567.5);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  const [decimal, group] = [part('decimal'), part('group')];
  // Many locales separate thousands by a space or an apostrophe, and none uses these for anything else. They are
  // accepted in every locale.
  const separator = `[ '\\${evened(group) || ' '}]`;
  return {
    decimal,
    group,
    // No thousands begin with 0: in another notation `0,500` is half a dollar.
    amount: new RegExp(`^(\\d+|[1-9]\\d{0,2}(${separator})\\d{3}(?:\\2\\d{3})*)?(?:\\${decimal}(\\d*))?$`),
  };
}

/**
 * Removes characters that are not seen, such as those that a page or a spreadsheet puts between digits. Unifies spaces,
 * apostrophes and minus signs, and the wide characters of East Asian keyboards. Line ends and tabs stay: what they
 * separate is not one amount.
 */
function evened(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^\S\t\r\n\v\f\u2028\u2029]+/g, ' ')
    .replace(/’/g, "'")
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-');
}

/** The dollar's sign or code at the beginning or end, before or after a minus sign or bracket. */
const currencyAhead = /^([-(]? ?)(?:US ?\$|\$US|USD ?\$?|U\$[SD]|\$) ?/i;
const currencyBehind = / ?(?:US ?\$|\$US|USD|U\$[SD]|\$)( ?[-)]?)$/i;
/** Signs of other currencies, other countries' dollars and pesos, and the codes that are usual in North America. */
const otherCurrency = /(?!\$)\p{Sc}|\p{L}\$|\b(?:CAD|EUR|GBP|MXN)\b/u;
/** A negative amount: with a minus at either end, or in brackets as in bookkeeping. */
const negative = /^\( ?(.+?) ?\)$|^- ?(.+)$|^(.+?) ?-$/;

/** The digits of the largest amount in cents that a number holds exactly. */
const LARGEST = String(Number.MAX_SAFE_INTEGER);

const problem = (found: MoneyProblem): ParsedMoney => ({ cents: null, problem: found });

/**
 * Reads dollars that a person typed or pasted, as integer cents. The decimal point is moved in the text, because in
 * floating point 1.15 dollars × 100 would be 114.99… cents.
 *
 * The locale alone decides what `1,234` means. A text that does not fit the locale's notation is an error and is never
 * guessed at: `1,23` in English or `105.34` in German could otherwise be read as a hundred times the intended amount.
 *
 * An amount in another currency is an error too, because it would be another amount in dollars. A dash is 0 where it has a
 * dollar sign or spaces around it, as the accounting formats of spreadsheets write zero. A dash alone, as people type it
 * for "none" or "not offered", is an error.
 *
 * @param locale BCP 47; the locale in which the surrounding amounts are shown
 */
export function parseMoney(text: string, locale: string): ParsedMoney {
  const plain = evened(text).trim();
  if (!plain) return { cents: null, problem: null };
  const bare = plain.replace(currencyAhead, '$1').replace(currencyBehind, '$1').trim();
  if (bare === '-' && evened(text) !== '-') return { cents: 0, problem: null };
  if (otherCurrency.test(bare)) return problem('other-currency');
  const [, bracketed, led, trailed] = negative.exec(bare) ?? [];
  const minus = bracketed ?? led ?? trailed;
  const match = notationOf(locale).amount.exec(minus ?? bare);
  const [, whole = '', , decimals = ''] = match ?? [];
  if (!match || !(whole || decimals)) return problem('not-a-number');
  if (minus !== undefined) return problem('negative');
  // This refuses even three zeros, which are more likely thousands in another notation.
  if (decimals.length > 2) return problem('not-whole-cents');
  const digits = (whole.replace(/\D/g, '') + decimals.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
  // Texts of digits with equal length compare like their numbers.
  return digits.length > LARGEST.length || (digits.length === LARGEST.length && digits > LARGEST)
    ? problem('too-large')
    : { cents: Number(digits), problem: null };
}

/**
 * Cents as a text for an input field: `1,234.56`, always with two decimals and without currency. `parseMoney` reads the
 * text of an amount that is not negative back as the same number of cents.
 */
export function formatMoney(cents: number, locale: string): string {
  const { decimal, group } = notationOf(locale);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
  return `${cents < 0 ? '-' : ''}${dollars}${decimal}${digits.slice(-2)}`;
}
