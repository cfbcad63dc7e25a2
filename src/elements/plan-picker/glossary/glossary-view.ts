import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { glossary as explanationCode } from '../lazy.js';
import type { LazyFeatures } from '../lazy-features.js';
import type { PickerStrings } from '../strings.js';
import { TERMS } from './terms.js';

/**
 * The terms of health insurance, each a button that explains it. A keyboard reaches them here, once; in the plans' cards
 * they would be hundreds of Tab stops.
 */
export function glossary(strings: PickerStrings, lazy: LazyFeatures): TemplateResult {
  const code = lazy.get(explanationCode);
  return html`<div part="glossary" class="glossary small no-print" role="group" aria-labelledby="glossary">
    <span id="glossary" class="muted">${strings.t('plan-picker.glossary')}</span>
    ${TERMS.map((term) => {
      const id = `explain-${term}`;
      return html`<button
        type="button"
        id=${id}
        part="term"
        class="link"
        popovertarget="term-${term}"
        aria-busy=${lazy.isBusy(explanationCode, id)}
        @click=${code ? nothing : () => lazy.open(explanationCode, id, (root) => root.getElementById(id)?.click())}
      >
        ${strings.t(`plan-picker.term.${term}`)}
      </button>`;
    })}
  </div>`;
}

/** The explanations, which open at the term that is pressed; or that they could not be loaded. */
export function explanations(strings: PickerStrings, lazy: LazyFeatures): unknown {
  const code = lazy.get(explanationCode);
  return [lazy.notice(explanationCode), TERMS.map((term) => code?.explanation(strings, term))];
}
