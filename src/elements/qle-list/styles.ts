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

  .events {
    display: grid;
    gap: var(--_3);
  }

  .event {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4);
  }

  .event.selected {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent);
  }

  .event-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_2) var(--_4);
  }

  .event h3 {
    font-size: 1.0625em;
  }

  .window,
  .alert {
    display: flex;
    align-items: start;
    gap: var(--_2);
  }

  .window {
    color: var(--_muted);
    text-wrap: balance;
  }

  .window .icon,
  .alert .icon {
    margin-block-start: 0.1em;
  }

  .window.open {
    color: var(--_text);
    font-weight: 600;
  }

  .alert {
    padding: var(--_2) var(--_3);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
  }

  .alert > span {
    color: var(--_text);
  }

  .window + .alert {
    margin-block-start: calc(var(--_1) * -1);
  }

  /* Its words begin where everything else does, also in a line of its own. */
  .actions > .quiet {
    margin-inline-start: calc(var(--_2) * -1);
    padding-inline: var(--_2);
  }

  [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-surface);
    color: var(--_accent);
  }

  .use {
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
    justify-content: end;
  }

  @container (max-width: 36em) {
    .toolbar > .button {
      inline-size: 100%;
    }

    /* Seven of them in a line of 280 px. */
    .numbers {
      gap: 2px;
    }

    .page {
      min-inline-size: 38px;
    }

    .gap {
      min-inline-size: 1em;
    }

    .actions > .button {
      flex: 1 1 auto;
    }
  }

  @media (forced-colors: active) {
    .alert {
      border-color: CanvasText;
    }

    .event.selected,
    [aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
`;
