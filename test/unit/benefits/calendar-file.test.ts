import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/benefits/dates/calendar-file.js';
import {
  alarmOf,
  asText,
  calendarOf,
  contentLine,
  eventOf,
  linesOf,
  octets,
  unfolded,
  valueOf,
} from './calendar-reader.js';

/**
 * The calendar file as a calendar reads it: through a parser of another author. The expected values are those of RFC
 * 5545, and the numbers in the names are its sections.
 */

const MADE = new Date('2026-11-20T14:05:09.123Z');
const entry = (changes: Partial<Parameters<typeof calendarFile>[0]> = {}) => ({
  uid: 'qle_1',
  date: '2026-12-02',
  title: 'Reminder: deadline',
  ...changes,
});
const file = (changes: Partial<Parameters<typeof calendarFile>[0]> = {}, now = MADE) =>
  calendarFile(entry(changes), now);

/**
 * Titles that a catalogue, a host page or a server could supply: every code point, with special characters more often.
 */
const anyTitle = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(',', ';', ':', '\\', '"', '\n', '\r', '\r\n', '\\n', '\t', '\0', '\u0007', '\u0085'),
        fc.constantFrom(
          '👩‍👩‍👧',
          'é',
          'e\u0301',
          'ñ',
          '\u2028',
          '\ufeff',
          ' ',
          'plazo',
          'END:VEVENT',
          'BEGIN:VALARM',
        ),
      ),
      { maxLength: 80 },
    )
    .map((pieces) => pieces.join('')),
);

describe('a calendar file', () => {
  it('3.4, 3.6: is one calendar with one entry and one alarm', () => {
    const calendar = calendarOf(file());
    expect(calendar.name).toBe('vcalendar');
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vevent']);
    expect(
      eventOf(file())
        .getAllSubcomponents()
        .map(({ name }) => name),
    ).toEqual(['valarm']);
  });

  it('3.7: has its version and its product id', () => {
    expect(valueOf(calendarOf(file()), 'version')).toBe('2.0');
    expect(valueOf(calendarOf(file()), 'prodid')).toMatch(/\S/);
  });

  it('3.8.7.2: has the time when it was made, in UTC, to the second', () => {
    expect(contentLine(file(), 'DTSTAMP')).toBe('DTSTAMP:20261120T140509Z');
    expect(contentLine(file({}, new Date('2026-01-02T03:04:05Z')), 'DTSTAMP')).toBe(
      'DTSTAMP:20260102T030405Z',
    );
  });

  it.each([
    ['a day within a month', '2026-12-02', '20261202', '20261203'],
    ['the last day of a month of 30', '2026-11-30', '20261130', '20261201'],
    ['the last day of a month of 31', '2026-10-31', '20261031', '20261101'],
    ['28 February of a common year', '2026-02-28', '20260228', '20260301'],
    ['28 February of a leap year', '2028-02-28', '20280228', '20280229'],
    ['29 February', '2028-02-29', '20280229', '20280301'],
    ['28 February of 2100, which is no leap year', '2100-02-28', '21000228', '21000301'],
    ['the last day of a year', '2026-12-31', '20261231', '20270101'],
    ['the day a clock goes forward', '2026-03-08', '20260308', '20260309'],
    ['the day a clock goes back', '2026-11-01', '20261101', '20261102'],
  ])('3.6.1: covers all of %s, and ends where the next day begins', (_what, date, start, end) => {
    const text = file({ date });
    expect(contentLine(text, 'DTSTART')).toBe(`DTSTART;VALUE=DATE:${start}`);
    expect(contentLine(text, 'DTEND')).toBe(`DTEND;VALUE=DATE:${end}`);

    const event = new ICAL.Event(eventOf(text));
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe(date);
    expect(event.duration.toSeconds()).toBe(86_400);
  });

  it('3.8.2.7: leaves the day free for other entries', () => {
    expect(valueOf(eventOf(file()), 'transp')).toBe('TRANSPARENT');
  });

  it('3.8.6.3: has a reminder three days before the day begins, with the same words', () => {
    const alarm = alarmOf(file({ title: 'Fecha límite; hoy' }));
    const trigger = alarm.getFirstProperty('trigger');
    expect(valueOf(alarm, 'action')).toBe('DISPLAY');
    expect(valueOf(alarm, 'description')).toBe('Fecha límite; hoy');
    // Section 3.8.6.3: without RELATED the time counts from the start.
    expect(trigger?.getParameter('related') ?? 'START').toBe('START');
    expect(trigger?.type).toBe('duration');
    expect((trigger?.getFirstValue() as ICAL.Duration).toSeconds()).toBe(-3 * 86_400);
  });

  it('is neutral: it contains the given title and no other readable text', () => {
    const text = file({ uid: 'qle_77', title: 'Aviso' });
    const names = (component: ICAL.Component) =>
      component
        .getAllProperties()
        .map(({ name }) => name)
        .sort();
    expect(names(calendarOf(text))).toEqual(['prodid', 'version']);
    expect(names(eventOf(text))).toEqual(['dtend', 'dtstamp', 'dtstart', 'summary', 'transp', 'uid']);
    expect(names(alarmOf(text))).toEqual(['action', 'description', 'trigger']);
    expect(valueOf(eventOf(text), 'summary')).toBe('Aviso');
    // A calendar shows neither product id nor uid. Even so, they don't reveal the subject of the day.
    expect(text).not.toMatch(/benefit|enroll|insur|health|medical|salud|seguro|inscripci/i);
  });
});

