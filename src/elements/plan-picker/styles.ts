import { css } from 'lit';

export const styles = css`
  .tier-row {
    display: grid;
    gap: var(--_2);
  }

  .tiers legend {
    margin-block-end: var(--_2);
  }

  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
  }

  .segment {
    position: relative;
    flex: 1 1 auto;
  }

  .segment input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .segment label {
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    padding: var(--_2) var(--_4);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-weight: 550;
    line-height: 1.25;
    text-align: center;
  }

  .segment input:checked + label {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .segment input:focus-visible + label {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .plans {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: var(--_4);
  }

  .plan {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--_4);
    border-width: 1px;
    transition: border-color 120ms ease;
  }

  .plan:hover:not(.not-offered) {
    border-color: var(--_control);
  }

  .plan.chosen {
    border-color: var(--_accent);
    box-shadow:
      inset 0 0 0 1px var(--_accent),
      var(--_shadow);
  }

  .plan:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .plan :focus-visible {
    outline: none;
  }

  .plan.not-offered {
    background: var(--_subtle);
    box-shadow: none;
  }

  .plan-head {
    display: flex;
    align-items: start;
    gap: var(--_3);
  }

  .plan-head input {
    margin-block-start: 0.1em;
    /* What has the focus must not hide behind the bar with the choice (WCAG 2.4.11). */
    scroll-margin-block: 1em 8em;
  }

  .plan-title {
    min-inline-size: 0;
  }

  .plan-name {
    font-weight: 650;
    line-height: 1.35;
    cursor: pointer;
  }

  /* The whole card is the radio's label. */
  .plan-name::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }

  .not-offered .plan-name,
  .plan:has(input:disabled) .plan-name {
    cursor: default;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    margin-block-start: calc(0px - var(--_1));
  }

  .metal {
    padding: 0 var(--_2);
    border: var(--_line);
    border-radius: var(--_radius-small);
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 550;
  }

  .plan-cost {
    display: grid;
    gap: var(--_1);
  }

  .price {
    line-height: 1.15;
  }

  .price .amount,
  td {
    white-space: nowrap;
  }

  .price .amount {
    font-size: 1.75em;
    font-weight: 700;
    letter-spacing: -0.01em;
  }

  .split {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    margin-block: var(--_1);
    border-radius: 4px;
  }

  .split:dir(rtl) {
    transform: scaleX(-1);
  }

  .split .employer {
    fill: var(--_bar-employer);
  }

  .split .yours {
    fill: var(--_bar);
  }

  .plan .facts {
    padding-block-start: var(--_4);
    border-block-start: var(--_line);
    font-size: 0.9375em;
  }

  .description {
    margin-block-start: var(--_3);
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

  .actions-text {
    flex: 1 1 12em;
  }

  .actions-plan {
    font-weight: 650;
    line-height: 1.35;
  }

  section > .facts {
    max-inline-size: 34em;
  }

  .table-scroll {
    overflow-x: auto;
    overflow-wrap: normal;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-block-end: var(--_2);
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: var(--_2) var(--_3);
    border-block-end: var(--_line);
    text-align: end;
    vertical-align: baseline;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  thead th {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 550;
  }

  tbody th {
    font-weight: 450;
  }

  tbody tr:first-child > * {
    font-weight: 650;
  }

  td:last-child,
  th:last-child {
    padding-inline-end: 0;
  }

  .done-head {
    display: flex;
    align-items: center;
    gap: var(--_4);
  }

  .done-icon {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: 50%;
  }

  @container (max-width: 30em) {
    .segment {
      flex-basis: calc(50% - var(--_1) * 2);
    }

    .actions .button,
    .actions-row .button {
      inline-size: 100%;
    }

    table {
      font-size: 0.875em;
    }

    th,
    td {
      padding-inline: calc(var(--_1) / 2);
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

    .plan:has(:focus-visible),
    .segment input:focus-visible + label {
      outline: 3px solid CanvasText;
    }
  }

  @media print {
    .actions {
      display: none;
    }

    .plan {
      break-inside: avoid;
    }
  }
`;
