import { css } from 'lit';

export const styles = css`
  .filters {
    max-inline-size: 17em;
  }

  .record-body {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--_4);
  }

  /* Each name is above its value, and the pairs are side by side if there is room. */
  .record .facts {
    flex: 1 1 20em;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3) var(--_6);
  }

  .record .facts > div {
    display: block;
  }

  .record .facts dt {
    font-size: 0.875em;
  }

  .record .facts dd {
    text-align: start;
  }

  @container (max-width: 36em) {
    .filters {
      max-inline-size: none;
    }

    .record-body > .button {
      flex: 1 1 auto;
    }
  }

  /* As high as what usually follows, so that nothing below moves. src/theme/reserve.css has these heights too. */
  .skeletons {
    /* The filter's place. */
    padding-block-start: 5.4em;
  }

  .skeleton {
    min-block-size: 8.95em;
  }

  @container (max-width: 30em) {
    .skeleton {
      min-block-size: 17.9em;
    }
  }

  @container (max-width: 20em) {
    .skeleton {
      min-block-size: 20.8em;
    }
  }
`;
