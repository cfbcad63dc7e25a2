import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { CardStrings } from '../words.js';

/**
 * The buttons below the record.
 *
 * @param choosePlan undefined where no choice is awaited, or the page has no plan picker for it
 * @param changeCoverage undefined where there is nothing to reopen, or no member whose life events could do it
 * @param isChangeAwaited whether the code behind `changeCoverage` is being loaded for the person
 * @param others the buttons that are always last
 */
export function actionsView(
  strings: CardStrings,
  choosePlan: (() => void) | undefined,
  changeCoverage: (() => void) | undefined,
  isChangeAwaited: boolean,
  others: unknown,
): TemplateResult {
  return html`<div class="row choices no-print">
    ${
      choosePlan === undefined
        ? nothing
        : html`<button type="button" part="button choose-plan" class="button primary" @click=${choosePlan}>
            ${strings.t('enrollment-card.choose')}
          </button>`
    }
    ${
      changeCoverage === undefined
        ? nothing
        : html`<button
            type="button"
            id="change"
            part="button change-coverage"
            class="button"
            aria-busy=${isChangeAwaited || nothing}
            @click=${changeCoverage}
          >
            ${strings.t('enrollment-card.change')}
          </button>`
    }
    ${others}
  </div>`;
}
