import type { LitElement, TemplateResult } from 'lit';
import type { CalendarDate } from '../api/models.js';
import type { BasicKey } from '../i18n/en/basic.js';
import type { Strings } from '../i18n/strings.js';
import { html, nothing } from './html.js';
import type { LazyModules } from './lazy.js';
import { printing } from './lazy.js';

/** A button that prints an element alone. */
export function printButton(
  strings: Strings<BasicKey>,
  element: LitElement,
  lazy: LazyModules,
): TemplateResult {
  return html`<button
    type="button"
    part="button print"
    class="button quiet no-print"
    aria-busy=${lazy.isAwaited(printing) || nothing}
    @click=${() => lazy.use(printing, ({ printAlone }) => void printAlone(element))}
  >
    ${strings.t('print')}
  </button>`;
}

/** A note that only appears on paper. A print may be shown to others, so it says that it is not a proof of coverage. */
export function printNote(strings: Strings<BasicKey>, today: CalendarDate): TemplateResult {
  return html`<p part="print-note" class="print-only small">
    ${strings.t('print.note', { date: strings.date(today) })}
  </p>`;
}
