import { css } from 'lit';

/** The list of names and values of `descriptionList`. */
export const facts = css`
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_2);
  }

  .facts > div {
    display: flex;
    justify-content: space-between;
    gap: 0 var(--_4);
  }

  .facts :is(dt, dd) {
    min-inline-size: 0;
  }

  .facts dt {
    flex: 1 1 40%;
    color: var(--_muted);
  }

  .facts dd {
    text-align: end;
    font-weight: 550;
  }

  @container (max-width: 30em) {
    .panel > .facts > div {
      display: grid;
    }

    .panel > .facts dd {
      text-align: start;
    }
  }
`;
