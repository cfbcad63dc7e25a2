import { css } from 'lit';

/** Plans as cards. */
export const cardStyles = css`
  .plans,
  .skeletons {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: var(--_4);
  }

  .plan {
    padding-block-start: var(--_4);
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--_4);
    transition: border-color 120ms ease;
  }

  /*
   * The cards of a long list are laid out when they come into sight, so that a press does not wait for a thousand cards.
   * A list of the usual length is laid out at once, so that nothing below it moves.
   */
  .plans > .plan:nth-child(n + 13) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 30em;
  }

  .plan:hover:not(.not-offered, .chosen) {
    border-color: var(--_control);
  }

  .plan.chosen {
    border-color: var(--_accent);
    box-shadow:
      inset 0 0 0 1px var(--_accent),
      var(--_shadow);
  }

  /* Inside the card: a card that is laid out late cuts off what reaches beyond its edge. */
  .plan-head input:focus-visible ~ .plan-title .plan-name::after {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }

  .plan-head :focus-visible {
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
  }

  .plan-title {
    min-inline-size: 0;
  }

  .plan-name,
  .actions-plan {
    font-weight: 650;
    line-height: 1.25;
  }

  .plan-name {
    cursor: pointer;
  }

  /* The radio's label covers the whole card; in a table, the whole cell. */
  .plan-name::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
  }

  .not-offered .plan-name,
  input:disabled ~ .plan-title .plan-name {
    cursor: default;
  }

  .plan-title h3 {
    font: inherit;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_2);
  }

  /* In a card, above the label that covers it. */
  .word {
    position: relative;
    z-index: 1;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
    cursor: help;
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

  .plan > .plan-cost {
    margin-block-start: calc(0px - var(--_3));
  }

  .price {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_2);
    line-height: 1.15;
  }

  .price .amount {
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

  .split .rest {
    fill: var(--_bar-employer);
  }

  .split .yours {
    fill: var(--_bar);
  }

  /* Above the label that covers the card. */
  .compare {
    position: relative;
    z-index: 1;
    display: flex;
    align-items: center;
    gap: var(--_2);
    inline-size: fit-content;
    min-block-size: 32px;
    min-inline-size: 24px;
    margin-block-start: auto;
    cursor: pointer;
  }

  .compare.off {
    color: var(--_muted);
    cursor: default;
  }

  .plan .facts {
    padding-block-start: var(--_4);
    border-block-start: var(--_line);
    font-size: 0.9375em;
  }

  .description {
    margin-block-start: var(--_3);
  }
`;
