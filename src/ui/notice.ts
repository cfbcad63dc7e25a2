import type { TemplateResult } from 'lit';
import { html, nothing } from './html.js';
import type { VitableError } from '../api/errors.js';
import type { BasicKey } from '../i18n/en/basic.js';
import type { Strings } from '../i18n/strings.js';
import { waitWords } from '../i18n/words.js';
import type { Tone } from './badge.js';
import type { IconName } from './icon.js';
import { icon } from './icon.js';

const toneIcons: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  info: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
};

/** A box with a message about the element or section that contains it. */
export function notice(
  tone: Tone,
  title: string | undefined,
  body: unknown,
  actions: unknown = nothing,
): TemplateResult {
  return html`<div part="notice" class="notice ${tone}">
    ${icon(toneIcons[tone])}
    <div class="stack tight">
      ${title === undefined ? nothing : html`<p class="notice-title">${title}</p>`}
      ${body === nothing ? nothing : html`<div>${body}</div>`} ${actions}
    </div>
  </div>`;
}

/**
 * Explains why an element cannot show or do something, with the message for the error's code, and offers "try again" if
 * that can help. No text from a server is shown (S10). It is not in the colour of a mistake: the person has made none.
 *
 * @param retry what "try again" does; without it there is no button
 * @param more content after the message
 * @param offline whether it will be tried again by itself once the browser is online
 */
export function errorNotice(
  strings: Strings<BasicKey>,
  error: VitableError,
  retry?: () => void,
  more: unknown = nothing,
  offline = false,
): TemplateResult {
  const key = offline ? 'offline' : error.code;
  const wait = error.retryAfter;
  const body = wait === undefined ? strings.t(`error.${key}.body`) : waitWords(strings, wait);
  return notice(
    error.code === 'session-expired' ? 'info' : 'warning',
    strings.t(`error.${key}.title`),
    html`${body} ${more}`,
    retry === undefined || error.code === 'config'
      ? nothing
      : html`<div>
          <button type="button" part="button retry" class="button" @click=${retry}>
            ${strings.t('action.retry')}
          </button>
        </div>`,
  );
}
