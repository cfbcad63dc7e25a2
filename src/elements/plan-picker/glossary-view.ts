import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { PickerStrings } from './listing.js';

const TERMS = ['premium', 'deductible', 'out-of-pocket-max', 'metal', 'tier'] as const;

/**
 * The trade's words, each explained in a popover of the platform: it closes on Escape and gives the focus back. They
 * stand once, above the plans, and not in each card, where they would be hundreds of stops for a keyboard.
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
            @beforetoggle=${giveFocusBack}
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

/** The platform does so too, but not within a shadow root in Chromium. */
function giveFocusBack({ target, newState }: ToggleEvent): void {
  const popover = target as HTMLElement;
  if (newState !== 'closed' || !popover.matches(':focus-within')) return;
  (popover.previousElementSibling as HTMLElement | null)?.focus();
}
