import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

interface Package {
  readonly dev?: boolean;
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Package>> };
const direct = Object.keys(manifest.dependencies ?? {});
/** Everything that a partner installs with this package, by name. */
const installed = Object.entries(lock.packages)
  .filter(([place, { dev }]) => place !== '' && !dev)
  .map(([place, one]) => [place.replace(/^.*node_modules\//, ''), one] as const);

describe('S14: what a partner installs with this package', () => {
  it('is named in the README, each dependency with a link and its reason, and nothing else', () => {
    const paragraph =
      read('README.md')
        .split(/\n\n+/)
        .find((one) => one.startsWith('Run-time dependencies:')) ?? '';
    const named = [...paragraph.matchAll(/\[([^\]]+)\]\(https:\/\/lit\.dev[^)]*\) \w+[^.]{10,}/g)];
    expect(named.map(([, name = '']) => name.toLowerCase()).toSorted()).toEqual(direct.toSorted());
    expect(paragraph).toContain('Nothing else.');
  });

  it('is what these dependencies need, and no more', () => {
    expect(direct.toSorted()).toEqual(['@lit/task', 'lit']);
    expect(installed.map(([name]) => name).toSorted()).toEqual([
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@lit/task',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
    ]);
  });

  it('has fixed versions and integrity values, and runs nothing when it is installed', () => {
    for (const version of Object.values(manifest.dependencies ?? {}))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const [name, { integrity, hasInstallScript }] of installed) {
      expect(integrity, name).toMatch(/^sha512-/);
      expect(hasInstallScript, name).toBeUndefined();
    }
  });

  it('is audited before each release, as CONTRIBUTING says', () => {
    expect(read('CONTRIBUTING.md')).toContain('npm audit --omit=dev');
  });
});
