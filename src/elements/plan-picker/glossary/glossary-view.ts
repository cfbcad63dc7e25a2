import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { glossary as explanations } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import type { PickerStrings } from '../strings.js';
import { TERMS } from './terms.js';

/**
 * The terms of health insurance, each a button that explains it. They stand once, above the plans. In each card they would
 * be hundreds of stops for a keyboard.
 */
export function glossary(strings: PickerStrings, lazy: LazyFeatures): TemplateResult {
  const code = lazy.get(explanations);
  return html`<div part="glossary" class="glossary small no-print" role="group" aria-labelledby="glossary">
      <span id="glossary" class="muted">${strings.t('plan-picker.glossary')}</span>
      ${TERMS.map((term) => {
        const id = `term-${term}`;
        return html`<button
            type="button"
            id="explain-${term}"
            part="term"
            class="link"
            popovertarget=${code ? id : nothing}
            aria-busy=${lazy.isBusy(explanations, `explain-${term}`)}
            @click=${
              code
                ? nothing
                : () =>
                    lazy.open(explanations, `explain-${term}`, (root) =>
                      root.getElementById(id)?.showPopover(),
                    )
            }
          >
            ${strings.t(`plan-picker.term.${term}`)}</button
          >${code?.explanation(strings, term)}`;
      })}
    </div>
    ${lazy.notice(explanations)}`;
}
