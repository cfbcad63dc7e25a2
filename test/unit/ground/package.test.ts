import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
/** Made by the commands, not part of the repository. */
const made = ['node_modules', 'dist', 'coverage'];

it('the top level has the folders demo, src and test, and no other', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !made.includes(entry.name))
    .map((entry) => entry.name);
  expect(folders.toSorted()).toEqual(['demo', 'src', 'test']);
});
