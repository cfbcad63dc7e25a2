import { css } from 'lit';

/** Styles of the first view. */
export const styles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_5);
  }

  .facts > div {
    padding-block-end: var(--_2);
    border-block-end: var(--_line);
  }

  .facts > div:last-child {
    padding-block-end: 0;
    border-block-end: 0;
  }

  .people {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_1);
  }

  .facts .small {
    font-weight: 450;
  }

  @container (min-width: 40em) {
    .facts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: calc(var(--_5) * 2);
    }

    .facts > div:nth-last-child(2):nth-child(odd) {
      padding-block-end: 0;
      border-block-end: 0;
    }
  }

  @container (max-width: 30em) {
    .button {
      inline-size: 100%;
    }

    /* The other buttons share a line below the main one, so that none stands alone on its line. */
    .choices > .button {
      flex: 1 1 0;
      min-inline-size: min-content;
    }

    .choices > .primary {
      flex-basis: 100%;
    }

    .choices > .quiet {
      padding-inline: var(--_2);
    }

    .choices > [part~='print'] {
      flex: 0 0 auto;
      inline-size: auto;
    }
  }

  /* As high as what usually follows, so that nothing below moves. src/theme/reserve.css has these heights too. */
  .skeleton {
    min-block-size: 24.5em;
  }

  @container (max-width: 30em) {
    .skeleton {
      min-block-size: 40.7em;
    }
  }
`;
