import { css } from 'lit';

export const styles = css`
  .filters {
    max-inline-size: 17em;
  }

  .years {
    display: grid;
    gap: var(--_3);
  }

  .year {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4);
  }

  .year-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_2) var(--_4);
  }

  .year h3 {
    font-size: 1.0625em;
  }

  .year-body {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--_4);
  }

  /* Each name above its value, side by side where there is room. */
  .year .facts {
    flex: 1 1 20em;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3) var(--_6);
  }

  .year .facts > div {
    display: block;
  }

  .year .facts dt {
    font-size: 0.875em;
  }

  .year .facts dd {
    text-align: start;
  }

  .finding {
    display: flex;
    align-items: start;
    gap: var(--_2);
    padding: var(--_2) var(--_3);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
  }

  .finding .icon {
    margin-block-start: 0.1em;
  }

  .finding > span {
    color: var(--_text);
  }

  @container (max-width: 36em) {
    .filters {
      max-inline-size: none;
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

    .year-body > .button {
      flex: 1 1 auto;
    }
  }

  @media (forced-colors: active) {
    .finding {
      border-color: CanvasText;
    }
  }
`;
