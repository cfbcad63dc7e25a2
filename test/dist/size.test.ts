import { beforeAll, describe, expect, it } from 'vitest';
import { builtElements, limits, measureSizes, reached, sizeTable, type Size } from '../../tools/size/size.js';

/**
 * What is over its limit now (CONTRIBUTING, "What a page downloads"). These tests are expected to fail. As soon as a limit is
 * met, its test turns red, and the name has to go from here.
 */
const OVER = new Set([
  'npm, plan-picker with Lit',
  'npm, enrollment-card with Lit',
  'npm, qle-list with Lit',
  'npm, the three for employees with Lit',
  'npm, plan-year-list with Lit',
  'npm, plan-year-card with Lit',
  'npm, plan-year-form with Lit',
  'module script',
]);

describe('P1: what a page downloads before the first view, in bytes after brotli', () => {
  let sizes: readonly Size[];

  beforeAll(async () => {
    sizes = await measureSizes();
    console.log(`\n${sizeTable(sizes)}\n`);
  });

  const bytesOf = (name: string) => sizes.find((size) => size.name === name)?.bytes;

  for (const [name, limit] of Object.entries(limits))
    (OVER.has(name) ? it.fails : it)(`P1: ${name}: at most ${limit / 1000} kB`, () => {
      expect(bytesOf(name)).toBeLessThanOrEqual(limit);
    });

  it('P1: no file is larger than the size recorded for it', () => {
    expect(sizes.map(({ name }) => name).toSorted()).toEqual(Object.keys(reached).toSorted());
    expect(sizes.filter(({ name, bytes }) => !(bytes <= (reached[name] ?? 0)))).toEqual([]);
  });

  it('measures files that hold Lit, and not an empty bundle', () => {
    expect(Object.keys(builtElements())).toEqual(
      expect.arrayContaining(['plan-picker', 'enrollment-card', 'qle-list']),
    );
    // Lit alone is 5.3 kB.
    for (const { bytes } of sizes) expect(bytes).toBeGreaterThan(5_000);
  });
});
