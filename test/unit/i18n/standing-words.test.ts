import { describe, expect, it } from 'vitest';
import type { Enrollment } from '../../../src/api/models.js';
import type { DisplayStatus } from '../../../src/benefits/coverage/display-status.js';
import { displayStatusOf } from '../../../src/benefits/coverage/display-status.js';
import {
  deadlineOf,
  displayStatusView,
} from '../../../src/elements/enrollment-card/standing/display-status-view.js';
import { common } from '../../../src/i18n/en/common.js';
import { enrollmentCard } from '../../../src/i18n/en/enrollment-card.js';
import { reopened } from '../../../src/i18n/en/reopened.js';
import { common as esCommon } from '../../../src/i18n/es/common.js';
import { enrollmentCard as esEnrollmentCard } from '../../../src/i18n/es/enrollment-card.js';
import { reopened as esReopened } from '../../../src/i18n/es/reopened.js';
import { addLanguage, stringsFor } from '../../../src/i18n/strings.js';
import { enrolledEnrollment, pendingEnrollment, TODAY } from '../../support/fixtures/models.js';
import { markupOf, partText } from './template-text.js';

/**
 * The words of the enrollment card in each display status, in both languages. These tests leave the style of a sentence
 * to the catalogue. They check what it must say and must never say: an inactive enrollment is not called ended or
 * unanswered without evidence, the API's spellings are never shown, and dates do not shift.
 */

const english = { ...common, ...enrollmentCard, ...reopened };
addLanguage('es', { ...esCommon, ...esEnrollmentCard, ...esReopened });

const LANGUAGES = ['en', 'es'] as const;
type Language = (typeof LANGUAGES)[number];

interface Said {
  readonly badge: string;
  readonly headline: string;
  /** Badge, headline, deadline and everything on record. */
  readonly all: string;
}

function said(language: Language, enrollment: Enrollment, windowEnd?: string, today = TODAY): Said {
  const deadline = deadlineOf(enrollment, windowEnd, today);
  const state = { enrollment, deadline, today, payPeriods: undefined };
  const view = displayStatusView(stringsFor(english, language), state);
  return { badge: partText(view, 'badge'), headline: partText(view, 'headline'), all: markupOf(view) };
}

/** An enrollment in each display status on 20 November 2026, and variants of it with other words. */
const SCENES: Readonly<Record<string, readonly [DisplayStatus, Enrollment]>> = {
  choose: ['choose', pendingEnrollment()],
  'choose, with dates': [
    'choose',
    pendingEnrollment({ coverage_start_date: '2027-01-01', coverage_end_date: '2027-12-31' }),
  ],
  upcoming: [
    'upcoming',
    enrolledEnrollment({ coverage_start_date: '2027-01-01', coverage_end_date: '2027-12-31' }),
  ],
  'upcoming, no end': [
    'upcoming',
    enrolledEnrollment({ coverage_start_date: '2026-11-21', coverage_end_date: null }),
  ],
  active: ['active', enrolledEnrollment()],
  'active, no end': ['active', enrolledEnrollment({ coverage_end_date: null })],
  'active, no start': ['active', enrolledEnrollment({ coverage_start_date: null })],
  'active, no dates': ['active', enrolledEnrollment({ coverage_start_date: null, coverage_end_date: null })],
  ending: ['ending', enrolledEnrollment({ coverage_end_date: '2026-12-02' })],
  'ending, no start': [
    'ending',
    enrolledEnrollment({ coverage_start_date: null, coverage_end_date: '2026-12-02' }),
  ],
  ended: ['ended', enrolledEnrollment({ coverage_end_date: '2026-10-31' })],
  'ended, inactive': ['ended', enrolledEnrollment({ status: 'inactive', coverage_end_date: '2026-10-31' })],
  'ended, terminated without dates': [
    'ended',
    enrolledEnrollment({
      status: 'inactive',
      coverage_start_date: null,
      coverage_end_date: null,
      terminated_at: '2026-10-31T17:00:00Z',
    }),
  ],
  waived: ['waived', pendingEnrollment({ status: 'waived', decision: 'Waived' })],
  'no answer': ['no-answer', pendingEnrollment({ status: 'inactive' })],
  'no answer, with dates': [
    'no-answer',
    pendingEnrollment({
      status: 'inactive',
      coverage_start_date: '2026-01-01',
      coverage_end_date: '2026-10-31',
    }),
  ],
  inactive: ['inactive', enrolledEnrollment({ status: 'inactive', coverage_end_date: null })],
  'inactive, waived': ['inactive', pendingEnrollment({ status: 'inactive', decision: 'WAIVED' })],
  unknown: ['unknown', enrolledEnrollment({ status: 'suspended' })],
};
const scenes = Object.entries(SCENES);
const only = (...standings: readonly DisplayStatus[]) =>
  scenes.filter(([, [standing]]) => standings.includes(standing));
