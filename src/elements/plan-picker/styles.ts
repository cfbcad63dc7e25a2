import { css } from 'lit';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { uiStyles } from '../../ui/styles.js';
import { cardStyles } from './list/card-styles.js';
import { toolbarStyles } from './list/toolbar-styles.js';

/** The steps around the plans, and how narrow screens, contrast modes and paper change all of them. */
const stepStyles = css`
  :host {
    --_width: 60em;
  }

  /* The focused field must not hide behind the bar with the choice (WCAG 2.4.11). */
  :is(input, select, button, summary, .plan-table) {
    scroll-margin-block: 1em 9em;
  }

  .actions {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_3) var(--_6);
    padding: var(--_3) var(--_5);
    box-shadow:
      0 -6px 20px rgb(16 24 40 / 8%),
      var(--_shadow);
  }

  /* A press whose code is on its way. */
  button[aria-busy='true'],
  [aria-busy='true'] + label {
    box-shadow: inset 0 -3px currentcolor;
    cursor: progress;
  }

  .actions > .notice {
    flex: 1 1 100%;
  }

  .actions-text {
    flex: 1 1 12em;
    min-inline-size: 0;
  }

  @container (max-width: 30em) {
    :is(input, select, button, summary, .plan-table) {
      scroll-margin-block-end: 15em;
    }

    .actions-plan {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }

    .segment {
      flex-basis: calc(50% - var(--_1) * 2);
    }

    /* As wide as its words. Otherwise it stays beside the text, and its buttons break letter by letter. */
    .actions .row {
      flex: 1 1 auto;
    }

    .actions .button {
      flex: 1 1 auto;
    }
  }

  /* As high as what usually follows, so that nothing below moves. src/theme/reserve.css has these heights too. */
  .skeleton {
    min-block-size: 25em;
  }

  /* The place of all that stands above the plans. */
  .visually-hidden + .skeleton {
    grid-column: 1 / -1;
    min-block-size: 17.4em;
  }

  @container (max-width: 56em) {
    .visually-hidden + .skeleton {
      min-block-size: 22.9em;
    }
  }

  @container (max-width: 30em) {
    .visually-hidden + .skeleton {
      min-block-size: 34.5em;
    }
  }

  @container (max-width: 20em) {
    .visually-hidden + .skeleton {
      min-block-size: 37.4em;
    }
  }

  /* When the page is zoomed in, a bar that stays in sight would cover what there is to read. */
  @media (max-height: 30em) {
    .actions {
      position: static;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .plan {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .segment input:checked + label,
    .plan.chosen {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }

    .split {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }

    .plan-head input:focus-visible ~ .plan-title .plan-name::after,
    .segment input:focus-visible + label {
      outline: 3px solid CanvasText;
    }
  }

  @media print {
    .plan {
      break-inside: avoid;
    }

    /* On paper nothing scrolls into sight. */
    .plans > .plan:nth-child(n) {
      content-visibility: visible;
    }
  }
`;

export const styles = [tokens, base, controls, uiStyles, cardStyles, toolbarStyles, stepStyles];
