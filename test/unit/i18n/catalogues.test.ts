import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  COVERAGE_TIERS,
  LIFE_EVENT_STATUSES,
  LIFE_EVENT_TYPES,
  PLAN_TIERS,
  RELATIONSHIPS,
} from '../../../src/api/models.js';
import { ERROR_CODES } from '../../../src/api/errors.js';
import { lifeEventKind } from '../../../src/api/life-event-type.js';

const root = path.resolve(import.meta.dirname, '../../..');

/** Reads every file of a language's folder, so that this test misses none. */
async function catalogueOf(language: 'en' | 'es'): Promise<Readonly<Record<string, string>>> {
  const folder = path.join(root, 'src/i18n', language);
  const modules = await Promise.all(
    readdirSync(folder).map(
      (file) => import(pathToFileURL(path.join(folder, file)).href) as Promise<Record<string, object>>,
    ),
  );
  return Object.assign({}, ...modules.flatMap((module) => Object.values(module))) as Record<string, string>;
}

const english = await catalogueOf('en');
const spanish = await catalogueOf('es');
const keys = Object.keys(english);

/** The text of every source file that may name a key. */
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^i18n[\\/](en|es)[\\/]/.test(file))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
  .join('\n');

/**
 * Whether source text names a key: in full, as the stem of a count, or as a template whose text around the expressions
 * matches (`error.${code}.title`).
 */
