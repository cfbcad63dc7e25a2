import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTING_NAMES, settingProperties } from '../../../src/host/settings.js';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

/** What a partner gets who installs the package; README and LICENSE come with every one. */
const published = [
  ...(JSON.parse(read('package.json')) as { files: string[] }).files,
  'README.md',
  'LICENSE',
];
const isPublished = (name: string) => published.some((one) => name === one || name.startsWith(`${one}/`));

const documents = [
  'README.md',
  ...readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('src', name)),
];

describe('the documents that come with the package', () => {
  it.each(documents)('%s links to files only that come with it', (document) => {
    // Not pictures: the one in the README is for who looks at the repository.
    const links = [...read(document).matchAll(/(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)/g)];
    const targets = links.map(([, target = '']) => path.join(path.dirname(document), target));
    expect(targets.filter((target) => !existsSync(path.join(root, target)) || !isPublished(target))).toEqual(
      [],
    );
  });

  it.each(['README.md', 'src/elements/provider/README.md'])(
    '%s has every setting in its table',
    (document) => {
      const rows = read(document)
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .join('\n');
      const names = SETTING_NAMES.map((name) => {
        const { attribute } = settingProperties[name] ?? {};
        return typeof attribute === 'string' ? attribute : name;
      });
      expect([...names, 'allowedApiOrigins'].filter((name) => !rows.includes(`\`${name}\``))).toEqual([]);
    },
  );
});
