import ICAL from 'ical.js';
import { expect } from 'vitest';

/** Reads a calendar file with a parser, and line by line as RFC 5545 describes it. */

function only<Item>(items: readonly Item[]): Item {
  const [one, ...others] = items;
  expect(others).toEqual([]);
  if (one === undefined) throw new Error('There is none.');
  return one;
}

export const calendarOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);

export function eventOf(text: string): ICAL.Component {
  return only(calendarOf(text).getAllSubcomponents('vevent'));
}

export function alarmOf(text: string): ICAL.Component {
  return only(eventOf(text).getAllSubcomponents('valarm'));
}

/** The parsed value as text, without its escapes. */
export const valueOf = (component: ICAL.Component, name: string) =>
  String(component.getFirstPropertyValue(name));

/** Section 3.1: "a long line can be split between any two characters by inserting a CRLF followed by white space". */
export const unfolded = (text: string) => text.replaceAll(/\r\n[ \t]/g, '');
/** The lines of the file. An empty rest after the last line end is no line. */
export const linesOf = (text: string) => text.split('\r\n').slice(0, -1);
export const contentLine = (text: string, name: string) =>
  unfolded(text)
    .split('\r\n')
    .find((line) => line.startsWith(name)) ?? '';

export const octets = (line: string) => new TextEncoder().encode(line).length;

/**
 * Section 3.3.11: TEXT has no control character but HTAB, and a line break in it is written `
 * `.
 */
export const asText = (title: string) => title.replaceAll(/\r\n?|\n/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '');
