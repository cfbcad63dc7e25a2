import { css } from 'lit';

/** Styles of a list of records, each in its own panel, and of its pager. */
export const listStyles = css`
  .records {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
  }

  .record {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4);
  }

  .record-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_2) var(--_4);
  }

  .record h3 {
    font-size: 1.0625em;
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_3);
  }

  .pager [aria-disabled='true'] {
    cursor: default;
    opacity: 0.55;
  }

  .pages {
    display: grid;
    justify-items: center;
  }

  .numbers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--_1);
  }

  .gap {
    min-inline-size: 1.25em;
    text-align: center;
  }

  .page {
    min-inline-size: 44px;
    padding-inline: var(--_1);
  }

  .page[aria-current] {
    border-color: currentcolor;
    background: var(--_accent-surface);
    cursor: default;
  }

  @container (max-width: 36em) {
    .pager:not(.more) .pages {
      order: -1;
      inline-size: 100%;
    }

    /* Seven page numbers must fit in a line of 280 px. */
    .numbers {
      gap: 2px;
    }

    .gap {
      min-inline-size: 1em;
    }

    .page {
      min-inline-size: 38px;
    }
  }

  @media (forced-colors: active) {
    .page[aria-current] {
      border-color: CanvasText;
    }
  }
`;
