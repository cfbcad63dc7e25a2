import { css } from 'lit';

/** Styles of the contributions grid. Lines between the cells show where a person can type. */
export const gridStyles = css`
  .grid-place {
    position: relative;
    /* A cell that gets the focus is scrolled out from behind the employments, which stay in place. */
    scroll-padding-inline: 11em 2em;
    border: var(--_line);
    border-radius: var(--_radius-small);
  }

  .grid th,
  .grid td {
    padding: var(--_2) var(--_3);
    border-block-end: var(--_line);
    vertical-align: top;
  }

  .grid tr > :last-child {
    padding-inline-end: var(--_3);
  }

  .grid thead th {
    background: var(--_subtle);
    vertical-align: bottom;
  }

  .grid thead .side {
    font-weight: 400;
    text-align: end;
  }

  /* The tier's name spans both of its columns. The width is their minimum together. */
  .tier {
    display: block;
    inline-size: 13em;
    margin-inline-end: -13em;
    color: var(--_text);
    font-weight: 600;
    text-align: start;
  }

  .grid tbody td,
  .grid .employee {
    border-inline-start: var(--_line);
  }

  .grid tbody td {
    min-inline-size: 6.5em;
    text-align: end;
    cursor: cell;
  }

  .grid .name {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 11em;
    min-inline-size: 11em;
    max-inline-size: 11em;
    background: var(--_surface);
    box-shadow: inset -1px 0 0 var(--_border);
    text-align: start;
    overflow-wrap: anywhere;
  }

  .grid tbody .name {
    padding: 0;
  }

  .name-button {
    inline-size: 100%;
    min-block-size: 40px;
    padding: var(--_2) var(--_3);
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: cell;
  }

  .grid thead .name {
    background: var(--_subtle);
  }

  /* Also after a click: as in a spreadsheet, the active cell is always marked. */
  .grid :is(td, .name-button):focus {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }

  .grid .name + * {
    border-inline-start: 0;
  }

  .grid .wrong {
    background: var(--_danger-surface);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .grid .edited {
    padding: 0;
  }

  .grid input {
    display: block;
    inline-size: 100%;
    min-inline-size: 6.5em;
    min-block-size: 40px;
    padding: var(--_2) var(--_3);
    border: 0;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    text-align: inherit;
    box-shadow: none;
  }

  .grid input:focus-visible {
    outline-offset: -3px;
  }

  .cell-fault {
    display: block;
    font-size: 0.8125em;
  }

  .grid :is(.edited, .name) .cell-fault {
    padding: 0 var(--_3) var(--_1);
  }

  .placeholder {
    font-weight: 400;
  }

  .grid td.remove {
    min-inline-size: 0;
    padding: 0 var(--_1);
    vertical-align: middle;
    cursor: default;
  }

  .icon-button {
    min-block-size: 36px;
    padding: var(--_1) var(--_2);
    color: var(--_muted);
  }

  @container (max-width: 30em) {
    .grid-place {
      scroll-padding-inline: 7.5em 1em;
    }

    .name-button,
    .grid thead .name {
      padding-inline: var(--_2);
    }

    .grid .name {
      inline-size: 7.5em;
      min-inline-size: 7.5em;
      max-inline-size: 7.5em;
      hyphens: auto;
    }
  }

  @media (forced-colors: active) {
    .grid :is(td, .name-button):focus,
    .grid input:focus-visible {
      outline-color: Highlight;
    }
  }
`;
