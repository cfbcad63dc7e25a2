import { css } from 'lit';

/** The first styles in every element's shadow root. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    box-sizing: border-box;
    min-inline-size: 0;
    color: var(--_text);
    font-family: var(--vitable-font-family, inherit);
    font-size: var(--vitable-font-size, medium);
    line-height: var(--vitable-line-height, 1.5);
    text-align: start;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none;
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

  .panel {
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
