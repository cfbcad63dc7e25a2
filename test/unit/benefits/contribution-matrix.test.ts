import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../src/benefits/plan-years/contribution-matrix.js';
import { eightClasses, newClass } from './grids.js';

/** A matrix as texts: an employment, and in each cell the employee's amounts, with `!` where a pair is repeated. */
const read = (classes: Parameters<typeof matrixOf>[0]) =>
  matrixOf(classes).rows.map(({ employment, cells }) => [
    employment,
    ...cells.map((entries) =>
      entries
        .map(({ given, repeated }) => `${given.employee_contribution_cents}${repeated ? '!' : ''}`)
        .join(' '),
    ),
  ]);

describe('contribution classes by employment and tier', () => {
  it('have a row for each employment and a column for each tier', () => {
    expect(matrixOf(eightClasses).tiers).toEqual(['EE', 'ES', 'EC', 'EF']);
    expect(read(eightClasses)).toEqual([
      ['full_time', '9000', '39500', '33250', '123456'],
      ['part_time', '22500', '67000', '58250', '105000'],
    ]);
    expect(matrixOf(eightClasses).hasRepeated).toBe(false);
  });

  it('have employments in the order of the API, and tiers in the documented order, whatever their own order is', () => {
    expect(matrixOf(eightClasses.toReversed()).tiers).toEqual(['EE', 'ES', 'EC', 'EF']);
    expect(read(eightClasses.toReversed()).map(([employment]) => employment)).toEqual([
      'part_time',
      'full_time',
    ]);
  });

  it('have only the tiers that occur, with “Unspecified” and unknown ones last', () => {
    const classes = [
      newClass('full_time', { unknown: 'EE+1' }, 1, 0),
      newClass('full_time', 'Unspecified', 2, 0),
      newClass('full_time', 'EF', 3, 0),
    ];
    expect(matrixOf(classes).tiers).toEqual(['EF', 'Unspecified', 'other']);
    expect(read(classes)).toEqual([['full_time', '3', '2', '1']]);
    expect(matrixOf([])).toEqual({ tiers: [], rows: [], hasRepeated: false });
  });

  it('have one row for all spellings of an employment, named by the first, with all of its classes', () => {
    const classes = [
      newClass('Full Time', 'EE', 1, 0),
      newClass('part_time', 'EE', 2, 0),
      newClass('full_time', 'ES', 3, 0),
      newClass('full-time', 'EF', 4, 0),
    ];
    expect(read(classes)).toEqual([
      ['Full Time', '1', '3', '4'],
      ['part_time', '2', '', ''],
    ]);
  });

  it('show every class of a pair that occurs more than once, each marked, also in another spelling', () => {
    const classes = [
      newClass('full_time', 'EE', 1, 0),
      newClass('Full Time', 'EE', 2, 0),
      newClass('full_time', 'ES', 3, 0),
    ];
    expect(read(classes)).toEqual([['full_time', '1! 2!', '3']]);
    expect(matrixOf(classes).hasRepeated).toBe(true);
  });

  it('do not count two unknown tiers as the same, though they share a column', () => {
    const unknown = (tier: string, cents: number) => newClass('full_time', { unknown: tier }, cents, 0);
    expect(read([unknown('EE+1', 1), unknown('EE+2', 2)])).toEqual([['full_time', '1 2']]);
    expect(read([unknown('EE+1', 1), unknown('EE+1', 2)])).toEqual([['full_time', '1! 2!']]);
  });
});
