import { css } from 'lit';

/** The panel with the filters. */
export const styles = css`
  .filter legend {
    margin-block-end: var(--_1);
  }
`;
