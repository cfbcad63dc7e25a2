import type { TemplateResult } from 'lit';
import { html } from '../../../ui/html.js';
import type { PickerStrings } from '../strings.js';

const TERMS = ['premium', 'deductible', 'out-of-pocket-max', 'metal', 'tier'] as const;

/**
 * The words of health insurance, each explained in a native popover, which closes on Escape. They stand once, above the
 * plans. In each card they would be hundreds of stops for a keyboard.
 */
export function glossary(strings: PickerStrings): TemplateResult {
  return html`<div part="glossary" class="glossary small no-print" role="group" aria-labelledby="glossary">
    <span id="glossary" class="muted">${strings.t('plan-picker.glossary')}</span>
    ${TERMS.map(
      (term) =>
        html`<button type="button" part="term" class="link" popovertarget="term-${term}">
            ${strings.t(`plan-picker.term.${term}`)}
          </button>
          <div
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
          </div>`,
    )}
  </div>`;
}

/** Returns the focus to the button of a popover that closes. Chromium does so by itself, but not in a shadow root. */
function returnFocus({ target, newState }: ToggleEvent): void {
  const popover = target as HTMLElement;
  if (newState !== 'closed' || !popover.matches(':focus-within')) return;
  (popover.previousElementSibling as HTMLElement | null)?.focus();
}
