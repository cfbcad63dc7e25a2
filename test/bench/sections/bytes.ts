import { readFileSync } from 'node:fs';
import path from 'node:path';
import { measurePeers } from '../../../tools/size/peers.js';
import { brotliBytes, builtElements, bundledBytes, root } from '../../../tools/size/size.js';
import { table } from '../figures.js';
import { SCRIPTS, hasScript } from '../scripts.js';
import type { Section } from '../section.js';

/** What P1 allows until the first view, in bytes after brotli. A kilobyte is 1000 bytes. */
const LIMITS: Readonly<Record<string, number>> = {
  'plan-picker': 26_000,
  'enrollment-card': 20_000,
  'qle-list': 20_000,
  'plan-year-list': 18_000,
  'plan-year-card': 18_000,
  'plan-year-form': 30_000,
};
/** The elements on an employee's page, and what P1 allows for the three together. */
const TOGETHER = { names: ['plan-picker', 'enrollment-card', 'qle-list'], limit: 34_000 };

interface Row {
  readonly name: string;
  /** Bytes after brotli until the first view. */
  readonly bytes: number;
  readonly limit?: number;
  /** Bytes of the files that come when they are wanted. */
  readonly later?: number;
  readonly isPeer: boolean;
}

export interface BytesFigures {
  readonly rows: readonly Row[];
}

async function measure(): Promise<BytesFigures> {
  const files = builtElements();
  const fromNpm = async (name: string, elements: readonly string[], limit: number): Promise<Row> => {
    const { first, later } = await bundledBytes(elements.map((element) => files[element]!));
    return { name, bytes: first, later, limit, isPeer: false };
  };
  const rows: Row[] = [];
  for (const [element, limit] of Object.entries(LIMITS)) {
    if (files[element] !== undefined) rows.push(await fromNpm(`${element}, with Lit`, [element], limit));
  }
  rows.push(await fromNpm(`${TOGETHER.names.join(' + ')}, with Lit`, TOGETHER.names, TOGETHER.limit));
  for (const [name, { file }] of Object.entries(SCRIPTS)) {
    if (!hasScript(name)) continue;
    const bytes = brotliBytes(readFileSync(path.join(root, 'dist/cdn', file)));
    const limit = name === 'module' ? { limit: 10_000 } : {};
    rows.push({ name: `script tag: ${file}`, bytes, ...limit, isPeer: false });
  }
  rows.push(...(await measurePeers()).map((peer) => ({ ...peer, isPeer: true })));
  return { rows };
}

/** A size in kilobytes, as it stands in the tables. */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

export const bytes: Section<BytesFigures> = {
  name: 'bytes',
  title: 'P1: kB until the first view, brotli, minified for production',
  measure,
  print: ({ rows }) =>
    table([
      ['', 'kB', 'P1', 'comes later'],
      ...rows.map(({ name, bytes: size, limit, later }) => [
        name,
        kilobytes(size),
        limit === undefined ? '' : `≤ ${limit / 1000}`,
        later === undefined ? '' : kilobytes(later),
      ]),
    ]),
};
