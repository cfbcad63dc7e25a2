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
    @beforetoggle=${keepOpener}
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

/** The button that has opened each popover; several open the same one. */
const openers = new WeakMap<EventTarget, Element>();

/** Returns the focus to the button when its popover closes. Chromium does so by itself, but not in a shadow root. */
function keepOpener({ target, newState }: ToggleEvent): void {
  const popover = target as HTMLElement;
  const focused = (popover.getRootNode() as ShadowRoot).activeElement;
  if (newState === 'open') {
    if (focused) openers.set(popover, focused);
  } else if (popover.matches(':focus-within')) {
    (openers.get(popover) as HTMLElement | undefined)?.focus();
  }
}
