import { expect } from 'vitest';

/**
 * Time zones in which code with local time goes wrong: both sides of the date line, clocks that change at night, at
 * midnight (so that a midnight is missing) and by half an hour, and Samoa, which had no 30 December 2011.
 */
export const ZONES = [
  'Pacific/Pago_Pago',
  'UTC',
  'Pacific/Kiritimati',
  'America/New_York',
  'Europe/Lisbon',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const;

/** Runs a function with the machine in a zone, and checks that the machine really was in it. */
export function inZone<Result>(zone: string, act: () => Result): Result {
  const before = process.env['TZ'];
  try {
    process.env['TZ'] = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    return act();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
