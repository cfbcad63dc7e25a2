import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, parseMoney } from '../../../src/benefits/money/money-input.js';

const LOCALES = [
  'en-US',
  'es-US',
  'es-MX',
  'es',
  'es-ES',
  'de',
  'de-AT',
  'de-CH',
  'fr',
  'sv',
  'en-IN',
  'ar-EG',
];

/** From zero to the largest exact amount, with small ones often. */
const anyCents = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.maxSafeNat(),
  fc.constantFrom(0, 1, 9, 10, 99, 100, 99_999, 100_000, 100_001, Number.MAX_SAFE_INTEGER),
);

describe('typed dollars', () => {
  const english = [
    ['0', 0],
    ['00', 0],
    ['0.00', 0],
    ['1234', 123_400],
    ['1234.5', 123_450],
    ['1,234.56', 123_456],
    ['$1,234.5', 123_450],
    ['1,234', 123_400],
    ['1,234,567.89', 123_456_789],
    // In floating point 1.15 × 100 is 114.99999999999999, 8.2 × 100 is 819.9999999999999.
    ['1.15', 115],
    ['8.2', 820],
    ['1.1', 110],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['90,071,992,547,409.91', Number.MAX_SAFE_INTEGER],
    ['.5', 50],
    ['.05', 5],
    ['5.', 500],
    ['007', 700],
  ] as const;
  const european = [
    ['1.234,56 $', 123_456],
    ['1234,5', 123_450],
    ['1.234', 123_400],
    ['1.234.567,89', 123_456_789],
    ['1,15', 115],
    [',5', 50],
    ['90.071.992.547.409,91', Number.MAX_SAFE_INTEGER],
    ['1 234,56', 123_456],
  ] as const;

  describe.each(['en-US', 'es-US', 'es-MX'])('in the notation of %s', (locale) => {
    it.each(english)('%j is %d cents', (text, cents) => {
      expect(parseMoney(text, locale)).toEqual({ cents, problem: null });
    });
  });

  describe.each(['es-ES', 'es', 'de'])('in the notation of %s', (locale) => {
    it.each(european)('%j is %d cents', (text, cents) => {
      expect(parseMoney(text, locale)).toEqual({ cents, problem: null });
    });
  });

  it.each([
    ['a space', '1 234.56'],
    ['a no-break space', '1\u00a0234.56'],
    ['a narrow no-break space', '1\u202f234.56'],
    ['a thin space', '1\u2009234.56'],
    ['an apostrophe', "1'234.56"],
    ['a typographic apostrophe', '1’234.56'],
    ['spaces around it', '  1,234.56\u00a0'],
    ['a dollar sign', '$1,234.56'],
    ['a dollar sign apart', '$ 1,234.56'],
    ['a dollar sign behind', '1,234.56 $'],
    ['the country ahead', 'US$1,234.56'],
    ['the country behind', '1,234.56\u00a0US$'],
    ['USD behind', '1,234.56 USD'],
    ['usd in small letters', 'usd 1,234.56'],
    ['USD at one end and a sign at the other', '$1,234.56 USD'],
    ['the padding of an accounting format', ' $1,234.56 '],
    ['marks of direction', '\u200e$1,234.56\u200f'],
    ['a zero-width space', '1,\u200b234.56\u200b'],
    ['a word joiner', '\u2060$1,234.56'],
    ['a soft hyphen', '1,234\u00ad.56'],
    ['a byte-order mark', '\ufeff1,234.56'],
    ['a zero-width joiner', '1,234\u200d.56'],
    ['a variation selector', '1,234.56\ufe0e'],
    ['line ends around it', '\r\n1,234.56\n'],
    ['no-break spaces around its sign', '\u00a0$\u00a0\u00a01,234.56\u00a0'],
    ['the wide characters of an East Asian keyboard', '＄１，２３４．５６'],
    ['the code and the sign', 'USD $1,234.56'],
    ['the country and the sign apart', 'US $1,234.56'],
    ['the sign of some Latin American countries', 'U$S 1,234.56'],
  ])('with %s is an amount', (_what, text) => {
    expect(parseMoney(text, 'en-US')).toEqual({ cents: 123_456, problem: null });
  });

  it('an empty text, or spaces, is no amount and no mistake, and not $0', () => {
    for (const text of ['', ' ', '\u00a0\t\n']) {
      expect(parseMoney(text, 'en-US')).toEqual({ cents: null, problem: null });
    }
  });

  it.each([
    ['negative', '-12'],
    ['negative', '−12.00'],
    ['negative', '- 12'],
    ['negative', '12-'],
    ['negative', '-$12.00'],
    ['negative', '$-12.00'],
    ['negative', '-USD 1,234.50'],
    ['negative', '(12.00)'],
    ['negative', '($12.00)'],
    ['negative', '$(1,234.00)'],
    ['negative', '( 12 )'],
    ['not-whole-cents', '1.234'],
    ['not-whole-cents', '1.230'],
    ['not-whole-cents', '0.005'],
    ['too-large', '90071992547409.92'],
    ['too-large', '90,071,992,547,409.92'],
    ['too-large', '100000000000000'],
    ['too-large', '9'.repeat(400)],
    ['not-a-number', 'abc'],
    ['not-a-number', 'EE'],
    ['not-a-number', '.'],
    ['not-a-number', '$'],
    ['not-a-number', '-'],
    ['not-a-number', '()'],
    ['not-a-number', '(12'],
    ['not-a-number', '--12'],
    ['not-a-number', '(-12)'],
    ['not-a-number', '1e3'],
    ['not-a-number', '12 34'],
    ['not-a-number', '1,23'],
    ['not-a-number', '12,34.00'],
    ['not-a-number', '1234,567'],
    ['not-a-number', ',123'],
    ['not-a-number', '1,,234'],
    ['not-a-number', "1,234'567"],
    ['not-a-number', '1.234,56'],
    ['not-a-number', '1.2.3'],
    ['not-a-number', '50%'],
    ['not-a-number', '12 or 13'],
    ['not-a-number', 'Infinity'],
    ['not-a-number', '0x10'],
    ['not-a-number', '١٢'],
  ] as const)('is %s: %j', (problem, text) => {
    expect(parseMoney(text, 'en-US')).toEqual({ cents: null, problem });
  });

  it.each([
    // Excel's, Google Sheets' and LibreOffice's accounting formats, in English and Spanish.
    ' $ -   ',
    ' $-   ',
    ' $\u00a0-\u00a0\u00a0 ',
    ' -   ',
    '\u00a0-\u00a0',
    '$-',
    '- $',
    ' - $ ',
    ' $ –   ',
    ' USD - ',
    ' - USD ',
    ' US$ -   ',
    '-$ ',
  ])('zero in an accounting format is 0: %j', (text) => {
    for (const locale of ['en-US', 'es-US', 'es-MX', 'es-ES'])
      expect(parseMoney(text, locale)).toEqual({ cents: 0, problem: null });
  });

  it('a dash alone, which people type for "none", is no amount', () => {
    for (const dash of ['-', '–', '—', '−', '--', '\u200b-', '-\u00ad'])
      expect(parseMoney(dash, 'en-US')).toEqual({ cents: null, problem: 'not-a-number' });
  });

  it.each([
    ['negative', ' $ (1,234.50)'],
    ['negative', ' (1,234.50)'],
    ['negative', '-$ 1,234.50 '],
    ['negative', '-$\u00a01,234.50'],
    ['negative', '-1,234.50 $ '],
    ['negative', '($\u200b1,234.50)'],
    ['not-a-number', '########'],
    ['not-a-number', '#N/A'],
    ['not-a-number', '#¡DIV/0!'],
    ['not-a-number', '1.23E+03'],
    ['not-a-number', '1,234.50 / month'],
    ['not-whole-cents', '95.3333333'],
  ] as const)('what else a spreadsheet writes is %s: %j', (problem, text) => {
    expect(parseMoney(text, 'en-US')).toEqual({ cents: null, problem });
  });

  it.each([
    '1.234,50 €',
    '€1.234,50',
    '-1.234,50 €',
    ' -   € ',
    '£12',
    '¥1200',
    'MX$100',
    'C$100',
    'R$ 100',
    'MXN 100',
    '$100 MXN',
    '100 CAD',
    'EUR 100',
  ])('is in another currency, which would be another amount: %j', (text) => {
    for (const locale of ['en-US', 'es-MX', 'es-ES', 'de'])
      expect(parseMoney(text, locale)).toEqual({ cents: null, problem: 'other-currency' });
  });

  it.each([
    '100\n200',
    '100\r\n200',
    '1\n234',
    '1\t234',
    '1\v234',
    '1\u2028234',
    '0,500',
    '0,123,456',
    '0 500',
  ])('two amounts, or another notation, are never read as one amount: %j', (text) => {
    expect(parseMoney(text, 'en-US')).toEqual({ cents: null, problem: 'not-a-number' });
  });

  it('a text of which nothing is seen is empty', () => {
    for (const text of ['\u200b', '\ufeff', ' \u2060\u00ad\u00a0', '\u200e\u200f'])
      expect(parseMoney(text, 'en-US')).toEqual({ cents: null, problem: null });
  });

  it('Excel in Spain writes what a page in the Spanish of the United States refuses, and the other way round', () => {
    for (const text of ['1.234,50', '95,5', '1.234.567,89', '0,5'])
      expect(parseMoney(text, 'es-US')).toEqual({ cents: null, problem: 'not-a-number' });
    expect(parseMoney('1.234', 'es-MX')).toEqual({ cents: null, problem: 'not-whole-cents' });
    for (const text of ['1,234.50', '95.5', '0.500'])
      expect(parseMoney(text, 'es-ES')).toEqual({ cents: null, problem: 'not-a-number' });
  });

  it('text in another notation follows the locale or is refused, and is never off by a factor of 100', () => {
    expect(parseMoney('1,234', 'en-US').cents).toBe(123_400);
    expect(parseMoney('1,234', 'de').problem).toBe('not-whole-cents');
    expect(parseMoney('1.234', 'de').cents).toBe(123_400);
    expect(parseMoney('105.34', 'de').problem).toBe('not-a-number');
    expect(parseMoney('105,34', 'en-US').problem).toBe('not-a-number');
    expect(parseMoney('1,234.56', 'es').problem).toBe('not-a-number');
  });

  it('digits are those of a keyboard, in every language', () => {
    expect(parseMoney('1,234.56', 'ar-EG').cents).toBe(123_456);
    expect(formatMoney(123_456, 'ar-EG')).toBe('1,234.56');
  });

  it('a megabyte of any text is parsed quickly', () => {
    const length = 1_000_000;
    for (const text of ['(', ' ', '-', "1'", ' 1', '1 ', '$ ', '\u200e', '0'].map((part) =>
      part.repeat(length),
    )) {
      expect(parseMoney(`${text}x`, 'en-US').problem).toBe('not-a-number');
    }
  });
});

