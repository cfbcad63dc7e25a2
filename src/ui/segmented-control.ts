import type { TemplateResult } from 'lit';
import { html, nothing } from './html.js';
import { moveInRadioGroup } from './radio-group.js';

/** Options of {@link segmentedControl}. */
export interface SegmentedControl<Value extends string> {
  /**
   * The name of the radios, which `checkRadios` needs. Each segment has it as its CSS part; the chosen one also has the
   * part `<name>-chosen`.
   */
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value;
  /** Whether only screen readers get the label, because the options say enough to the eye. */
  readonly quiet?: boolean;
  /** Whether it takes as little space as possible, because it is beside other controls. */
  readonly compact?: boolean;
  /** The option that the person has pressed, while it is not there yet. */
  readonly busy?: Value | undefined;
  /** Called with the chosen value. Undefined if the control is disabled. */
  readonly choose: ((value: Value) => void) | undefined;
}

/** A choice between a few options side by side: native radios whose labels look like a switch (A2). */
export function segmentedControl<Value extends string>(given: SegmentedControl<Value>): TemplateResult {
  const { name, label, options, chosen, choose } = given;
  return html`<fieldset
    part="${name}-switch"
    class="tiers ${given.compact ? 'compact' : ''}"
    @keydown=${moveInRadioGroup}
  >
    <legend class=${given.quiet ? 'visually-hidden' : ''}>${label}</legend>
    <div class="segments">
      ${options.map(
        ([value, words]) =>
          html`<div class="segment">
            <input
              class="rr-block"
              type="radio"
              name=${name}
              id="${name}-${value}"
              .value=${value}
              ?disabled=${!choose}
              aria-busy=${value === given.busy || nothing}
              @change=${() => choose?.(value)}
            />
            <label part="${name} ${value === chosen ? `${name}-chosen` : ''}" for="${name}-${value}"
              >${words}</label
            >
          </div>`,
      )}
    </div>
  </fieldset>`;
}
