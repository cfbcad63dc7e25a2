import { css } from 'lit';
import { colors } from './palette.js';

/**
 * The design tokens. A host sets `--vitable-…` on any ancestor, and the elements use the internal names `--_…`.
 *
 * - Dark colours follow the page's `color-scheme`, which the element inherits. On a page that is only light the elements
 *   stay light, even if the visitor's system is dark. Browsers without `light-dark()` show the light colours.
 * - Distances are multiples of one unit, `--_1` to `--_6`.
 * - The font size starts from `medium`, which is the reader's own setting. `1rem` would be the page's.
 * - Bars have the accent's colour by default, so that a host adapts the elements with one token. An accent is also a text
 *   colour with a contrast of 4.5:1, which is more than the 3:1 that a bar needs.
 *
 * README.md beside this file lists all tokens.
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