describe('cents as text for a field', () => {
  it.each([
    [0, 'en-US', '0.00'],
    [5, 'en-US', '0.05'],
    [123_456, 'en-US', '1,234.56'],
    [123_456, 'es-MX', '1,234.56'],
    [123_456, 'es-ES', '1.234,56'],
    [123_456, 'de', '1.234,56'],
    [50_000, 'en-US', '500.00'],
    [Number.MAX_SAFE_INTEGER, 'en-US', '90,071,992,547,409.91'],
    [Number.MAX_SAFE_INTEGER, 'de', '90.071.992.547.409,91'],
    // Where floating point writes 90071992547409.89 and .91 for the cents in between.
    [Number.MAX_SAFE_INTEGER - 1, 'en-US', '90,071,992,547,409.90'],
    [-1_200, 'en-US', '-12.00'],
  ] as const)('%d cents in %s are %s', (cents, locale, text) => {
    expect(formatMoney(cents, locale)).toBe(text);
  });

  it.each(LOCALES)('is parsed back to the cent in %s', (locale) => {
    fc.assert(
      fc.property(anyCents, (cents) => {
        expect(parseMoney(formatMoney(cents, locale), locale)).toEqual({ cents, problem: null });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['en-US', '.', [',', ' ', "'", '’', '\u00a0', '\u202f', '']],
    ['es-ES', ',', ['.', ' ', "'", '’', '\u00a0', '\u202f', '']],
  ] as const)(
    'text in any notation of %s is written again as the same amount',
    (locale, point, separators) => {
      fc.assert(
        fc.property(
          anyCents,
          fc.constantFrom<string>(...separators),
          fc.constantFrom('', '$', '$ ', 'US$', 'USD '),
          fc.constantFrom('', '$', ' $', ' US$', ' USD'),
          (cents, separator, ahead, behind) => {
            // Made with the language's own number format, not with the code under test.
            const dollars = (BigInt(cents) / 100n).toLocaleString('en-US').replaceAll(',', separator);
            const typed = `${ahead}${dollars}${point}${String(cents % 100).padStart(2, '0')}${behind}`;
            const once = parseMoney(typed, locale).cents!;
            expect(once).toBe(cents);
            expect(parseMoney(formatMoney(once, locale), locale).cents).toBe(cents);
          },
        ),
        { numRuns: 500 },
      );
    },
  );

  it('a negative amount, which the API may have, is written as one and refused as input', () => {
    expect(parseMoney(formatMoney(-1, 'en-US'), 'en-US')).toEqual({ cents: null, problem: 'negative' });
  });
});
