import { css } from 'lit';

export const styles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: calc(var(--_space) * 3);
    max-inline-size: 36em;
  }

  .events {
    display: grid;
    gap: calc(var(--_space) * 3);
  }

  .event {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 5);
  }

  .event-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .event h3 {
    font-size: 1.0625em;
  }

  .window {
    display: flex;
    align-items: start;
    gap: calc(var(--_space) * 2);
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
    gap: calc(var(--_space) * 3);
  }

  .pager [aria-disabled='true'] {
    cursor: default;
    opacity: 0.55;
  }

  [data-stale] {
    opacity: 0.6;
  }
`;
