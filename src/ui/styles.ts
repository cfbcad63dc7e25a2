import { css } from 'lit';
import { facts } from './facts-styles.js';
import { tableEdge } from './table-edge-styles.js';

/** Styles of what every element shows: icons, badges, notices and skeletons. */
export const basics = css`
  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--_2);
    padding: calc(var(--_1) / 2) var(--_3) calc(var(--_1) / 2) var(--_2);
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--_subtle);
    color: var(--_text);
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.5;
  }

  .badge .icon {
    inline-size: 1.2em;
    block-size: 1.2em;
  }

  .info {
    background: var(--_accent-surface);
    color: var(--_accent);
  }

  .success {
    background: var(--_success-surface);
    color: var(--_success);
  }

  .warning {
    background: var(--_warning-surface);
    color: var(--_warning);
  }

  .danger {
    background: var(--_danger-surface);
    color: var(--_danger);
  }

  .notice,
  .caution {
    display: flex;
    overflow: clip;
    align-items: start;
    gap: var(--_3);
    padding: var(--_4);
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }

  .caution {
    gap: var(--_2);
    padding: var(--_2) var(--_3);
    border-radius: var(--_radius-small);
  }

  .notice.neutral {
    background: var(--_subtle);
  }

  .notice > .icon,
  .caution > .icon {
    margin-block-start: 0.125em;
  }

  .notice .stack,
  .caution > span {
    flex: 1;
    min-inline-size: 0;
    color: var(--_text);
  }

  .notice-title {
    font-weight: 650;
  }

  .stack.tight {
    gap: var(--_2);
  }

  .skeletons {
    display: grid;
    gap: var(--_4);
  }

  .skeleton {
    display: grid;
    /* Lines of text are never as long as a wide screen. */
    grid-template-columns: minmax(0, 34em);
    gap: var(--_3);
    align-content: space-between;
  }

  .bone {
    block-size: 1.1em;
    border-radius: var(--_radius-small);
    background: var(--_subtle);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .bone:first-child {
    inline-size: 62%;
  }

  .bone:nth-child(3n) {
    inline-size: 40%;
    block-size: 1.8em;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .badge,
    .notice,
    .caution {
      border-color: CanvasText;
    }
  }
`;

/** Styles of all templates in this folder that have none of their own. */
export const uiStyles = [tableEdge, basics, facts];
