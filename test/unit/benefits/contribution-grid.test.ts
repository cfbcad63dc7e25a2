import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COVERAGE_TIERS } from '../../../src/api/models.js';
import {
  classesOf,
  emptyGrid,
  gridInLocale,
  gridOf,
  withAmount,
  withClass,
  withColumn,
  withEmployment,
  withRow,
  withoutColumn,
  withoutRow,
} from '../../../src/benefits/plan-years/contribution-grid.js';
import { planYear } from '../../support/fixtures/models.js';
import { at, eightClasses, newClass, readClass, textsOf } from './grids.js';

const en = 'en-US';
const grid = gridOf(eightClasses, en);

describe('contribution classes as a grid', () => {
  it('has a row for each employment and a column for each tier, both amounts in dollars', () => {
    expect(grid.columns).toEqual(['EE', 'ES', 'EC', 'EF']);
    expect(textsOf(grid)).toEqual([
      ['full_time', '90.00/360.00', '395.00/550.00', '332.50/500.00', '1,234.56/600.00'],
      ['part_time', '225.00/225.00', '670.00/275.00', '582.50/250.00', '1,050.00/0.00'],
    ]);
    expect(grid.rows[0]?.cells[3]?.employee).toEqual({ text: '1,234.56', cents: 123_456, problem: null });
  });

  it('has amounts in the reader’s notation', () => {
    expect(textsOf(gridOf(eightClasses, 'de'))[0]?.[4]).toBe('1.234,56/600,00');
    expect(textsOf(gridInLocale(grid, 'de'))).toEqual(textsOf(gridOf(eightClasses, 'de')));
    const unread = withAmount(grid, at(0, 0), 'about 90', en);
    expect(textsOf(gridInLocale(unread, 'de'))[0]?.[1]).toBe('about 90/360,00');
  });

  it('is converted back to the same classes without ids, row by row', () => {
    expect(classesOf(grid)).toEqual(eightClasses.map(({ id: _id, ...one }) => one));
  });

  it('has one column for the reference’s example of "Unspecified" alone, with zeros that are amounts', () => {
    const example = gridOf(planYear().contribution_classes, en);
    expect(example.columns).toEqual(['Unspecified']);
    expect(classesOf(example)).toEqual([newClass('employment', 'Unspecified', 0, 0)]);
  });

  it('has the tiers that occur: families in the documented order, then "Unspecified", then unknown ones', () => {
    const unknown = { unknown: 'EE+1' };
    const all = gridOf(
      [readClass('a', unknown, 1, 2), readClass('a', 'Unspecified', 3, 4), readClass('a', 'ES', 5, 6)],
      en,
    );
    expect(all.columns).toEqual(['EE', 'ES', 'EC', 'EF', 'Unspecified', unknown]);
    // A tier that this version does not know is sent back unchanged.
    expect(classesOf(all)).toContainEqual(newClass('a', unknown, 1, 2));
    expect(gridOf([], en)).toEqual(emptyGrid());
  });

  it('loses no class, also where a pair occurs twice', () => {
    const anyClass = fc.record({
      id: fc.string(),
      employment: fc.constantFrom('full_time', 'part_time', 'contract'),
      family_status: fc.oneof(fc.constantFrom(...COVERAGE_TIERS), fc.constantFrom({ unknown: 'X' })),
      employee_contribution_cents: fc.maxSafeNat(),
      employer_contribution_cents: fc.maxSafeNat(),
    });
    const sorted = (classes: readonly object[]) => classes.map((one) => JSON.stringify(one)).sort();
    fc.assert(
      fc.property(
        fc.array(anyClass, { maxLength: 30 }),
        fc.constantFrom('en-US', 'de', 'fr'),
        (classes, locale) => {
          const back = classesOf(gridOf(classes, locale));
          expect(sorted(back)).toEqual(
            sorted(
              classes.map((one) =>
                newClass(
                  one.employment,
                  one.family_status,
                  one.employee_contribution_cents,
                  one.employer_contribution_cents,
                ),
              ),
            ),
          );
          // The order is the same after a second conversion.
          const again = back.map((one) => ({ ...one, id: null }));
          expect(classesOf(gridOf(again, locale))).toEqual(back);
        },
      ),
    );
  });
});

