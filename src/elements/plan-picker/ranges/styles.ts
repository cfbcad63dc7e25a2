import { css } from 'lit';

/** The range of what a year can cost, the slider for a year's care, and the notes. */
export const styles = css`
  .split .mark {
    fill: var(--_text);
  }

  .range {
    margin-block-start: var(--_3);
  }

  .range-ends {
    font-weight: 650;
  }

  .range .split {
    margin-block: var(--_2);
  }

  .note {
    margin-block-start: var(--_3);
    padding: var(--_3);
    border-radius: var(--_radius-small);
    background: var(--_subtle);
  }

  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    text-decoration: underline dotted;
    text-underline-offset: 0.15em;
  }

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
