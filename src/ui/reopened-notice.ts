import type { TemplateResult } from 'lit';
import { html, nothing } from './html.js';
import type { CommonKey } from '../i18n/en/common.js';
import type { ReopenedKey } from '../i18n/en/reopened.js';
import type { Strings } from '../i18n/strings.js';
import { notice } from './notice.js';

/**
 * That the enrollment has been reopened, on this element or elsewhere on the page.
 *
 * @param changedSince whether it was an earlier request, and a change that the person has made since has not been sent
 */
export function reopenedNotice(
  strings: Strings<CommonKey | ReopenedKey>,
  changedSince = false,
): TemplateResult {
  return notice(
    'success',
    undefined,
    html`${strings.t('reissue.done')} ${changedSince ? strings.t('reissue.earlier') : nothing}`,
  );
}
