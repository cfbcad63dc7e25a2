import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOR_EMPLOYEES, builtElements, root } from '../../tools/size/size.js';

/** A browser sends no more requests than that to a server with HTTP/1.1 at a time; one of them is for the token. */
const AT_A_TIME = 6;

const script = readFileSync(path.join(root, 'dist/cdn/vitable.js'), 'utf8');
const table = JSON.parse(/function vitableChunks\(\)\{return(.*)\}/.exec(script)![1]!) as Readonly<
  Record<string, readonly number[]>
>;
const files = Object.keys(table);

/** The element that a chunk is the code of. */
const elementOf = (file: string) => /^(.*)-[\w-]{8}\.js$/.exec(file)![1]!;

/** The files that are fetched for an element: its own, and all that these import. */
function fetchedFor(element: string): readonly string[] {
  const found = new Set(files.filter((file) => elementOf(file) === element));
  for (const file of found) for (const index of table[file]!) found.add(files[index]!);
  return [...found];
}

const elements = Object.keys(builtElements()).filter((name) => name !== 'provider');

describe('P2: the files of the module script', () => {
  it.each(elements)('%s: fetches no code of another element', (element) => {
    const others = fetchedFor(element)
      .map(elementOf)
      .filter((name) => elements.includes(name));
    expect(others).toEqual([element]);
  });

  it.each(FOR_EMPLOYEES)(
    '%s: with the provider and the token it needs no second round of requests',
    (element) => {
      const all = new Set([...fetchedFor(element), ...fetchedFor('provider')]);
      expect(all.size + 1).toBeLessThanOrEqual(AT_A_TIME);
    },
  );
});
