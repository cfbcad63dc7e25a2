import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_5);
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 2.75em;
    overflow: visible;
  }

  .bar text {
    fill: var(--_text);
    font-size: 0.875em;
    font-weight: 600;
  }

  .track {
    fill: var(--_subtle);
  }

  .period {
    fill: var(--_bar-employer);
  }

  .past {
    fill: var(--_bar);
  }

  .today {
    stroke: var(--_text);
    stroke-width: 2;
  }

  .lock {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_2) var(--_4);
    padding: var(--_3) var(--_4);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: var(--_subtle);
  }

  .lock > p,
  .finding,
  .repeated {
    display: flex;
    align-items: start;
    gap: var(--_2);
  }

  .lock .icon,
  .finding .icon,
  .repeated .icon {
    margin-block-start: 0.1em;
  }

  .finding {
    padding: var(--_2) var(--_3);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
  }

  .finding > span {
    color: var(--_text);
  }

  .repeated {
    color: var(--_warning);
    font-weight: 550;
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

  .foot {
    display: flex;
    justify-content: end;
  }

  @media (forced-colors: active) {
    .lock,
    .finding {
      border-color: CanvasText;
    }

    .bar text {
      fill: CanvasText;
    }

    .track,
    .period {
      fill: Canvas;
      stroke: CanvasText;
    }

    .past {
      fill: Highlight;
    }

    .today {
      stroke: CanvasText;
    }
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

    .card {
      break-inside: auto;
    }

    section,
    tr {
      break-inside: avoid;
    }
  }
`;