describe('changing a grid', () => {
  it('a typed amount keeps its text, and is parsed', () => {
    const typed = withAmount(grid, at(1, 3, 'employer'), '$1,2', en);
    expect(typed.rows[1]?.cells[3]?.employer).toEqual({ text: '$1,2', cents: null, problem: 'not-a-number' });
    expect(classesOf(typed)).toEqual(classesOf(grid).slice(0, -1));
    const more = withAmount(typed, at(1, 3, 'employer'), '$1,200', en);
    expect(classesOf(more).at(-1)).toEqual(newClass('part_time', 'EF', 105_000, 120_000));
  });

  it('a class needs both amounts; half of one is kept and not sent', () => {
    const half = withAmount(emptyGrid(), at(0, 1), '12', en);
    expect(classesOf(half)).toEqual([]);
    const whole = withEmployment(withAmount(half, at(0, 1, 'employer'), '0', en), 0, ' full_time ');
    expect(classesOf(whole)).toEqual([newClass('full_time', 'ES', 1_200, 0)]);
    expect(whole.rows[0]?.employment).toBe(' full_time ');
  });

  it('an emptied cell counts as never filled: spaces count as empty, and the next class moves up', () => {
    const emptied = withAmount(withAmount(grid, at(0, 0), ' ', en), at(0, 0, 'employer'), '', en);
    expect(textsOf(emptied)[0]?.[1]).toBe('/');
    const again = withClass(emptied, newClass('full_time', 'EE', 9_000, 36_000), en);
    expect(textsOf(again)).toEqual(textsOf(grid));
    const twice = withClass(again, newClass('full_time', 'EE', 1, 2), en);
    expect(textsOf(twice)[2]).toEqual(['full_time', '0.01/0.02', '/', '/', '/']);
  });

  it('employments are added and removed, one row always stays, and keys identify rows', () => {
    const three = withRow(grid, 'contract');
    expect(textsOf(three)[2]).toEqual(['contract', '/', '/', '/', '/']);
    expect(new Set(three.rows.map(({ key }) => key)).size).toBe(3);
    const two = withoutRow(three, 0);
    expect(two.rows.map(({ employment }) => employment)).toEqual(['part_time', 'contract']);
    expect(new Set(withRow(two).rows.map(({ key }) => key)).size).toBe(3);
    const one = withoutRow(two, 1);
    expect(withoutRow(one, 0)).toBe(one);
    expect(textsOf(withEmployment(grid, 1, 'seasonal'))[1]?.[0]).toBe('seasonal');
  });

  it('tiers are added in their place with empty cells, and removed with their content', () => {
    const wider = withColumn(withoutColumn(grid, 1), 'Unspecified');
    expect(wider.columns).toEqual(['EE', 'EC', 'EF', 'Unspecified']);
    expect(textsOf(withColumn(wider, 'ES'))[0]).toEqual([
      'full_time',
      '90.00/360.00',
      '/',
      '332.50/500.00',
      '1,234.56/600.00',
      '/',
    ]);
    expect(withColumn(grid, 'EE')).toBe(grid);
    const last = gridOf(planYear().contribution_classes, en);
    expect(withoutColumn(last, 0)).toBe(last);
  });

  it('a change without effect returns the same grid', () => {
    expect(withAmount(grid, at(0, 0), '90.00', en)).toBe(grid);
    expect(withAmount(grid, at(0, 9), '1', en)).toBe(grid);
    expect(withAmount(grid, at(9, 0), '1', en)).toBe(grid);
    expect(withEmployment(grid, 0, 'full_time')).toBe(grid);
    expect(withEmployment(grid, 7, 'x')).toBe(grid);
    expect(withoutRow(grid, 7)).toBe(grid);
    expect(withoutColumn(grid, 7)).toBe(grid);
  });

  it('only the changed part is new: of 40 × 5, one row and one cell', () => {
    const employments = Array.from({ length: 40 }, (_, index) => `class ${index}`);
    const large = gridOf(
      employments.flatMap((name) => COVERAGE_TIERS.map((tier) => readClass(name, tier, 100, 200))),
      en,
    );
    expect([large.rows.length, large.columns.length]).toEqual([40, 5]);
    const changed = withAmount(large, at(3, 1), '77', en);
    const newRows = changed.rows.filter((row, index) => row !== large.rows[index]);
    expect(newRows).toEqual([changed.rows[3]]);
    const newCells = changed.rows[3]!.cells.filter((cell, index) => cell !== large.rows[3]!.cells[index]);
    expect(newCells).toEqual([changed.rows[3]!.cells[1]]);
    expect(changed.columns).toBe(large.columns);
    expect(textsOf(large)[3]?.[2]).not.toContain('77');
  });
});
