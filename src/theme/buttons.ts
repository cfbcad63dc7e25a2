import { css } from 'lit';

/** Buttons. Main targets are 44 px high, so that a thumb hits them; none is under 24 px (A6). */
export const buttons = css`
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
`;
