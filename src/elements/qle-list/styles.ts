import { css } from 'lit';

export const styles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--_3) var(--_4);
  }

  .filters {
    flex: 1 1 20em;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: var(--_3);
    max-inline-size: 34em;
  }

  .record.selected {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  .window {
    display: flex;
    align-items: start;
    gap: var(--_2);
    color: var(--_muted);
    text-wrap: balance;
  }

  .window .icon {
    margin-block-start: 0.1em;
  }

  .window.open {
    color: var(--_text);
    font-weight: 600;
  }

  .past-event > summary {
    cursor: pointer;
    border-radius: var(--_radius-small);
  }

  .past-event > summary > .record-head {
    display: inline-flex;
    /* The marker of the fold stands before it. */
    inline-size: calc(100% - 1.5em);
    vertical-align: top;
  }

  .past-event > .record {
    margin-block-start: var(--_4);
  }

  .window + .caution {
    margin-block-start: calc(var(--_1) * -1);
  }

  /* A quiet button has no visible edge: its text is aligned with the text above it. */
  .actions > .quiet {
    margin-inline-start: calc(var(--_2) * -1);
    padding-inline: var(--_2);
  }

  [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-surface);
    color: var(--_accent);
  }

  .change {
    padding-block-start: var(--_4);
    border-block-start: var(--_line);
  }

  .report-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_4);
    align-items: start;
  }

  input[aria-invalid] {
    border-color: var(--_danger);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
  }

  .toolbar > .notice {
    flex-basis: 100%;
  }

  @container (max-width: 36em) {
    .toolbar > .button {
      inline-size: 100%;
    }

    .actions > .button {
      flex: 1 1 auto;
    }
  }

  @media (forced-colors: active) {
    .record.selected,
    [aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }

  /* As high as what usually follows, so that nothing below moves. src/theme/reserve.css has these heights too. */
  .skeleton {
    min-block-size: 20em;
  }

  @container (max-width: 30em) {
    .skeleton {
      min-block-size: 23em;
    }
  }

  @container (max-width: 20em) {
    .skeleton {
      min-block-size: 26.5em;
    }
  }
`;
