import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { notice } from '../../ui/notice.js';
import type { SaveFailure } from './save-operation.js';
import type { FormStrings } from './words.js';

/** Why nothing is saved, or that nobody knows, in the catalogue's words. */
export function failureNotice(strings: FormStrings, failure: SaveFailure, creates: boolean): TemplateResult {
  const unsure = failure.outcome === 'unsure';
  const title = unsure
    ? 'plan-year-form.unsure'
    : creates
      ? 'plan-year-form.failed.create'
      : 'plan-year-form.failed.save';
  return html`<div id="failure" part="failure" tabindex="-1">
    ${notice(unsure ? 'warning' : 'danger', strings.t(title), failureWords(strings, failure))}
  </div>`;
}

/** Errors whose own words say already that nothing is lost. */
const SAY_SO: readonly string[] = ['network', 'timeout', 'server'];

function failureWords(strings: FormStrings, { error: { code }, outcome }: SaveFailure): string {
  if (outcome !== 'refused') return strings.t(`plan-year-form.failed.${outcome}`);
  if (code === 'conflict' || code === 'validation') return strings.t(`plan-year-form.failed.${code}`);
  const words = `${strings.t(`error.${code}.title`)}. ${strings.t(`error.${code}.body`)}`;
  return SAY_SO.includes(code) ? words : `${words} ${strings.t('plan-year-form.failed.kept')}`;
}
