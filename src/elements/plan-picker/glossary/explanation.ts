import type { TemplateResult } from 'lit';
import type { PlanPickerGlossaryKey } from '../../../i18n/en/plan-picker-glossary.js';
import { planPickerGlossary } from '../../../i18n/en/plan-picker-glossary.js';
import { html } from '../../../ui/html.js';
import type { StringsWith } from '../strings.js';
import { styles as sheet } from './styles.js';
import type { Term } from './terms.js';

/** The lazy module of the glossary. */
export const words = planPickerGlossary;
export const styles = [sheet];

/** The explanation of a term in a native popover, which closes on Escape. */
export function explanation(strings: StringsWith<PlanPickerGlossaryKey>, term: Term): TemplateResult {
  return html`<div
    popover
    id="term-${term}"
    part="popover"
    class="panel popover"
    role="dialog"
    aria-labelledby="term-${term}-title"
    @beforetoggle=${returnFocus}
  >
    <div class="stack">
      <p id="term-${term}-title" class="notice-title">${strings.t(`plan-picker.term.${term}`)}</p>
      <p>${strings.t(`plan-picker.term.${term}.is`)}</p>
      <div>
        <button
          type="button"
          part="button"
          class="button"
          popovertarget="term-${term}"
          popovertargetaction="hide"
        >
          ${strings.t('plan-picker.glossary.close')}
        </button>
      </div>
    </div>
  </div>`;
}

/** Returns the focus to the button of a popover that closes. Chromium does so by itself, but not in a shadow root. */
function returnFocus({ target, newState }: ToggleEvent): void {
  const popover = target as HTMLElement;
  if (newState !== 'closed' || !popover.matches(':focus-within')) return;
  (popover.previousElementSibling as HTMLElement | null)?.focus();
}
