import { css } from 'lit';

/** The row of controls above the plans, and the panel behind it. */
export const toolbarStyles = css`
  .tiers legend,
  .tight legend {
    margin-block-end: var(--_2);
  }

  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
  }

  .segment {
    position: relative;
    display: grid;
    flex: 1 1 auto;
  }

  .segment input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .segment label {
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    padding: var(--_2) var(--_4);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-weight: 550;
    line-height: 1.25;
    text-align: center;
  }

  .segment input:checked + label {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .segment input:disabled + label {
    opacity: 0.6;
  }

  .segment input:focus-visible + label {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .bar,
  .toolbar,
  .count {
    display: flex;
    align-items: center;
    gap: var(--_2) var(--_3);
  }

  .bar {
    justify-content: space-between;
  }

  .count {
    flex-wrap: wrap;
    justify-content: space-between;
  }

  .toolbar {
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .toolbar > .field {
    flex: 1 1 13em;
    min-inline-size: 8em;
  }

  .toolbar > .filters {
    flex: none;
  }

  .compact .segments {
    gap: 0;
    flex-wrap: nowrap;
    overflow-wrap: normal;
  }

  .compact .segment {
    flex: 0 1 auto;
  }

  /* The words of a tier take two lines before they take a second row. */
  .toolbar .segment label {
    padding-block: var(--_1);
    line-height: 1.15;
  }

  /* The segments look like one switch rather than several buttons: only its ends are round. */
  .compact .segment label {
    border-radius: 0;
    margin-inline-start: -1px;
    padding-inline: var(--_3);
  }

  .compact .segment:first-child label {
    margin: 0;
    border-start-start-radius: var(--_radius-small);
    border-end-start-radius: var(--_radius-small);
  }

  .compact .segment:last-child label {
    border-start-end-radius: var(--_radius-small);
    border-end-end-radius: var(--_radius-small);
  }

  .compact :checked + label {
    z-index: 1;
    position: relative;
  }

  .compact legend {
    margin-block-end: var(--_1);
  }

  .filter-panel {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_5);
    align-items: start;
  }

  .filter-panel[hidden] {
    display: none;
  }

  .about {
    display: grid;
    gap: var(--_3);
    grid-column: 1 / -1;
  }

  .filters::after {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-block-start: -0.2em;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }

  .filters[aria-expanded='true']::after {
    margin-block-start: 0.2em;
    rotate: 225deg;
  }

  .check {
    display: flex;
    align-items: center;
    gap: var(--_2);
    min-block-size: 32px;
    inline-size: fit-content;
    cursor: pointer;
  }

  .glossary {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
    align-items: baseline;
  }

  .glossary .link {
    text-decoration-style: dotted;
  }

  /* How many plans there are has a line of its own where the row has no room for it: see WidthController. */
  @container (max-width: 959px) {
    .bar {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_1);
      margin-block-end: calc(0px - var(--_2));
    }
  }

  @container (max-width: 599px) {
    .toolbar > .field {
      flex: 1;
    }

    .toolbar > .filters {
      padding-inline: var(--_3);
    }
  }

  @container (max-width: 30em) {
    .compact .segment {
      flex: 1 1 auto;
    }

    .compact .segments {
      flex-wrap: wrap;
    }
  }
`;
