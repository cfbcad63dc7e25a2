import { css } from 'lit';

/** The slider for a year's care. */
export const styles = css`
  .care {
    display: grid;
    gap: var(--_3);
  }

  .care-row {
    flex-wrap: nowrap;
  }

  .care-row input {
    flex: 1;
    max-inline-size: 30em;
    min-inline-size: 0;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .care-amount {
    min-inline-size: 4.5em;
    font-weight: 650;
  }

  details .care {
    margin-block-start: var(--_3);
  }
`;
