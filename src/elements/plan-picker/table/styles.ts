import { css } from 'lit';

/** Every table: of costs, and of plans. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-block-end: var(--_2);
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: var(--_2) var(--_3);
    border-block-end: var(--_line);
    text-align: end;
    vertical-align: baseline;
  }

  td {
    white-space: nowrap;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 550;
  }

  tbody th {
    font-weight: 450;
  }

  tbody tr:first-child > * {
    font-weight: 650;
  }

  td:last-child,
  th:last-child {
    padding-inline-end: 0;
  }
`;
