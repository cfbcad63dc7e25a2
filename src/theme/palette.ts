import type { CSSResult } from 'lit';
import { unsafeCSS } from 'lit';

/**
 * The default colours, light and dark, of the public tokens `--vitable-color-<name>`. Text colours have a contrast of at
 * least 4.5:1 on every surface they are used on; `control` and `focus` have at least 3:1 (A7). The colour of `bar` is
 * the accent's: see `tokens`.
 */
const palette = {
  text: ['#1a2230', '#e9edf4'],
  muted: ['#525d6f', '#a9b3c3'],
  surface: ['#ffffff', '#161b24'],
  subtle: ['#f4f6f9', '#1f2632'],
  border: ['#dbe0e8', '#343d4c'],
  control: ['#758093', '#8390a5'],
  accent: ['#1d56c9', '#9dbcff'],
  'on-accent': ['#ffffff', '#0c1830'],
  'accent-surface': ['#edf3fe', '#1c2a46'],
  focus: ['#1d56c9', '#9dbcff'],
  'bar-employer': ['#b9c6dd', '#46536b'],
  success: ['#116240', '#86dbb0'],
  'success-surface': ['#e6f5ed', '#14302a'],
  warning: ['#7c4a03', '#f3c777'],
  'warning-surface': ['#fdf2de', '#352a15'],
  danger: ['#ab1f1a', '#ffb3ab'],
  'danger-surface': ['#fdeceb', '#3d1d1d'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

/**
 * Each colour as an internal property `--_name`: the host's token if it is set, else our default. It stands beside the
 * palette because the build minifies no style sheet in a file that uses `unsafeCSS`.
 */
export const colors = (value: (light: string, dark: string) => string): CSSResult =>
  unsafeCSS(
    Object.entries(palette)
      .map(([name, [light, dark]]) => `--_${name}:var(--vitable-color-${name},${value(light, dark)})`)
      .join(';'),
  );
