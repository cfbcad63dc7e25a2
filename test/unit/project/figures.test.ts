import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exponent, median } from '../../bench/figures.js';
import { figuresFor, figuresInReadme } from '../../bench/readme.js';
import { readResults } from '../../bench/results.js';
import { SECTIONS } from '../../bench/sections/index.js';

const file = path.resolve(import.meta.dirname, '../../bench/results.json');

/** Lines of Markdown without the spaces that align the columns of a table. */
const unaligned = (markdown: string) =>
  markdown.split('\n').map((line) => line.replace(/\s*\|\s*/g, '|').replace(/-+/g, '-'));

describe('the figures of the benchmark', () => {
  it('in the README, six of them, are those of the last whole run', () => {
    expect(unaligned(figuresInReadme())).toEqual(unaligned(figuresFor(readResults())));
  });

  it('are those of every section, with the day of their run', () => {
    const { date, figures } = readResults();
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Object.keys(figures)).toEqual(SECTIONS.map(({ name }) => name));
    // A figure that could not be measured would stand in the file as null.
    expect(readFileSync(file, 'utf8')).not.toMatch(/: null/);
  });

  it('name what times depend on, and not the machine', () => {
    const { machine } = readResults();
    expect(Object.keys(machine)).toEqual(['browser', 'node', 'system', 'processor', 'memory']);
  });
});

describe('the benchmark’s arithmetic', () => {
  it('gives the exponent 1 where twice as many take twice as long, 2 where they take four times as long', () => {
    expect(exponent([100, 300, 1000].map((many) => [many, many * 3]))).toBeCloseTo(1);
    expect(exponent([1, 10, 50].map((many) => [many, many ** 2]))).toBeCloseTo(2);
    expect(exponent([1, 10, 50].map((many) => [many, 7]))).toBeCloseTo(0);
  });

  it('takes the middle figure as the median, and the mean of two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 100, 3, 5])).toBe(4);
  });
});
