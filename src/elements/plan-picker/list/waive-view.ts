import type { TemplateResult } from 'lit';
import { html } from '../../../ui/html.js';
import { WAIVED } from '../choice.js';
import type { PickerStrings } from '../strings.js';

/** Declining the coverage as one more choice below the plans, with its consequences in words. */
export function waiveCard(
  strings: PickerStrings,
  chosen: boolean,
  disabled: boolean,
  waive: () => void,
): TemplateResult {
  return html`<div part="waive ${chosen ? 'plan-chosen' : ''}" class="panel plan ${chosen ? 'chosen' : ''}">
    <div class="plan-head">
      <input
        class="rr-block"
        type="radio"
        name="plan"
        id="waive"
        .value=${WAIVED}
        ?disabled=${disabled}
        aria-describedby="waive-body"
        @change=${waive}
      />
      <div class="plan-title">
        <label class="plan-name" for="waive">${strings.t('plan-picker.waive')}</label>
        <p id="waive-body" class="muted small">${strings.t('plan-picker.waive.body')}</p>
      </div>
    </div>
  </div>`;
}
