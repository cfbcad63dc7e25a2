import { css } from 'lit';
import { buttons } from './buttons.js';

/** Fields and choices. Main targets are 44 px high, as those of buttons. */
export const fields = css`
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

/** Buttons, fields and choices, for an element that has a form in its first view. */
export const controls = [buttons, fields];