describe('the uid of an entry', () => {
  it('3.8.4.7: is the same for the same id, whenever the file is made', () => {
    const uid = (text: string) => valueOf(eventOf(text), 'uid');
    expect(uid(file({}, new Date('2026-11-21T00:00:00Z')))).toBe(uid(file()));
    expect(uid(file({ title: 'Aviso: fecha límite' }))).toBe(uid(file()));
    expect(uid(file({ uid: 'qle_2' }))).not.toBe(uid(file()));
  });

  it('does not make the file random: the same input at the same moment makes the same file', () => {
    expect(file()).toBe(file());
  });

  it('is escaped like any text: nothing in it begins a line of its own', () => {
    fc.assert(
      fc.property(anyTitle, (uid) => {
        const event = eventOf(file({ uid }));
        expect(event.getAllProperties()).toHaveLength(6);
        expect(valueOf(event, 'uid').replaceAll('\t', '')).toContain(asText(uid).replaceAll('\t', ''));
      }),
    );
  });
});

describe('3.1: the lines of a calendar file', () => {
  const titles: readonly (readonly [what: string, title: string])[] = [
    [
      'a long title in Spanish',
      'Último día para cambiar su elección después del nacimiento de un niño o una niña: mañana, en la oficina de Recursos Humanos',
    ],
    ['a row of emoji', '📅'.repeat(60)],
    ['emoji joined to families', '👩‍👩‍👧‍👦'.repeat(20)],
    ['combining marks', 'e\u0301n\u0303u\u0308'.repeat(40)],
    ['three octets a character', '期限'.repeat(50)],
    ['one octet a character', 'x'.repeat(500)],
    ['characters that are all escaped', ',;\\\n'.repeat(60)],
    ['spaces, which also begin a folded line', ' '.repeat(300)],
  ];

  it.each(titles)('%s: end with CR LF, have at most 75 octets and restore the title', (_what, title) => {
    const text = file({ title });
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...linesOf(text).map(octets))).toBeLessThanOrEqual(75);
    expect(linesOf(text).length).toBeGreaterThan(linesOf(unfolded(text)).length);
    expect(valueOf(eventOf(text), 'summary')).toBe(title);
    expect(valueOf(alarmOf(text), 'description')).toBe(title);
  });

  /** Section 3.1 measures octets without the line end: "SUMMARY:" has 8, so 67 more fit. */
  it.each([
    [67, 1],
    [68, 2],
    [67 + 74, 2],
    [67 + 75, 3],
  ])('a title of %d letters takes %d of them', (letters, lines) => {
    const text = file({ title: 'x'.repeat(letters) });
    const at = linesOf(text).findIndex((line) => line.startsWith('SUMMARY:'));
    const folds = linesOf(text)
      .slice(at + 1)
      .findIndex((line) => !line.startsWith(' '));
    expect(1 + folds).toBe(lines);
  });

  it('split no character: the text of each line is whole', () => {
    // Shifted by one octet at a time, so that every offset within a character is at the fold once.
    for (let shift = 0; shift < 8; shift += 1) {
      for (const character of ['é', '期', '📅', 'e\u0301']) {
        const title = 'x'.repeat(shift) + character.repeat(80);
        // Half a character would not survive being encoded as octets.
        for (const line of linesOf(file({ title }))) expect(Buffer.from(line).toString()).toBe(line);
        expect(contentLine(file({ title }), 'SUMMARY')).toBe(`SUMMARY:${title}`);
      }
    }
  });

  it('are valid for every possible title, and the parser reads it back', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const text = file({ title });
        const lines = linesOf(text);
        expect(text.endsWith('\r\n')).toBe(true);
        expect(lines.every((line) => octets(line) <= 75)).toBe(true);
        // No control character but the line ends, and HTAB where TEXT may have it.
        expect(lines.join('')).not.toMatch(/[^\P{Cc}\t]/u);
        const event = eventOf(text);
        expect(event.getAllProperties()).toHaveLength(6);
        expect(event.getAllSubcomponents()).toHaveLength(1);
        const read = (component: ICAL.Component, name: string) =>
          valueOf(component, name).replaceAll('\t', '');
        expect(read(event, 'summary')).toBe(asText(title).replaceAll('\t', ''));
        expect(read(alarmOf(text), 'description')).toBe(asText(title).replaceAll('\t', ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('3.3.11: the title of an entry', () => {
  it.each([
    ['a comma', 'one, two', String.raw`one\, two`],
    ['a semicolon', 'one; two', String.raw`one\; two`],
    ['a backslash', String.raw`one\two`, String.raw`one\\two`],
    ['a backslash before an n', String.raw`one\new`, String.raw`one\\new`],
    ['a line feed', 'one\ntwo', String.raw`one\ntwo`],
    ['a carriage return and line feed', 'one\r\ntwo', String.raw`one\ntwo`],
    ['a colon, which needs no escape', 'one: two', 'one: two'],
    ['a quotation mark, which needs no escape', 'one "two"', 'one "two"'],
    ['nothing', '', ''],
  ])('with %s is written so that a parser restores it', (_what, title, written) => {
    const text = file({ title });
    expect(contentLine(text, 'SUMMARY')).toBe(`SUMMARY:${written}`);
    expect(valueOf(eventOf(text), 'summary')).toBe(asText(title));
  });

  it.each(['\0', '\u0007', '\u001b', '\u007f', '\u0085', '\v', '\f'])(
    'loses the control character %j, which TEXT may not have',
    (character) => {
      expect(contentLine(file({ title: `one${character}two` }), 'SUMMARY')).toBe('SUMMARY:onetwo');
    },
  );

  it('cannot end the entry or begin another', () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:a@example.org';
    const event = eventOf(file({ title }));
    expect(valueOf(event, 'summary')).toBe(asText(title));
    expect(event.hasProperty('attendee')).toBe(false);
  });
});
