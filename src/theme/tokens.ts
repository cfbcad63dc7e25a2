import { css, unsafeCSS } from 'lit';
import { palette } from './palette.js';

const entries = Object.entries(palette);

/** Each colour as an internal `--_name`: the host's token where it is set, else ours. */
const colors = (value: (light: string, dark: string) => string) =>
  unsafeCSS(
    entries
      .map(([name, [light, dark]]) => `--_${name}:var(--vitable-color-${name},${value(light, dark)})`)
      .join(';'),
  );

/**
 * The design tokens. A host sets `--vitable-…` on any ancestor; the elements use the internal names.
 *
 * Dark colours follow the page's own `color-scheme`, which is inherited into the element: a page that is light only
 * never gets a dark box because its visitor's system is dark. Browsers without `light-dark()` show the light ones.
 *
 * Distances are multiples of one unit, `--_1` to `--_6`.
 *
 * The font size starts from `medium`, the reader's own setting, since `1rem` is whatever the page made of it.
 *
 * Bars have the accent's colour unless told otherwise, so that one token makes the elements a host's own. An accent is
 * written with, and so reaches 4.5:1 where a bar needs 3:1.
 *
 * All of them are listed in README.md beside this file.
 */
export const tokens = css`
  :host {
    ${colors((light) => light)};
    --_bar: var(--vitable-color-bar, var(--_accent));
    --_1: calc(var(--vitable-space, 4px) * var(--vitable-density, 1));
    --_2: calc(var(--_1) * 2);
    --_3: calc(var(--_1) * 3);
    --_4: calc(var(--_1) * 4);
    --_5: calc(var(--_1) * 5);
    --_6: calc(var(--_1) * 6);
    --_radius: var(--vitable-radius, 10px);
    --_radius-small: var(--vitable-radius-small, 6px);
    --_line: var(--vitable-border-width, 1px) solid var(--_border);
    --_shadow: var(--vitable-shadow, 0 1px 2px rgb(16 24 40 / 6%), 0 1px 3px rgb(16 24 40 / 8%));
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      ${colors((light, dark) => `light-dark(${light},${dark})`)};
    }
  }
`;
