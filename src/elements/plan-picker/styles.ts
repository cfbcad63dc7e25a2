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
    scroll-margin-block: 1em 6em;
  }

  .actions,
  .actions-end {
    display: flex;
    align-items: center;
    gap: var(--_2) var(--_3);
  }

  .actions {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding: var(--_2) var(--_4);
    box-shadow:
      0 -6px 20px rgb(16 24 40 / 8%),
      var(--_shadow);
  }

  .actions-end,
  .actions:has(.notice) {
    flex-wrap: wrap;
  }

  .actions .button {
    flex: none;
    white-space: nowrap;
  }

  .actions .actions-text {
    display: flex;
    flex: 1;
    align-items: baseline;
    gap: 0 var(--_3);
    min-inline-size: 0;
  }

  .actions .actions-text > p {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
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

  @container (max-width: 599px) {
    .actions .actions-text {
      display: block;
      line-height: 1.3;
    }

    .actions .actions-text > p.small:only-child {
      white-space: normal;
    }

    .actions {
      padding-inline: var(--_3);
    }

    .actions .button {
      padding-inline: var(--_3);
    }
  }

  /* As high as what usually follows, so that nothing below moves. src/theme/reserve.css has these heights too. */
  .skeleton {
    min-block-size: 25em;
  }

  /* The place of the row of controls, and of how many plans there are. */
  .visually-hidden + .skeleton {
    grid-column: 1 / -1;
    align-content: center;
    min-block-size: 2.75em;
    padding-block: 0;
  }

  .visually-hidden + .skeleton > .bone + .bone {
    display: none;
  }

  @container (max-width: 959px) {
    .visually-hidden + .skeleton {
      min-block-size: 4.4em;
      margin-block-end: calc(0px - var(--_2));
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
