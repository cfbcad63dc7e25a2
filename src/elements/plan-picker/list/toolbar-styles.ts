import { css } from 'lit';

/** Everything between the coverage tier and the plans: switches, search, order, filters, slider, glossary. */
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

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_4);
  }

  .compact .segments {
    gap: 0;
    flex-wrap: nowrap;
    overflow-wrap: normal;
  }

  .compact .segment {
    flex: none;
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

  .grows {
    flex: 1 1 14em;
    max-inline-size: 26em;
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

  .filter-panel {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_5);
    align-items: start;
  }

  [hidden] {
    display: none;
  }

  .filter legend {
    margin-block-end: var(--_1);
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

  .popover {
    max-inline-size: min(26em, calc(100vw - 2 * var(--_4)));
    margin: auto;
    color: var(--_text);
    font-size: var(--vitable-font-size, medium);
  }

  .popover::backdrop {
    background: rgb(16 24 40 / 35%);
  }

  .count {
    justify-content: space-between;
  }

  .care {
    display: grid;
    gap: var(--_3);
  }

  .care-row {
    flex-wrap: nowrap;
  }

  .care-row input {
    flex: 1;
    max-inline-size: 30em;
    min-inline-size: 0;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .care-amount {
    min-inline-size: 4.5em;
    font-weight: 650;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    text-decoration: underline dotted;
    text-underline-offset: 0.15em;
  }

  details .care {
    margin-block-start: var(--_3);
  }

  @container (max-width: 30em) {
    .compact,
    .filters {
      flex: 1 1 100%;
    }

    .compact .segment {
      flex: 1 1 auto;
    }

    .compact .segments {
      flex-wrap: wrap;
    }

    .grows {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }
`;
