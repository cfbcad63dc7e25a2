import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { lifeEventKind } from '../../api/life-event-type.js';
import { LIFE_EVENT_STATUSES, LIFE_EVENT_TYPES } from '../../api/models.js';
import { lifeEventWords } from '../../i18n/words.js';
import type { ListStrings } from './words.js';

export interface FilterState {
  readonly eventType: string | undefined;
  readonly status: string | undefined;
  readonly change: (filters: {
    readonly eventType?: string | undefined;
    readonly status?: string | undefined;
  }) => void;
}

/** Kind and status, asked of the server in its own spelling (trap 1). */
export function filters(strings: ListStrings, { eventType, status, change }: FilterState): TemplateResult {
  const value = (event: Event) => (event.target as HTMLSelectElement).value || undefined;
  return html`<div part="filters" class="filters">
    <div class="field">
      <label for="type">${strings.t('qle-list.filter.type')}</label>
      <select id="type" @input=${stop} @change=${(event: Event) => change({ eventType: value(event) })}>
        <option value="" ?selected=${!eventType}>${strings.t('qle-list.filter.all-types')}</option>
        ${typeOptions(strings, eventType)}
      </select>
    </div>
    <div class="field">
      <label for="status">${strings.t('qle-list.filter.status')}</label>
      <select id="status" @input=${stop} @change=${(event: Event) => change({ status: value(event) })}>
        <option value="" ?selected=${!status}>${strings.t('qle-list.filter.all-statuses')}</option>
        ${LIFE_EVENT_STATUSES.map(
          (one) =>
            html`<option value=${one} ?selected=${one === status}>
              ${strings.t(`life-event.status.${one}`)}
            </option>`,
        )}
      </select>
    </div>
  </div>`;
}

/** The documented kinds, in the spelling of filters and writes (document 002). */
export const typeOptions = (strings: ListStrings, chosen: string | undefined) =>
  LIFE_EVENT_TYPES.map(
    (type) =>
      html`<option value=${type} ?selected=${type === chosen}>
        ${lifeEventWords(strings, lifeEventKind(type))}
      </option>`,
  );

/** A field's native events are not the element's. */
export const stop = (event: Event) => event.stopPropagation();
