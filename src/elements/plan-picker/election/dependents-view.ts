import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { relationshipWords, tierWords } from '../../../i18n/words.js';
import { notice } from '../../../ui/notice.js';
import type { Choice } from '../choice.js';
import { nobodyWords } from '../plan-words.js';
import type { ElectionController } from './election-controller.js';
import type { ElectionStrings } from './words.js';

/** The members of the election controller that the dependents are shown with. */
export type DependentsElection = Pick<
  ElectionController,
  'pending' | 'allowed' | 'covers' | 'cover' | 'readDependents'
>;

/** The dependents to cover. Where they could not be read, a button reads them once more. */
export function dependentsView(
  strings: ElectionStrings,
  { dependents, tier, waived }: Choice,
  { pending, allowed, covers, cover, readDependents }: DependentsElection,
): TemplateResult | typeof nothing {
  if (waived || dependents === undefined) return nothing;
  if (dependents === null) {
    return notice(
      'danger',
      undefined,
      strings.t('plan-picker.review.dependents.unread', { tier: tierWords(strings, tier) }),
      html`<div>
        <button
          type="button"
          id="read-dependents"
          part="button retry"
          class="button"
          @click=${readDependents}
        >
          ${strings.t('action.retry')}
        </button>
      </div>`,
    );
  }
  if (dependents.length === 0) {
    return html`<p id="dependents" tabindex="-1">${nobodyWords(strings, tier)}</p>`;
  }
  return html`<fieldset part="dependents" class="stack tight" id="dependents">
    <legend>${strings.t('plan-picker.review.dependents')}</legend>
    ${dependents.map(
      (dependent, index) =>
        html`<label class="choice" for="dependent-${index}">
          <input
            class="rr-block"
            type="checkbox"
            id="dependent-${index}"
            .checked=${covers(dependent)}
            ?disabled=${pending || !allowed}
            @change=${(event: Event) => cover(dependent, (event.target as HTMLInputElement).checked)}
          />
          <span
            >${`${dependent.first_name} ${dependent.last_name}`}
            <span class="muted small">${relationshipWords(strings, dependent.relationship)}</span></span
          >
        </label>`,
    )}
  </fieldset>`;
}
