import { css } from 'lit';

/** Buttons, fields and choices. Main targets are 44 px high, so that a thumb hits them; none is under 24 px (A6). */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_2);
    min-block-size: 44px;
    padding: var(--_2) var(--_4);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_subtle);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }

  .button.quiet:hover {
    background: var(--_accent-surface);
  }

  .button[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }

  button[aria-busy] {
    position: relative;
    cursor: progress;
  }

  /* The code behind the button is being loaded. In the padding, so that the button keeps its width. */
  .button[aria-busy]::after {
    content: '';
    position: absolute;
    inset-inline-end: 2px;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 2px dotted;
    border-radius: 50%;
    animation: turn 2s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .button[aria-busy]::after {
      animation: none;
    }
  }

  .link {
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
    text-align: start;
    min-block-size: 28px;
  }

  .field {
    display: grid;
    gap: var(--_1);
  }

  .field > label,
  legend {
    font-weight: 600;
    font-size: 0.9375em;
  }

  select,
  textarea,
  input[type='date'],
  input[type='search'],
  input[type='number'] {
    inline-size: 100%;
    min-block-size: 44px;
    padding: var(--_2) var(--_3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-small);
    background-color: var(--_surface);
    color: var(--_text);
  }

  .optional {
    font-weight: 400;
  }

  .fault {
    color: var(--_danger);
    font-weight: 550;
  }

  [aria-invalid] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  textarea {
    resize: vertical;
  }

  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .choice {
    display: flex;
    align-items: start;
    gap: var(--_3);
    padding: var(--_3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    cursor: pointer;
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-surface);
  }

  .choice:has(:disabled) {
    background: var(--_subtle);
    cursor: default;
  }

  .choice:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .choice :focus-visible {
    outline: none;
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }

    .choice:has(:focus-visible) {
      outline: 3px solid CanvasText;
    }
  }
`;
