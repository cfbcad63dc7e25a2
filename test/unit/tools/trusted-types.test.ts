import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { minifyTemplates, replaceLitPolicy } from '../../../vite.config.js';

const lit = readFileSync(
  path.resolve(import.meta.dirname, '../../../node_modules/lit-html/lit-html.js'),
  'utf8',
);
const lineOfLit =
  'const t=globalThis,s=t.trustedTypes,e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0;t.policy=e;';

interface Policy {
  createHTML: (html: string) => unknown;
}

/** The policy that the rewritten line creates on a page with these Trusted Types. */
function policyOn(trustedTypes: { createPolicy: (name: string, rules: Policy) => Policy } | undefined) {
  const page = createContext({ trustedTypes });
  runInContext(replaceLitPolicy(lineOfLit), page);
  return runInContext('policy', page) as Policy | undefined;
}

describe("the Trusted Types policy of the script tag's Lit", () => {
  it('S8: is renamed in the Lit that is installed', () => {
    expect(replaceLitPolicy(lit)).toContain('createPolicy("vitable-elements"');
    expect(replaceLitPolicy(lit)).not.toContain('createPolicy("lit-html"');
  });

  it('S8: stops the build if Lit creates its policy in another way', () => {
    expect(() => replaceLitPolicy(lit.replace('createPolicy("lit-html"', 'createPolicy("lit"'))).toThrow(
      'unexpected way (0 matches, 1 expected)',
    );
    expect(() => replaceLitPolicy(lineOfLit + lineOfLit)).toThrow('2 matches');
  });

  it('S8: is created once, on first use, and not while the script loads', () => {
    const made: string[] = [];
    const policy = policyOn({
      createPolicy: (name, rules) => {
        made.push(name);
        return { createHTML: (html) => `trusted ${String(rules.createHTML(html))}` };
      },
    });
    expect(made).toEqual([]);
    expect(policy?.createHTML('<p></p>')).toBe('trusted <p></p>');
    expect(policy?.createHTML('<b></b>')).toBe('trusted <b></b>');
    expect(made).toEqual(['vitable-elements']);
  });

  it('S8: throws nothing if the page refuses the name', () => {
    let asked = 0;
    const policy = policyOn({
      createPolicy: () => {
        asked += 1;
        throw new TypeError('Policy "vitable-elements" disallowed.');
      },
    });
    expect(policy?.createHTML('<p></p>')).toBe('<p></p>');
    expect(policy?.createHTML('<p></p>')).toBe('<p></p>');
    expect(asked).toBe(1);
  });

  it('is not created if the browser has no Trusted Types', () => {
    expect(policyOn(undefined)).toBeUndefined();
  });
});

describe('the white space of templates in the script-tag files', () => {
  const minified = async (code: string, id = '/project/src/elements/some/view.ts') => {
    const { transform } = minifyTemplates();
    const run = typeof transform === 'function' ? transform : transform!.handler;
    const result = (await Reflect.apply(run, undefined, [code, id])) as { code: string } | null;
    return result?.code;
  };

  it('becomes one space between inline elements, never none', async () => {
    expect(await minified('html`<p>x ${a}   <slot></slot>\n  <i>b</i>   <b>c</b>\n  ${d}</p>`;')).toBe(
      'html`<p>x ${a} <slot></slot> <i>b</i> <b>c</b> ${d}</p>`;',
    );
  });

  it('goes at the edges of a block, where nobody sees it', async () => {
    expect(await minified('html`<div>\n  <p>\n    ${a}\n  </p>\n  <p>b</p>\n</div>`;')).toBe(
      'html`<div><p>${a}</p><p>b</p></div>`;',
    );
  });

  it('is removed from styles', async () => {
    expect(await minified('css`\n  :host {\n    display: block;\n  }\n`;')).toBe(
      'css`:host{display:block}`;',
    );
  });

  it('is not changed outside src', async () => {
    expect(await minified('html`<p>  </p>`;', '/project/node_modules/other/index.js')).toBeUndefined();
  });
});
