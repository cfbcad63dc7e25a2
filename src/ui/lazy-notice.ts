import type { TemplateResult } from 'lit';
import type { BasicKey } from '../i18n/en/basic.js';
import type { Strings } from '../i18n/strings.js';
import { html, nothing } from './html.js';
import type { LazyModules } from './lazy.js';
import { notice } from './notice.js';

/** Says that code which the person needs could not be loaded, and offers to try again. Nothing without a failure. */
export function lazyNotice(
  strings: Strings<BasicKey>,
  { error, retry, retrying }: Pick<LazyModules, 'error' | 'retry' | 'retrying'>,
): TemplateResult | typeof nothing {
  return error === undefined
    ? nothing
    : notice(
        'warning',
        strings.t('lazy.failed.title'),
        strings.t('lazy.failed.body'),
        html`<div>
          <button
            type="button"
            part="button retry"
            class="button"
            aria-busy=${retrying || nothing}
            @click=${retry}
          >
            ${strings.t('action.retry')}
          </button>
        </div>`,
      );
}
