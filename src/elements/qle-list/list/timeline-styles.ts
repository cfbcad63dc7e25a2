import { css } from 'lit';

/** Steps one below the other, and side by side where there is room. */
export const timelineStyles = css`
  .bar {
    display: block;
    overflow: visible;
    font-size: 0.875em;
  }

  .bar text {
    fill: var(--_muted);
  }

  .track {
    fill: var(--_border);
  }

  .period {
    fill: var(--_accent-surface);
    stroke: var(--_accent);
  }

  .past {
    fill: var(--_accent);
  }

  .dot {
    fill: var(--_surface);
    stroke: var(--_muted);
    stroke-width: 2;
  }

  .bar > .today {
    stroke: var(--_text);
    stroke-width: 2;
  }

  .timeline {
    /* With "none" WebKit does not expose the list as a list. */
    list-style: '';
    margin: 0;
    padding: 0;
    display: grid;
    --_dot: 11px;
  }

  .step {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_2);
    padding-inline-start: calc(var(--_dot) + var(--_3));
    padding-block-end: var(--_2);
  }

  .step::before,
  .step::after {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: calc(0.75em - var(--_dot) / 2);
  }

  .step::before {
    inline-size: var(--_dot);
    block-size: var(--_dot);
    border: 2px solid var(--_control);
    border-radius: 50%;
    background: var(--_surface);
    z-index: 1;
  }

  .step.done::before {
    border-color: var(--_muted);
    background: var(--_muted);
  }

  .step.today::before,
  .step.next::before {
    border-color: var(--_accent);
    box-shadow: 0 0 0 3px var(--_accent-surface);
  }

  .step.today::before {
    background: var(--_accent);
  }

  .step:not(:last-child)::after {
    inset-inline-start: calc(var(--_dot) / 2 - 1px);
    inset-block-start: 0.75em;
    block-size: 100%;
    border-inline-start: 2px solid var(--_border);
  }

  .step.done:not(:last-child)::after {
    border-color: var(--_muted);
  }

  .step-name {
    font-weight: 550;
  }

  .step.later .step-name,
  .step.unknown .step-name {
    color: var(--_muted);
  }

  .step-when {
    color: var(--_accent);
    font-weight: 600;
  }

  @container (min-width: 40em) {
    .timeline {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }

    .step {
      display: grid;
      align-content: start;
      padding: calc(var(--_dot) + var(--_2)) var(--_3) 0 0;
    }

    .step::before {
      inset-block-start: 0;
    }

    .step:not(:last-child)::after {
      inset-inline-start: 0;
      inset-block-start: calc(var(--_dot) / 2 - 1px);
      inline-size: 100%;
      block-size: auto;
      border-inline-start: 0;
      border-block-start: 2px solid var(--_border);
    }
  }

  @media (forced-colors: active) {
    .bar text {
      fill: CanvasText;
    }

    .track,
    .period,
    .dot {
      fill: Canvas;
      stroke: CanvasText;
    }

    .past {
      fill: Highlight;
    }

    .bar > .today {
      stroke: CanvasText;
    }

    .step::before {
      border-color: CanvasText;
    }

    .step.done::before,
    .step.today::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .past-event::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    .step::before {
      print-color-adjust: exact;
    }
  }
`;
