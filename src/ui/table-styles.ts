import { css } from 'lit';

/** Styles of plan-year tables. A table that is too wide scrolls inside its own box. */
export const tableStyles = css`
  .repeated {
    display: flex;
    align-items: start;
    gap: var(--_2);
    color: var(--_warning);
    font-weight: 550;
  }

  .repeated .icon {
    margin-block-start: 0.1em;
  }

  .table-scroll {
    overflow-x: auto;
    overflow-wrap: normal;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: var(--_3) var(--_4) var(--_3) 0;
    border-block-end: var(--_line);
    text-align: start;
    vertical-align: top;
  }

  tr > :last-child {
    padding-inline-end: 0;
  }

  tbody tr:last-child > * {
    border-block-end: 0;
  }

  thead th {
    padding-block: var(--_2);
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 550;
    vertical-align: bottom;
  }

  tbody th {
    min-inline-size: 8em;
    max-inline-size: 18em;
    font-weight: 600;
    overflow-wrap: break-word;
  }

  .number {
    min-inline-size: 7.5em;
    text-align: end;
  }

  .matrix tbody th {
    min-inline-size: 6em;
  }

  .matrix td {
    min-inline-size: 9.5em;
  }

  .entry + .entry {
    margin-block-start: var(--_2);
    padding-block-start: var(--_2);
    border-block-start: var(--_line);
  }

  .share {
    font-weight: 550;
  }

  @media print {
    /* Paper does not scroll. */
    .table-scroll {
      overflow: visible;
    }

    .table-scroll :is(th, td) {
      min-inline-size: 0;
      padding-inline-end: var(--_2);
    }

    .matrix {
      font-size: 0.8125em;
    }

    tr {
      break-inside: avoid;
    }
  }
`;
