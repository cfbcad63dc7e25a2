import { css } from 'lit';

/** The panel with the filters. */
export const styles = css`
  .filter-panel {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_5);
    align-items: start;
  }

  .filter-panel[hidden] {
    display: none;
  }

  .filter legend {
    margin-block-end: var(--_1);
  }
`;
