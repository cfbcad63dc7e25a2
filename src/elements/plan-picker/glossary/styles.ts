import { css } from 'lit';

/** The explanation of a term. */
export const styles = css`
  .popover {
    max-inline-size: min(26em, calc(100vw - 2 * var(--_4)));
    margin: auto;
    color: var(--_text);
    font-size: var(--vitable-font-size, medium);
  }

  .popover::backdrop {
    background: rgb(16 24 40 / 35%);
  }
`;
