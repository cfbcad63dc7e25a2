import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTING_NAMES, settingProperties } from '../../../src/settings/settings.js';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

/** The files and folders of the published package. npm adds README.md and LICENSE to every package. */
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

describe('the documents of the published package', () => {
  it.each(documents)('%s links only to files that are published too', (document) => {
    // Pictures are left out: the one in the README is meant for readers of the repository.
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

describe('The way of one attribute, in CONTRIBUTING.md', () => {
  const section = read('CONTRIBUTING.md').split('## The way of one attribute')[1]?.split('\n## ')[0] ?? '';
  const files = [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = '']) => file);

  it('leads through at most 20 files, which exist, and through none of them twice', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.length).toBeLessThanOrEqual(20);
    expect(new Set(files).size).toBe(files.length);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe('src/controllers', () => {
  it.each(readdirSync(path.join(root, 'src/controllers')))('%s has a Lit reactive controller', (file) => {
    const code = read(path.join('src/controllers', file));
    const classes = [...code.matchAll(/^export class (\w+)(?:<[^>]*>)? (\w+) (\w+)/gm)];
    expect(classes.length).toBeGreaterThan(0);
    // A class may also extend one that is a controller.
    expect(
      classes.filter(
        ([, , how, what]) =>
          !(how === 'implements' && what === 'ReactiveController') && what !== 'MutationController',
      ),
    ).toEqual([]);
    expect([...code.matchAll(/^export (?:async )?(?:function|const)/gm)]).toEqual([]);
  });
});
