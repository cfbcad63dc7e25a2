import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
/** Folders that commands write; they are not part of the repository. */
const generated = ['node_modules', 'dist', 'coverage'];

it('the top level has the folders demo, src, test and tools, and no other', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !generated.includes(entry.name))
    .map((entry) => entry.name);
  expect(folders.toSorted()).toEqual(['demo', 'src', 'test', 'tools']);
});
