import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { moveInRadioGroup } from './radio-group.js';

export interface Segments<Value extends string> {
  /** Of the radios; `checkRadios` goes by it. Also the part of each segment, with `<name>-chosen`. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value;
  /** Whether it stands among other controls and takes as little room as it needs. */
  readonly compact?: boolean;
  /** Undefined where it is switched off. */
  readonly choose: ((value: Value) => void) | undefined;
}

/** A choice of one among few, side by side: native radios under labels that look like a switch (A2). */
export function segments<Value extends string>(given: Segments<Value>): TemplateResult {
  const { name, label, options, chosen, choose } = given;
  return html`<fieldset
    part="${name}-switch"
    class="tiers ${given.compact ? 'compact' : ''}"
    @keydown=${moveInRadioGroup}
  >
    <legend>${label}</legend>
    <div class="segments">
      ${options.map(
        ([value, words]) =>
          html`<div class="segment">
            <input
              type="radio"
              name=${name}
              id="${name}-${value}"
              .value=${value}
              ?disabled=${!choose}
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
