import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    gap: calc(var(--_space) * 5);
  }

  .facts > div {
    padding-block-end: calc(var(--_space) * 2);
    border-block-end: var(--_line);
  }

  .facts > div:last-child {
    padding-block-end: 0;
    border-block-end: 0;
  }

  .facts dd {
    text-align: end;
  }

  .people {
    display: grid;
    gap: calc(var(--_space) * 1);
  }

  .change {
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: var(--_line);
  }

  fieldset.stack > legend {
    margin-block-end: calc(var(--_space) * 2);
  }

  .event-kind {
    font-weight: 600;
  }

  .event-use {
    display: block;
  }

  @container (min-width: 40em) {
    .facts {
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--_space) * 10);
    }

    .facts > div:nth-last-child(2):nth-child(odd) {
      padding-block-end: 0;
      border-block-end: 0;
    }
  }

  @container (max-width: 30em) {
    .button {
      inline-size: 100%;
    }

    .facts > div {
      display: grid;
    }

    .facts dd {
      text-align: start;
    }
  }
`;
