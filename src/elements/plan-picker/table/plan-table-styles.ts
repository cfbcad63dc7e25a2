import { css } from 'lit';

/** Tables of plans. Their header and their first column stay in sight while they scroll. */
export const planTableStyles = css`
  .plan-table {
    max-block-size: min(85vh, 60em);
    overflow: auto;
    /* Header and first column must not cover the bar with the choice. */
    isolation: isolate;
    border: var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  /* Collapsed borders do not scroll with their cells. */
  .plan-table table {
    inline-size: max-content;
    min-inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }

  .plan-table caption {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .plan-table :is(th, td) {
    min-inline-size: 7em;
    max-inline-size: 16em;
    padding: var(--_3);
    background: inherit;
    vertical-align: top;
    white-space: normal;
  }

  .plan-table thead > tr > * {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    vertical-align: bottom;
  }

  .plan-table :is(table, thead, tbody, tr) {
    background: inherit;
  }

  .plan-table tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    border-inline-end: var(--_line);
    text-align: start;
  }

  .plan-table thead > tr > :first-child {
    z-index: 2;
  }

  .plan-table tr > :last-child {
    padding-inline-end: var(--_3);
  }

  .plan-table tbody tr:last-child > * {
    border-block-end: 0;
  }

  .plan-table .words {
    min-inline-size: 10em;
    text-align: start;
  }

  .plan-table tr.chosen {
    background: var(--_accent-surface);
  }

  .plan-table .plan-head {
    gap: var(--_2);
  }

  /* Fixed column widths: otherwise the browser measures all cells of a thousand rows. */
  .rows table {
    table-layout: fixed;
    inline-size: 100%;
  }

  .rows thead th {
    inline-size: 9em;
  }

  .rows thead .words {
    inline-size: 14em;
  }

  .rows thead > tr > :first-child {
    inline-size: 22em;
  }

  .columns :is(th, td) {
    text-align: start;
  }

  /* The focused field must not hide behind the header and the first column (WCAG 2.4.11). */
  .rows {
    scroll-padding-block-start: 6em;
    scroll-padding-inline-start: 10em;
  }

  .plan-table input {
    inline-size: 24px;
    block-size: 24px;
  }

  .columns thead th {
    color: inherit;
    font-size: 1em;
    vertical-align: top;
  }

  .plan-table .plan-title p {
    font-weight: 450;
  }

  .rows tbody tr:first-child td {
    font-weight: inherit;
  }

  .rows tbody tr > td:nth-child(2) {
    font-weight: 650;
  }

  .columns tbody th {
    max-inline-size: 11em;
    font-size: 0.875em;
  }

  @container (max-width: 37.5em) {
    .plan-table :is(th, td) {
      padding: var(--_2);
      min-inline-size: 6em;
    }

    .rows thead th {
      inline-size: 7.5em;
    }

    .rows thead > tr > :first-child {
      inline-size: 11.5em;
    }

    .rows th[scope='row'] {
      font-size: 0.875em;
    }

    .columns table {
      table-layout: fixed;
      inline-size: 100%;
    }

    .columns :is(th, td) {
      min-inline-size: 0;
    }

    .columns tr > :first-child {
      inline-size: 32%;
    }

    .columns thead .plan-head {
      flex-direction: column;
    }
  }

  @container (max-width: 30em) {
    .plan-table table {
      font-size: 0.875em;
    }
  }

  /* On a phone a plan's name has a third of the screen, and must still break between its words. */
  @container (max-width: 26em) {
    .columns tr > :nth-child(n) {
      padding-inline: var(--_1);
    }

    .columns thead th {
      font-size: 0.9375em;
      letter-spacing: -0.02em;
    }

    .columns tr > :first-child {
      inline-size: 28%;
    }
  }

  @media print {
    .plan-table {
      max-block-size: none;
      overflow: visible;
      animation-name: none;
    }
  }
`;
