import { css } from 'lit';

/** The explanation of a term: a small box at the term, while the page around it stays as it is. */
export const styles = css`
  .popover {
    max-inline-size: min(20em, calc(100vw - 4 * var(--_4)));
    margin: auto;
    padding: var(--_4);
    color: var(--_text);
    font-size: var(--vitable-font-size, medium);
    box-shadow:
      0 8px 28px rgb(16 24 40 / 22%),
      var(--_shadow);
  }

  /* Other browsers show it in the middle. */
  @supports (position-area: block-end) {
    .popover {
      inset: auto;
      margin: var(--_1) 0;
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        block-end span-all,
        block-start span-all,
        --middle;
    }
  }

  /* Where it has room neither below nor above the term, so that its button stays in the window. */
  @position-try --middle {
    position-area: none;
    inset: 0;
    margin: auto;
  }
`;
