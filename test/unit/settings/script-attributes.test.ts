import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Advice from '../../../src/settings/script-attribute-advice.js';
import type * as ScriptAttributes from '../../../src/settings/script-attributes.js';

const root = path.resolve(import.meta.dirname, '../../..');

/** The attributes of settings, from the table in the provider's README. */
const documented = readFileSync(path.join(root, 'src/elements/provider/README.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| `([a-z-]+)`/.exec(line)?.[1])
  .filter((name) => name !== undefined)
  .map((name) => `data-${name}`);

/** A script tag, as far as its attributes are read. */
function tag(attributes: Readonly<Record<string, string>>): Element {
  const names = Object.keys(attributes);
  const getAttribute = (name: string) => attributes[name] ?? null;
  return { getAttributeNames: () => names, getAttribute } as Partial<Element> as Element;
}

/** The functions under test as a new page has them, without the warnings of an earlier one. */
async function newPage(): Promise<{ page: typeof Advice & typeof ScriptAttributes; warnings: string[] }> {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, Symbol.for('vitable-elements/0'));
  const warnings: string[] = [];
  vi.spyOn(console, 'warn').mockImplementation((line: string) => warnings.push(line));
  const attributes = await import('../../../src/settings/script-attributes.js');
  const advice = await import('../../../src/settings/script-attribute-advice.js');
  return { page: { ...attributes, ...advice }, warnings };
}

/** The one warning about a tag, or undefined. */
async function warningAbout(...names: readonly string[]): Promise<string | undefined> {
  const { page, warnings } = await newPage();
  page.warnOfIgnoredAttributes(tag(Object.fromEntries(names.map((name) => [name, 'x']))));
  expect(warnings.length).toBeLessThanOrEqual(1);
  return warnings[0];
}

afterEach(() => vi.restoreAllMocks());

describe('the attributes of the script tag', () => {
  it('that are documented are known, and set the setting of their name', async () => {
    expect(documented).toHaveLength(7);
    expect(await warningAbout('src', 'defer', 'integrity', 'crossorigin', ...documented)).toBeUndefined();
    const { page } = await newPage();
    const settings = page.settingsOf(tag(Object.fromEntries(documented.map((name) => [name, `of ${name}`]))));
    expect(Object.values(settings).sort()).toEqual(documented.map((name) => `of ${name}`).sort());
    expect(settings).toMatchObject({ payPeriods: 'of data-pay-periods', locale: 'of data-locale' });
  });

  it.each(documented)('%s is meant by what is like it', async (name) => {
    const rest = name.slice('data-'.length);
    const slips = new Set([rest.replaceAll('-', ''), rest.replaceAll('-', '_'), `${rest}s`, rest]);
    for (let index = 0; index < rest.length; index += 1) {
      const [before, letter, after] = [rest.slice(0, index), rest[index]!, rest.slice(index + 1)];
      if (letter === '-') continue;
      slips.add(before + after);
      slips.add(`${before}x${after}`);
      slips.add(before + letter + letter + after);
      if (after !== '' && !after.startsWith('-')) slips.add(before + after[0]! + letter + after.slice(1));
    }
    slips.delete(rest);
    expect(slips.size).toBeGreaterThan(15);
    const { page, warnings } = await newPage();
    for (const slip of slips) page.warnOfIgnoredAttributes(tag({ [`data-${slip}`]: 'x' }));
    const missed = [...slips].filter(
      (slip) => !warnings.some((line) => line.includes(`: data-${slip} (did you mean ${name}?)`)),
    );
    expect(missed).toEqual([]);
    expect(warnings).toHaveLength(slips.size);
  });

  it('are named in one warning, each with what may be meant, and with all that exist', async () => {
    const warning = await warningAbout('data-pay-period', 'data-zzz', 'data-locale');
    expect(warning).toContain(
      '[vitable-elements] Unknown attributes on the script tag: data-pay-period (did you mean data-pay-periods?), data-zzz. ',
    );
    for (const name of documented) expect(warning).toContain(name);
  });

  it('are recognised without their data-', async () => {
    expect(await warningAbout('token-endpoint')).toContain(
      'token-endpoint (did you mean data-token-endpoint?)',
    );
    expect(await warningAbout('async', 'type', 'id', 'class', 'nonce')).toBeUndefined();
  });

  it('that other tools put on any script are not named', async () => {
    const others =
      'cfasync turbo-track turbo-eval nscript n-head hid rh astro-rerun cookieconsent cookiecategory ot-ignore usercentrics pagespeed-no-defer no-optimize no-minify wp-strategy testid';
    expect(await warningAbout(...others.split(' ').map((name) => `data-${name}`))).toBeUndefined();
  });
});
