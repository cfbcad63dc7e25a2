import { css } from 'lit';

export const styles = css`
  :host {
    --_width: 60em;
  }

  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_5);
  }

  .fixed {
    font-weight: 550;
  }

  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 16em));
    gap: var(--_4);
  }

  .dates > .field {
    align-content: start;
    min-inline-size: 0;
  }

  .tier-choice > legend {
    margin-block-end: var(--_1);
  }

  .tier-choice > .row {
    gap: var(--_1) var(--_4);
  }

  .tier-option {
    display: inline-flex;
    align-items: center;
    gap: var(--_2);
    min-block-size: 36px;
    cursor: pointer;
  }

  .notice ul {
    display: grid;
    gap: var(--_1);
  }

  .versions :is(th, td) {
    inline-size: 25%;
    overflow-wrap: anywhere;
  }

  .version-head {
    display: none;
  }

  @container (max-width: 36em) {
    .versions,
    .versions :is(thead, tbody, tr, th, td) {
      display: block;
      inline-size: auto;
      max-inline-size: none;
    }

    .versions thead {
      position: absolute;
      clip-path: inset(50%);
    }

    .versions tr {
      padding-block: var(--_3);
      border-block-end: var(--_line);
    }

    .versions tbody tr > * {
      padding-block: var(--_1);
      border: 0;
    }

    .version-head {
      display: block;
    }
  }

  .version {
    display: flex;
    align-items: start;
    gap: var(--_2);
    min-block-size: 28px;
    cursor: pointer;
  }

  .version-line {
    display: block;
  }

  .button:disabled,
  .button[aria-disabled='true'].quiet {
    cursor: default;
    opacity: 0.6;
  }

  /* As high as what usually follows, so that nothing below moves. src/theme/reserve.css has these heights too. */
  .skeleton {
    min-block-size: 28.4em;
  }

  @container (max-width: 30em) {
    .skeleton {
      min-block-size: 32.4em;
    }
  }

  @container (max-width: 20em) {
    .skeleton {
      min-block-size: 38.1em;
    }
  }
`;
