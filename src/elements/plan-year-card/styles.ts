import { css } from 'lit';

export const styles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_5);
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 2.75em;
    overflow: visible;
  }

  .bar text {
    fill: var(--_text);
    font-size: 0.875em;
    font-weight: 600;
  }

  .track {
    fill: var(--_subtle);
  }

  .period {
    fill: var(--_bar-employer);
  }

  .past {
    fill: var(--_bar);
  }

  .today {
    stroke: var(--_text);
    stroke-width: 2;
  }

  .lock {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_2) var(--_4);
    padding: var(--_3) var(--_4);
    border: 1px solid transparent;
    border-radius: var(--_radius-small);
    background: var(--_subtle);
  }

  .lock > p {
    display: flex;
    align-items: start;
    gap: var(--_2);
  }

  .lock .icon {
    margin-block-start: 0.1em;
  }

  .foot {
    display: flex;
    justify-content: end;
  }

  @media (forced-colors: active) {
    .lock {
      border-color: CanvasText;
    }

    .bar text {
      fill: CanvasText;
    }

    .track,
    .period {
      fill: Canvas;
      stroke: CanvasText;
    }

    .past {
      fill: Highlight;
    }

    .today {
      stroke: CanvasText;
    }
  }

  @media print {
    .card {
      break-inside: auto;
    }

    section {
      break-inside: avoid;
    }
  }

  /* As high as what usually follows, so that nothing below moves. src/theme/reserve.css has these heights too. */
  .skeleton {
    min-block-size: 43.2em;
  }

  @container (max-width: 30em) {
    .skeleton {
      min-block-size: 47em;
    }
  }

  @container (max-width: 20em) {
    .skeleton {
      min-block-size: 51.3em;
    }
  }
`;
