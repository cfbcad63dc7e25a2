import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_5);
  }

  .facts > div {
    padding-block-end: var(--_2);
    border-block-end: var(--_line);
  }

  .facts > div:last-child {
    padding-block-end: 0;
    border-block-end: 0;
  }

  .people {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_1);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  caption {
    padding-block-end: var(--_1);
    font-weight: 650;
    text-align: start;
  }

  :is(th, td) {
    padding: 0 var(--_4) var(--_2) 0;
    text-align: start;
    vertical-align: baseline;
  }

  tbody > tr:last-child > td {
    border-block-end: var(--_line);
    font-weight: 550;
  }

  tbody th {
    padding-block: var(--_2) 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 450;
  }

  tbody > tr > td.muted {
    font-weight: 450;
  }

  thead th {
    font-weight: 650;
    border-block-end: var(--_line);
  }

  .facts .small {
    font-weight: 450;
  }

  .change {
    padding-block-start: var(--_5);
    border-block-start: var(--_line);
  }

  fieldset.stack > legend {
    margin-block-end: var(--_2);
  }

  .event-kind {
    font-weight: 600;
  }

  .choice > span {
    display: grid;
    min-inline-size: 0;
  }

  @container (min-width: 40em) {
    .facts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: calc(var(--_5) * 2);
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
  }

  /* As high as what usually follows, so that nothing below moves. src/theme/reserve.css has these heights too. */
  .skeleton {
    min-block-size: 24.5em;
  }

  @container (max-width: 30em) {
    .skeleton {
      min-block-size: 40.7em;
    }
  }
`;
