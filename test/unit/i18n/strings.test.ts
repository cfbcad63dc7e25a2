import { afterEach, describe, expect, it } from 'vitest';
import { lifeEventKind } from '../../../src/api/life-event-type.js';
import { common } from '../../../src/i18n/en/common.js';
import { lifeEvents } from '../../../src/i18n/en/life-events.js';
import { planPicker } from '../../../src/i18n/en/plan-picker.js';
import { common as esCommon } from '../../../src/i18n/es/common.js';
import { lifeEvents as esLifeEvents } from '../../../src/i18n/es/life-events.js';
import { planPicker as esPicker } from '../../../src/i18n/es/plan-picker.js';
import { formatsFor } from '../../../src/i18n/format.js';
import { addLanguage, addedWords, hasWords, stringsFor } from '../../../src/i18n/strings.js';
import { dateWords, metalWords, moneyWords, relationshipWords, tierWords } from '../../../src/i18n/words.js';
import { lifeEventWords } from '../../../src/i18n/life-event-words.js';

const english = { ...common, ...lifeEvents, ...planPicker };
addLanguage('es', { ...esCommon, ...esLifeEvents, ...esPicker });

/** Replaces non-breaking spaces by spaces. */
const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('amounts and dates', () => {
  it.each([
    ['en', 10_534, '$105.34'],
    ['en', 500_000, '$5,000'],
    ['en', 0, '$0'],
    ['en', 1, '$0.01'],
    ['en', 10_550, '$105.50'],
    ['en', 123_456_789, '$1,234,567.89'],
    // Spanish of the United States, where these benefits exist.
    ['es', 10_534, '$105.34'],
    ['es', 500_000, '$5,000'],
    ['es', 0, '$0'],
  ])('%s: %d cents are %s', (locale, cents, text) => {
    expect(stringsFor(english, locale).money(cents)).toBe(text);
  });

  it('keep the notation of a region that the locale names', () => {
    expect(spaces(stringsFor(english, 'es-ES').money(10_534))).toBe('105,34 US$');
    expect(stringsFor(english, 'en-GB').date('2027-01-31')).toBe('31 January 2027');
  });

  it('a calendar date never shifts, whatever zone the machine is in', () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati', 'America/New_York']) {
        process.env['TZ'] = zone;
        expect(formatsFor('en-US').date('2027-01-01')).toBe('January 1, 2027');
        expect(stringsFor(english, 'es').date('2028-02-29')).toBe('29 de febrero de 2028');
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('days from today are in everyday words', () => {
    const { relativeDays } = stringsFor(english, 'en');
    expect([-3, 0, 1, 12].map(relativeDays)).toEqual(['3 days ago', 'today', 'tomorrow', 'in 12 days']);
    expect([0, 12].map(stringsFor(english, 'es').relativeDays)).toEqual(['hoy', 'dentro de 12 días']);
  });
});

describe('sentences', () => {
  it('insert values, and keep a placeholder without a value', () => {
    const strings = stringsFor(english, 'en');
    expect(strings.t('plan-picker.split', { employer: '$1', total: '$2' })).toBe(
      'Your employer pays $1 of $2',
    );
    expect(strings.t('plan-picker.split', { employer: '$1' })).toBe('Your employer pays $1 of {total}');
  });

  it('insert a value as text, even where it looks like a placeholder or a replacement pattern', () => {
    const strings = stringsFor(english, 'en');
    expect(strings.t('plan-picker.split', { employer: '{total}', total: "$& $1 $' {employer}" })).toBe(
      "Your employer pays {total} of $& $1 $' {employer}",
    );
  });

  it.each([
    ['en', 0, '0 plans'],
    ['en', 1, '1 plan'],
    ['en', 2, '2 plans'],
    ['en', 1_250, '1,250 plans'],
    ['es', 1, '1 plan'],
    ['es', 0, '0 planes'],
    ['es', 1_250, '1,250 planes'],
    // Spanish counts a million as "many", for which the catalogue has no words of its own.
    ['es', 1_000_000, '1,000,000 planes'],
  ])('%s: %d is "%s"', (locale, count, text) => {
    const words = stringsFor(english, locale).count('plan-picker.plans.count-at', count, { tier: 'X' });
    expect(words.replace(/ (for|para) .*$/, '')).toBe(text);
  });
});

describe('the locale', () => {
  it.each([
    ['es', 'Intentar de nuevo', 'es-US'],
    ['es-MX', 'Intentar de nuevo', 'es-MX'],
    ['ES', 'Intentar de nuevo', 'es-US'],
    ['en', 'Try again', 'en-US'],
    ['en-AU', 'Try again', 'en-AU'],
    ['fr', 'Try again', 'en-US'],
    ['tlh-QO', 'Try again', 'en-US'],
    ['', 'Try again', 'en-US'],
    ['not a locale', 'Try again', 'en-US'],
    ['es_MX', 'Intentar de nuevo', 'es-MX'],
    ['__proto__', 'Try again', 'en-US'],
  ])('%j says "%s" in %s', (wanted, retry, locale) => {
    const strings = stringsFor(english, wanted);
    expect(strings.t('action.retry')).toBe(retry);
    expect(strings.locale).toBe(locale);
    expect(strings.money(10_534)).toContain('105.34');
  });

  it('without words is reported as such', () => {
    expect(['en', 'en-GB', 'EN', 'es', 'es-MX'].map((one) => hasWords(one))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['fr', 'not a locale', ''].map((one) => hasWords(one))).toEqual([false, false, false]);
    expect(hasWords('fr', { fr: { 'action.retry': 'Réessayer' } })).toBe(true);
  });

  it('that merely begins like English has no words', () => {
    // "enm" is Middle English, "enf" Forest Enets.
    expect(hasWords('enf')).toBe(false);
  });
});

describe('a host page’s messages', () => {
  it('override the catalogue: those of the language first, then those for all languages', () => {
    const messages = { 'action.retry': 'Again', es: { 'action.retry': 'Otra vez' } };
    expect(stringsFor(english, 'en', messages).t('action.retry')).toBe('Again');
    expect(stringsFor(english, 'es', messages).t('action.retry')).toBe('Otra vez');
    expect(stringsFor(english, 'es', { 'action.retry': 'Again' }).t('action.retry')).toBe('Again');
    expect(stringsFor(english, 'es', { en: { 'action.retry': 'Again' } }).t('action.retry')).toBe(
      'Intentar de nuevo',
    );
  });

  it('make a language available, with the rest in English', () => {
    const strings = stringsFor(english, 'fr-CA', { fr: { 'action.retry': 'Réessayer' } });
    expect(strings.t('action.retry')).toBe('Réessayer');
    expect(strings.t('action.back')).toBe('Back');
    expect(strings.locale).toBe('fr-CA');
    expect(spaces(strings.money(10_534))).toContain('105,34');
  });

  it('may have the forms of a count', () => {
    const messages = {
      'plan-picker.plans.count-at.one': 'just {count}',
      'plan-picker.plans.count-at.other': '{count} of them',
    };
    const strings = stringsFor(english, 'en', messages);
    expect([1, 2].map((count) => strings.count('plan-picker.plans.count-at', count))).toEqual([
      'just 1',
      '2 of them',
    ]);
  });

  it('that are no text are ignored', () => {
    const messages = { 'action.retry': 5, es: null } as never;
    expect(stringsFor(english, 'en', messages).t('action.retry')).toBe('Try again');
    expect(stringsFor(english, 'es', messages).t('action.retry')).toBe('Intentar de nuevo');
  });
});

describe('S6: a polluted prototype', () => {
  const prototype = Object.prototype as unknown as Record<string, unknown>;
  const polluted = [
    'action.retry',
    'es',
    'fr',
    'amount',
    'employer',
    'life-event.toString',
    'plan-picker.plans.count-at.one',
  ];
  afterEach(() => {
    for (const key of polluted) Reflect.deleteProperty(prototype, key);
  });

  it('S6: has no effect', () => {
    for (const key of polluted)
      prototype[key] = key === 'fr' || key === 'es' ? { 'action.retry': 'polluted' } : 'polluted';
    const strings = stringsFor(english, 'en');
    expect(strings.t('action.retry')).toBe('Try again');
    expect(strings.t('plan-picker.split', { total: '$2' })).toBe('Your employer pays {employer} of $2');
    expect(stringsFor(english, 'es').t('action.retry')).toBe('Intentar de nuevo');
    expect(stringsFor(english, 'fr').t('action.retry')).toBe('Try again');
    expect(strings.count('plan-picker.plans.count-at', 1, { tier: 'x' })).toBe('1 plan for “x”');
  });

  it('S6: the names on a prototype are no kinds of life events', () => {
    expect(lifeEventWords(stringsFor(english, 'en'), 'constructor')).toBe('Constructor');
    expect(lifeEventWords(stringsFor(english, 'en'), '__proto__')).not.toContain('object');
  });
});

describe('words for values', () => {
  const strings = stringsFor(english, 'en');

  it('documented values have the catalogue’s words; others are never shown as they came', () => {
    expect(['EE', 'ES', 'EC', 'EF'].map((tier) => tierWords(strings, tier as 'EE'))).toEqual([
      'You only',
      'You and spouse',
      'You and children',
      'Family',
    ]);
    expect(tierWords(strings, { unknown: 'EE+1' })).toBe('Other coverage level');
    expect(relationshipWords(strings, { unknown: 'Ward' })).toBe('Dependent');
    expect(metalWords(strings, 'Gold')).toBe('Gold');
    expect(metalWords(strings, { unknown: 'Titanium' })).toBeUndefined();
    expect(metalWords(strings, null)).toBeUndefined();
  });

  it('a missing amount is "Not provided", and zero is $0', () => {
    expect(moneyWords(strings, null)).toBe('Not provided');
    expect(moneyWords(strings, 0)).toBe('$0');
    expect(dateWords(strings, null)).toBe('Not provided');
    expect(dateWords(strings, undefined)).toBe('Not provided');
    expect(dateWords(strings, '2027-01-01')).toBe('January 1, 2027');
  });

  it('an undocumented kind of life event is readable, and short', () => {
    expect(lifeEventWords(strings, 'job_loss')).toBe('Job loss');
    expect(lifeEventWords(strings, 'loss_of_coverage')).toBe('Loss of other coverage');
    expect(lifeEventWords(strings, 'military_leave_return')).toBe('Military leave return');
    expect(lifeEventWords(strings, '')).toBe('Other life event');
    expect(lifeEventWords(strings, 'x'.repeat(500)).length).toBeLessThanOrEqual(80);
  });

  it('S10: the key of another kind of words is not taken for a kind of life event', () => {
    expect(lifeEventWords(strings, lifeEventKind('status.denied'))).toBe('Status denied');
  });
});

describe('the words that were added for a language', () => {
  it('are the same object until more are added, so that an element keeps its words when another setting changes', () => {
    addLanguage('pt', { 'action.retry': 'Tentar de novo' });
    const first = addedWords('pt-BR');
    expect(first).toEqual({ 'action.retry': 'Tentar de novo' });
    expect(addedWords('pt_PT')).toBe(first);
    addLanguage('pt', { 'action.cancel': 'Cancelar' });
    expect(addedWords('pt')).not.toBe(first);
    expect(addedWords('pt')).toEqual({ 'action.retry': 'Tentar de novo', 'action.cancel': 'Cancelar' });
  });
});
