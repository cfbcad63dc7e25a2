import { css } from 'lit';

/** The first styles in every element's shadow root. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
  }

  :host([hidden]) {
    display: none;
  }

  /*
   * The frame inherits nothing from the page but what is the page's own to decide: the rest (white-space, letter-spacing,
   * text-transform and so on) would break the layout (A11). The rules are on a frame inside the shadow root, because the
   * page's own rules could override them on the host. "all" does not reset "direction", so the page's direction is kept.
   */
  .frame {
    all: initial;
    display: block;
    color: var(--_text);
    color-scheme: inherit;
    cursor: inherit;
    font-family: var(--vitable-font-family, inherit);
    font-feature-settings: inherit;
    font-size: var(--vitable-font-size, medium);
    font-variation-settings: inherit;
    line-height: var(--vitable-line-height, 1.5);
    overflow-wrap: anywhere;
    pointer-events: inherit;
    scrollbar-color: inherit;
    text-rendering: inherit;
    visibility: inherit;
    -webkit-font-smoothing: inherit;
    -moz-osx-font-smoothing: inherit;
    -webkit-tap-highlight-color: inherit;
    -webkit-text-size-adjust: inherit;
  }

  /*
   * A size container takes no width from its content, so this line gives the element one where its content decides its
   * width: in a dialog, a flex row, a float, a table cell. In a block the element fills its place.
   */
  .frame::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(min(14em, 50vw), min(var(--_width, 40em), 90vw));
  }

  #base {
    container-type: inline-size;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h3,
  h4,
  p,
  ul,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  /* With "none", WebKit does not expose it as a list. */
  ul {
    list-style: '';
  }

  h3 {
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 650;
    text-wrap: balance;
  }

  h4 {
    font-size: 1em;
    line-height: 1.35;
    font-weight: 650;
  }

  /* Without a doctype, tables take neither font nor colour from what is around them. */
  table {
    font: inherit;
    color: inherit;
    text-align: inherit;
    white-space: inherit;
  }

  form {
    margin: 0;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }

  :focus {
    outline: none;
  }

  :focus-visible,
  [type='date']:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  /* A wider outline would touch the text below the heading. */
  :is(h3, h4):focus-visible {
    outline-offset: 0;
  }

  .stack {
    display: grid;
    gap: var(--_4);
    grid-template-columns: minmax(0, 1fr);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_3);
  }

  /* Clipped: a letter with hundreds of stacked accents would otherwise cover its neighbours. */
  .panel {
    overflow: clip;
    padding: var(--_5);
    background: var(--_surface);
    border: var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
  }

  @container (max-width: 22em) {
    .panel {
      padding: var(--_4);
    }
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875em;
  }

  .amount {
    font-variant-numeric: tabular-nums;
  }

  .visually-hidden:not(:focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .print-only {
    display: none;
  }

  @media print {
    /* Paper is white, and browsers do not print dark backgrounds. */
    :host {
      color-scheme: light;
    }

    .print-only {
      display: block;
    }

    .panel {
      box-shadow: none;
      break-inside: avoid;
    }

    .no-print {
      display: none !important;
    }
  }
`;
