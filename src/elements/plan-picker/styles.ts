import { css } from 'lit';

/** The steps around the plans, and what narrow screens, contrast modes and paper change of all. */
export const styles = css`
  /* What has the focus must not hide behind the bar with the choice (WCAG 2.4.11). */
  :is(input, select, button, summary, .plan-table) {
    scroll-margin-block: 1em 9em;
  }

  .actions {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_3) var(--_6);
    padding: var(--_3) var(--_5);
    box-shadow:
      0 -6px 20px rgb(16 24 40 / 8%),
      var(--_shadow);
  }

  .actions-text {
    flex: 1 1 12em;
    min-inline-size: 0;
  }

  .actions-plan {
    font-weight: 650;
    line-height: 1.35;
  }

  section > .facts {
    max-inline-size: 34em;
  }

  .table-scroll {
    overflow-x: auto;
    overflow-wrap: normal;
  }

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

  /* One amount a line, where three beside each other would be cut, and a cut amount is a wrong one. */
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
    :is(input, select, button, summary, .plan-table) {
      scroll-margin-block-end: 15em;
    }

    .actions-plan {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }

    .segment {
      flex-basis: calc(50% - var(--_1) * 2);
    }

    /* By its words' length, or it stays beside the text and its buttons break letter by letter. */
    .actions .row {
      flex: 1 1 auto;
    }

    .actions .button,
    .actions-row .button {
      flex: 1 1 auto;
    }

    .plan-table table {
      font-size: 0.875em;
    }
  }

  /* Zoomed in, the bar would take what is there to read. */
  @media (max-height: 30em) {
    .actions {
      position: static;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .plan {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .segment input:checked + label,
    .plan.chosen {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }

    .split {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }

    .plan-head input:focus-visible ~ .plan-title .plan-name::after,
    .segment input:focus-visible + label {
      outline: 3px solid CanvasText;
    }
  }

  @media print {
    .actions {
      display: none;
    }

    .plan {
      break-inside: avoid;
    }

    /* Paper has no sight to come into. */
    .plans > .plan:nth-child(n) {
      content-visibility: visible;
    }
  }
`;