const except = (...standings: readonly DisplayStatus[]) =>
  scenes.filter(([, [standing]]) => !standings.includes(standing));

/** Words that say that coverage is over. */
const OVER = { en: /\bended\b|\bover\b|expired/i, es: /terminó|terminad|finaliz|venci/i };
/** Words that say that a person is covered, or will be. */
const COVERED = {
  en: /\bcovered\b|coverage (starts|begins)/i,
  es: /tiene cobertura|cobertura (comienza|empieza)/i,
};
/** Words that say that nobody answered. */
const SILENT = { en: /\b(no|without an) answer\b/i, es: /sin (una )?respuesta/i };
/** Words that say that the person declined. */
const DECLINED = { en: /\bdeclin|\bwaive/i, es: /rechaz|renunci/i };
/** Words that say that something went wrong. */
const WRONG = {
  en: /error|fail|wrong|problem|invalid|sorry/i,
  es: /error|fall|problema|inválid|lo sentimos/i,
};
/** A placeholder without a value, or a missing value. */
const UNFILLED = /\{\w+\}|undefined|null|NaN|Invalid Date/;

it.each(scenes)('the scene "%s" has its display status', (_name, [standing, enrollment]) => {
  expect(displayStatusOf(enrollment, TODAY)).toBe(standing);
});

describe.each(LANGUAGES)('%s: the enrollment card', (language) => {
  const read = ([, [, enrollment]]: (typeof scenes)[number]) => said(language, enrollment);

  it.each(scenes)('has a badge and a whole sentence for "%s"', (...scene) => {
    const { badge, headline, all } = read(scene);
    expect(badge).toMatch(/\p{L}{4}/u);
    expect(headline).toContain(' ');
    expect(headline).not.toBe(badge);
    expect(`${badge} ${headline} ${all}`).not.toMatch(UNFILLED);
  });

  it('has different words for each display status', () => {
    const headlines = Object.values(
      Object.fromEntries(scenes.map((scene) => [scene[1][0], read(scene).headline])),
    );
    expect(new Set(headlines).size).toBe(9);
    // "Enrolled" stands for running and for future coverage: the headline says which.
    const badges = scenes
      .filter(([name]) => name !== 'upcoming')
      .map((scene) => [scene[1][0] === 'upcoming' ? 'active' : scene[1][0], read(scene).badge] as const);
    expect(new Set(badges.map(([, badge]) => badge)).size).toBe(8);
    expect(Object.keys(Object.fromEntries(badges))).toHaveLength(8);
  });

  it('says that coverage ended only where it did', () => {
    for (const scene of except('ended')) {
      expect(`${read(scene).badge} ${read(scene).headline}`, scene[0]).not.toMatch(OVER[language]);
    }
    for (const scene of only('ended')) {
      expect(read(scene).badge, scene[0]).toMatch(OVER[language]);
      expect(read(scene).headline, scene[0]).toMatch(OVER[language]);
    }
  });

  it('says that there was no answer only where none is on record', () => {
    for (const scene of except('no-answer')) {
      expect(`${read(scene).badge} ${read(scene).headline}`, scene[0]).not.toMatch(SILENT[language]);
    }
    for (const scene of only('no-answer')) {
      expect(read(scene).badge, scene[0]).toMatch(SILENT[language]);
      expect(read(scene).headline, scene[0]).toMatch(SILENT[language]);
    }
  });

  it('promises coverage only with a date for it', () => {
    const dated = only('upcoming', 'active').filter(([, [, one]]) => one.coverage_start_date !== null);
    for (const scene of dated) expect(read(scene).headline, scene[0]).toMatch(COVERED[language]);
    for (const scene of scenes.filter((one) => !dated.includes(one))) {
      expect(`${read(scene).badge} ${read(scene).headline}`, scene[0]).not.toMatch(COVERED[language]);
    }
  });

  it('says that a person declined where that is the status, and does not call it an error', () => {
    for (const scene of only('waived')) {
      expect(read(scene).badge, scene[0]).toMatch(DECLINED[language]);
      expect(read(scene).headline, scene[0]).toMatch(DECLINED[language]);
    }
    for (const scene of except('waived'))
      expect(read(scene).headline, scene[0]).not.toMatch(DECLINED[language]);
    for (const scene of scenes) {
      expect(`${read(scene).badge} ${read(scene).headline}`, scene[0]).not.toMatch(WRONG[language]);
    }
  });

  it('never shows a status or a decision in the API’s spelling', () => {
    for (const status of ['suspended', 'Suspended', 'ON_HOLD']) {
      expect(said(language, enrolledEnrollment({ status, decision: 'odd-word' })).all).not.toMatch(
        /suspended|on_hold|odd-word/i,
      );
    }
  });
});

