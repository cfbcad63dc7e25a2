import path from 'node:path';
import { bundledBytes } from './size.js';

/** Code that does a similar job with other means, by its name in the table: what a page downloads for that. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  'Lit and @lit/task alone': ['lit'],
  'React and React DOM': ['react'],
  "React, TanStack Query, react-aria's radio group and table": ['react', 'react-aria'],
  "Web Awesome's radio group, card, select and skeleton": ['web-awesome'],
};

/**
 * The bytes of each peer after brotli, bundled in the same way as the elements. Styles are not counted.
 * @throws where a bundle holds nothing
 */
export async function measurePeers(): Promise<{ readonly name: string; readonly bytes: number }[]> {
  const measured = [];
  for (const [name, files] of Object.entries(PEERS)) {
    const { first } = await bundledBytes(
      files.map((file) => path.join(import.meta.dirname, `peers/${file}.ts`)),
    );
    // A bundler that leaves everything out would make the peer look small.
    if (first < 1_000) throw new Error(`The bundle of "${name}" is empty.`);
    measured.push({ name, bytes: first });
  }
  return measured;
}
