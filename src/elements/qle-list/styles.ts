import { css } from 'lit';

export const styles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: var(--_3);
    max-inline-size: 36em;
  }

  .events {
    display: grid;
    gap: var(--_3);
  }

  .event {
    display: grid;
    gap: var(--_2);
    padding: var(--_4) var(--_5);
  }

  .event-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_2) var(--_4);
  }

  .event h3 {
    font-size: 1.0625em;
  }

  .dates {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_4);
  }

  .window {
    display: flex;
    align-items: start;
    gap: var(--_2);
    color: var(--_muted);
  }

  .window .icon {
    margin-block-start: 0.1em;
  }

  .window.open {
    color: var(--_text);
    font-weight: 550;
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
`;