const templates = [...sources.matchAll(/`([a-z][a-z-]*\.[^`\s]*\$\{[^`]*)`/g)].map(([, text = '']) => {
  const literal = text.split(/\$\{[^}]*\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[\\w-]+')}$`);
});

function isUsed(key: string): boolean {
  const stem = key.replace(/\.(zero|one|two|few|many|other)$/, '');
  return (
    [key, stem].some((one) => sources.includes(`'${one}'`) || sources.includes(`"${one}"`)) ||
    templates.some((template) => template.test(key))
  );
}

const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

describe('A9: the catalogues', () => {
  it('A9: have the same keys in both languages', () => {
    expect(Object.keys(spanish).sort()).toEqual([...keys].sort());
    expect(keys.length).toBeGreaterThan(100);
  });

  it('A9: every key is used by some view', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('A9: this test would find a key that nothing uses', () => {
    expect(isUsed('plan-picker.nobody-says-this')).toBe(false);
    expect(isUsed('error.network.title')).toBe(true);
  });

  it.each(keys)('A9: %s has the same placeholders in both languages', (key) => {
    expect(placeholders(spanish[key] ?? '')).toEqual(placeholders(english[key] ?? ''));
  });

  // A period reads "1 de enero de 2027 al 31 de diciembre de 2027", so the word before it must fit.
  it.each(keys.filter((key) => spanish[key]?.includes('{period}')))(
    'A9: %s has a word before its period that fits',
    (key) => {
      expect(spanish[key]).toContain(' del {period}');
    },
  );

  it('A9: no sentence is empty, and no Spanish sentence equals the English one', () => {
    for (const key of keys) {
      expect(english[key]?.trim(), key).not.toBe('');
      expect(spanish[key]?.trim(), key).not.toBe('');
    }
    const alike = keys.flatMap((key) => (english[key] === spanish[key] ? (english[key] ?? []) : []));
    const hasWords = (sentence: string) => /\p{L}/u.test(sentence.replaceAll(/\{\w+\}/g, ''));
    // Words that are the same in both languages.
    const same = ['Plan', 'Total', '{count} plan'];
    expect(alike.filter((sentence) => hasWords(sentence) && !same.includes(sentence))).toEqual([]);
  });

  it.each(['en', 'es'])('A9: each count has the forms that %s needs', (language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // Spanish has "many" for a million and more. Counts here never get that large, and "other" covers it.
    const needed = categories.filter((category) => category !== 'many');
    const words = language === 'en' ? english : spanish;
    const stems = keys.filter((key) => key.endsWith('.one')).map((key) => key.slice(0, -'.one'.length));
    expect(stems.length).toBeGreaterThan(3);
    for (const stem of stems) {
      for (const category of needed)
        expect(words, `${stem}.${category}`).toHaveProperty([`${stem}.${category}`]);
    }
  });

  it('A9: every documented value and every error has words', () => {
    const wanted = [
      ...COVERAGE_TIERS.map((tier) => `tier.${tier}`),
      ...PLAN_TIERS.map((metal) => `metal.${metal}`),
      ...RELATIONSHIPS.map((relationship) => `relationship.${relationship}`),
      ...LIFE_EVENT_TYPES.map((type) => `life-event.${lifeEventKind(type)}`),
      ...LIFE_EVENT_STATUSES.map((status) => `life-event.status.${status}`),
      ...ERROR_CODES.flatMap((code) => [`error.${code}.title`, `error.${code}.body`]),
    ];
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('A9: both languages’ folders have the same files, and the entry file of Spanish imports all of them', () => {
    const files = readdirSync(path.join(root, 'src/i18n/en'));
    expect(files.length).toBeGreaterThan(5);
    expect(readdirSync(path.join(root, 'src/i18n/es'))).toEqual(files);
    const entry = readFileSync(path.join(root, 'src/locales/es.ts'), 'utf8');
    for (const file of files) expect(entry).toContain(`i18n/es/${file.replace(/\.ts$/, '.js')}`);
  });

  it('A9: a calendar entry’s title reveals nothing about benefits', () => {
    for (const title of [english['calendar.title'], spanish['calendar.title']]) {
      expect(title).toMatch(/\p{L}{4}/u);
      expect(title).not.toMatch(/benefit|enrol|insur|health|medical|coverage|plan|vitable|\{/i);
      expect(title).not.toMatch(/benefici|inscripci|seguro|salud|médic|cobertura/i);
    }
  });

  // Sentences that readers stumbled over, and turns of phrase that make others of their kind.
  const STUMBLES = [
    /what the words mean/i,
    /\(about\)/,
    /in dollars a month/,
    /to go on\b/,
    /last day counts/i,
    /\bat most \{/i,
    /still so when/,
    /\bwe know of\b/,
    /you can ask,/i,
    /continue with both/i,
    /this is the last day/i,
    /did reach us|has arrived|had arrived|didn’t reach us/,
    /taken back|comes on top|stands beside|in the meantime/i,
    /on record/,
  ];
  // "Compared with at most" is one amount beside another, with its arithmetic.
  const COMPARES = 'plan-picker.costs-more';

  it('A9: English has none of the sentences that readers stumbled over', () => {
    const found = keys.filter(
      (key) => key !== COMPARES && STUMBLES.some((stumble) => stumble.test(english[key] ?? '')),
    );
    expect(found).toEqual([]);
  });

  it('A9: Spanish is written as US benefits offices write it', () => {
    const foreign = /[«»]|\d\s%|metálic|por cheque|\binform(?:ado|ar|e|ó)\b|\bUnos \{/i;
    expect(keys.filter((key) => foreign.test(spanish[key] ?? ''))).toEqual([]);
    expect(spanish['cost.per-paycheck']).toBe('Aprox. {amount} por período de pago');
    expect(spanish['qle-list.report']).toMatch(/^Reportar /);
    expect(spanish['qle-list.report.done']).toBe('Recibimos su reporte');
    expect(spanish['plan-picker.glossary']).toBe('Glosario');
    expect(spanish['plan-picker.term.metal']).toBe('Categoría de metal');
    expect(spanish['plan-picker.than.alone']).toContain('cobertura solo para usted');
    expect(spanish['plan-picker.term.premium.is']).toContain('Su parte');
    expect(spanish['plan-picker.term.metal.is']).toContain('60%');
  });

  it('A9: words about an error say nothing of entries: on a first load there are none', () => {
    for (const key of keys.filter((one) => one.startsWith('error.'))) {
      expect(english[key], key).not.toMatch(/is lost/);
      expect(spanish[key], key).not.toMatch(/perdi|se pierde/);
    }
  });

  it('A9: error words never blame the person or show codes', () => {
    for (const key of keys.filter((one) => one.startsWith('error.'))) {
      expect(english[key]).not.toMatch(/\b(HTTP|API|token|JSON|40\d|50\d|invalid|illegal)\b/i);
      expect(spanish[key]).not.toMatch(/\b(HTTP|API|token|JSON|40\d|50\d|inválido)\b/i);
    }
  });
});
