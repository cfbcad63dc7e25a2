import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { LazyModules } from '../../../ui/lazy.js';
import { lazyNotice } from '../../../ui/lazy-notice.js';
import { reporting } from '../lazy.js';
import type { ListStrings } from '../words.js';

/** The button that opens the form to report a life event. */
export const reportButton = (
  strings: ListStrings,
  lazy: LazyModules,
  begin: () => void,
  variant = '',
): TemplateResult =>
  html`<button
      type="button"
      id="report"
      part="button report-open"
      class="button ${variant}"
      aria-busy=${lazy.isAwaited(reporting) || nothing}
      @click=${begin}
    >
      ${strings.t('qle-list.report')}
    </button>
    ${lazyNotice(strings, lazy)}`;
