/** What is wrong with an amount that was typed or pasted; a form has words for each. */
export type MoneyProblem = 'not-a-number' | 'negative' | 'not-whole-cents' | 'too-large';

/** What a typed amount says. Neither cents nor a problem: nothing was typed, which is not $0 (trap 6). */
export interface ParsedMoney {
  /** Integer cents, 0 to `Number.MAX_SAFE_INTEGER`. */
  readonly cents: number | null;
  readonly problem: MoneyProblem | null;
}

/** The notation of a locale, always in the digits 0 to 9: what a keyboard and a spreadsheet write. */
interface Notation {
  readonly decimal: string;
  readonly group: string;
  /** An amount without sign and currency. Its groups: the whole dollars, their separator, the decimals. */
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
  // Spaces and apostrophes part thousands in many notations and mean nothing else in any: they are taken everywhere.
  const separator = `[ '\\${evened(group) || ' '}]`;
  return {
    decimal,
    group,
    amount: new RegExp(`^(\\d+|\\d{1,3}(${separator})\\d{3}(?:\\2\\d{3})*)?(?:\\${decimal}(\\d*))?$`),
  };
}

/** One kind of space, apostrophe and minus; without the marks of direction that a copied amount may carry. */
function evened(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/’/g, "'")
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-');
}

/** A currency at either end, within a minus or a bracket or around it. Spreadsheets of euro countries write €. */
const currencyAhead = /^([-(]? ?)(?:US\$|\$US|USD|[$€]) ?/i;
const currencyBehind = / ?(?:US\$|\$US|USD|[$€])( ?[-)]?)$/i;
/** A minus at either end, or the brackets of bookkeeping. */
const negative = /^\( ?(.+?) ?\)$|^- ?(.+)$|^(.+?) ?-$/;

/** Digits of the largest amount that is exact. */
const LARGEST = String(Number.MAX_SAFE_INTEGER);

const problem = (found: MoneyProblem): ParsedMoney => ({ cents: null, problem: found });

/**
 * Dollars as a person types or pastes them, in integer cents. Digits are moved as text: no step is in floating point,
 * where 1.15 dollars are 114.99… cents.
 *
 * The locale alone decides what `1,234` is, and what does not fit its notation is not guessed at: `1,23` in English and
 * `105.34` in German are no amounts, rather than perhaps a hundredfold of what was meant.
 *
 * @param locale BCP 47, the one in which the amounts around it are shown
 */
export function parseMoney(text: string, locale: string): ParsedMoney {
  const plain = evened(text).trim();
  if (!plain) return { cents: null, problem: null };
  const bare = plain.replace(currencyAhead, '$1').replace(currencyBehind, '$1').trim();
  const [, bracketed, led, trailed] = negative.exec(bare) ?? [];
  const minus = bracketed ?? led ?? trailed;
  const match = notationOf(locale).amount.exec(minus ?? bare);
  const [, whole = '', , decimals = ''] = match ?? [];
  if (!match || !(whole || decimals)) return problem('not-a-number');
  if (minus !== undefined) return problem('negative');
  // Not even zeros: three decimals are rather thousands in another notation.
  if (decimals.length > 2) return problem('not-whole-cents');
  const digits = (whole.replace(/\D/g, '') + decimals.padEnd(2, '0')).replace(/^0+(?=\d)/, '');
  // Texts of equal length are in the order of their numbers.
  return digits.length > LARGEST.length || (digits.length === LARGEST.length && digits > LARGEST)
    ? problem('too-large')
    : { cents: Number(digits), problem: null };
}

/**
 * Cents as text to go on typing in: `1,234.56`, always with its cents and without currency. What it writes of an amount
 * that is not negative, `parseMoney` reads back to the cent.
 */
export function formatMoney(cents: number, locale: string): string {
  const { decimal, group } = notationOf(locale);
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const dollars = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
  return `${cents < 0 ? '-' : ''}${dollars}${decimal}${digits.slice(-2)}`;
}
