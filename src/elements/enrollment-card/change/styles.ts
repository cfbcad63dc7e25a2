import { css } from 'lit';

/** Styles of the form and of the comparison, for the code that is loaded late. */
export const changeStyles = css`
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
`;
