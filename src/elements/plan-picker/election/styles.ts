import { css } from 'lit';
import { tableStyles } from '../table/styles.js';

/** The review and the confirmation. */
const electionStyles = css`
  section > .facts {
    max-inline-size: 34em;
  }

  /* One amount a line. Three side by side would be cut off, and an amount that is cut off reads as another one. */
  .tall tbody + tbody tr:first-child > * {
    padding-block-start: var(--_4);
  }

  .done-head {
    display: flex;
    align-items: center;
    gap: var(--_4);
  }

  .done-icon {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
  }

  @container (max-width: 30em) {
    .actions-row .button {
      flex: 1 1 auto;
    }
  }
`;

export const styles = [tableStyles, electionStyles];
