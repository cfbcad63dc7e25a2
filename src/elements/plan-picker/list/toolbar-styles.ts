import { css } from 'lit';

/** Everything between the coverage tier and the plans: switches, search, order, filters, glossary. */
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

  .count {
    justify-content: space-between;
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
