import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { lifeEventKind } from '../../../api/life-event-type.js';
import { LIFE_EVENT_STATUSES, LIFE_EVENT_TYPES } from '../../../api/models.js';
import { lifeEventWords } from '../../../i18n/life-event-words.js';
import type { ListStrings } from '../words.js';
import type { ListController, ListFilters } from './list-controller.js';

/**
 * The filters, and a button beside them.
 *
 * @param button `nothing` where there is none
 */
export function toolbar(strings: ListStrings, list: ListController, button: unknown) {
  const { offersFilters } = list;
  if (!offersFilters && button === nothing) return nothing;
  return html`<div part="toolbar" class="toolbar no-print">
    ${offersFilters ? filters(strings, list.filters, (change) => list.filter(change)) : nothing} ${button}
  </div>`;
}

function filters(
  strings: ListStrings,
  { eventType, status }: ListFilters,
  change: (filters: Partial<ListFilters>) => void,
): TemplateResult {
  const value = (event: Event) => (event.target as HTMLSelectElement).value || undefined;
  return html`<div part="filters" class="filters">
    <div class="field">
      <label for="type">${strings.t('qle-list.filter.type')}</label>
      <select
        class="rr-block"
        id="type"
        @input=${stopPropagation}
        @change=${(event: Event) => change({ eventType: value(event) })}
      >
        <option value="" ?selected=${!eventType}>${strings.t('qle-list.filter.all-types')}</option>
        ${kindOptions(strings, eventType)}
      </select>
    </div>
    <div class="field">
      <label for="status">${strings.t('qle-list.filter.status')}</label>
      <select
        class="rr-block"
        id="status"
        @input=${stopPropagation}
        @change=${(event: Event) => change({ status: value(event) })}
      >
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

/**
 * An option for each kind of life event that a filter or a report can have. The values are the API's spelling for them:
 * [kinds of life events](../../../api/README.md#kinds-of-life-events).
 */
export const kindOptions = (strings: ListStrings, chosen: string | undefined) =>
  LIFE_EVENT_TYPES.map(
    (type) =>
      html`<option value=${type} ?selected=${type === chosen}>
        ${lifeEventWords(strings, lifeEventKind(type))}
      </option>`,
  );

/** Keeps the native event of a field inside the element: the host page listens for the element's own events. */
export const stopPropagation = (event: Event) => event.stopPropagation();
