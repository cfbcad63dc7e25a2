import { css } from 'lit';

export const styles = css`
  .tier-row {
    display: grid;
    gap: calc(var(--_space) * 2);
  }

  .tiers legend {
    margin-block-end: calc(var(--_space) * 2);
  }

  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
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
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
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
    gap: calc(var(--_space) * 4);
  }

  .plan {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 4);
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
    gap: calc(var(--_space) * 3);
  }

  .plan-head input {
    margin-block-start: 0.1em;
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
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * -1);
  }

  .metal {
    padding: 0 calc(var(--_space) * 2);
    border: var(--_line);
    border-radius: var(--_radius-small);
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 550;
  }

  .plan-cost {
    display: grid;
    gap: calc(var(--_space) * 1);
  }

  .price {
    line-height: 1.15;
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
    margin-block: calc(var(--_space) * 1);
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
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: var(--_line);
    font-size: 0.9375em;
  }

  .description {
    margin-block-start: calc(var(--_space) * 3);
  }

  .actions {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5);
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

  .table-scroll {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-block-end: calc(var(--_space) * 2);
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
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
    gap: calc(var(--_space) * 4);
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
      flex-basis: calc(50% - var(--_space) * 2);
    }

    .actions .button,
    .actions-row .button {
      inline-size: 100%;
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