describe('the dates in the words of a display status', () => {
  /** A calendar date is the same day in words, whatever zone the machine is in. */
  const DAYS = {
    en: { deadline: 'December 2, 2026', start: 'January 1, 2027', ended: 'October 31, 2026' },
    es: { deadline: '2 de diciembre de 2026', start: '1 de enero de 2027', ended: '31 de octubre de 2026' },
  };
  const scene = (name: string) => SCENES[name]?.[1] ?? pendingEnrollment();

  it.each(LANGUAGES)('%s: a choice is needed by the deadline, with the days left', (language) => {
    const { headline, all } = said(language, scene('choose'), '2026-12-02');
    expect(headline).toContain(DAYS[language].deadline);
    expect(all).toContain({ en: 'In 12 days', es: 'Dentro de 12 días' }[language]);
  });

  it.each(LANGUAGES)(
    '%s: a deadline today or tomorrow is shown as such, since the last day counts',
    (language) => {
      const left = (end: string) => said(language, scene('choose'), end).all;
      expect(left(TODAY)).toContain({ en: 'Today', es: 'Hoy' }[language]);
      expect(left('2026-11-21')).toContain({ en: 'Tomorrow', es: 'Mañana' }[language]);
    },
  );

  it.each(LANGUAGES)('%s: a deadline that is past or unknown is not shown', (language) => {
    expect(said(language, scene('choose'), '2026-11-19')).toEqual(said(language, scene('choose')));
    expect(said(language, scene('choose')).headline).not.toMatch(/\d/);
  });

  it.each(LANGUAGES)('%s: only an awaited choice has a deadline', (language) => {
    for (const one of except('choose')) {
      expect(said(language, one[1][1], '2026-12-02'), one[0]).toEqual(said(language, one[1][1]));
    }
  });

  it.each(LANGUAGES)('%s: future coverage is shown with its first day', (language) => {
    expect(said(language, scene('upcoming')).headline).toContain(DAYS[language].start);
  });

  it.each(LANGUAGES)('%s: ended coverage is shown with its last day, where that is on record', (language) => {
    expect(said(language, scene('ended')).headline).toContain(DAYS[language].ended);
    expect(said(language, scene('ended, inactive')).headline).toContain(DAYS[language].ended);
    expect(said(language, scene('ended, terminated without dates')).headline).not.toMatch(/\d/);
  });

  it.each([
    ['en', '2026-11-20', 'today', 'November 20, 2026'],
    ['en', '2026-11-21', 'tomorrow', 'November 21, 2026'],
    ['en', '2026-12-02', 'in 12 days', 'December 2, 2026'],
    ['en', '2026-12-20', 'in 30 days', 'December 20, 2026'],
    ['es', '2026-11-20', 'hoy', '20 de noviembre de 2026'],
    ['es', '2026-11-21', 'mañana', '21 de noviembre de 2026'],
    ['es', '2026-12-02', 'dentro de 12 días', '2 de diciembre de 2026'],
    ['es', '2026-12-20', 'dentro de 30 días', '20 de diciembre de 2026'],
  ] as const)('%s: coverage whose last day is %s ends %s', (language, end, left, day) => {
    const { headline } = said(language, enrolledEnrollment({ coverage_end_date: end }));
    expect(headline).toContain(left);
    expect(headline).toContain(day);
  });

  it.each([
    ['en', 'February 29, 2028'],
    ['es', '29 de febrero de 2028'],
  ] as const)('%s: 29 February is shown like any other day', (language, day) => {
    const one = enrolledEnrollment({ coverage_start_date: '2027-03-01', coverage_end_date: '2028-02-29' });
    expect(said(language, one, undefined, '2028-02-17').headline).toContain(day);
    expect(said(language, one, undefined, '2028-02-17').headline).toContain('12');
    expect(said(language, one, undefined, '2028-03-01').headline).toContain(day);
  });
});
