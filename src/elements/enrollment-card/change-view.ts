import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { VitableError } from '../../api/errors.js';
import { lifeEventKind } from '../../api/life-event-type.js';
import type { CalendarDate, QualifyingLifeEvent } from '../../api/models.js';
import type { LifeEventUse } from '../../benefits/life-event.js';
import { lifeEventUse, mayBeUsed } from '../../benefits/life-event.js';
import { lifeEventWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { errorNotice, notice } from '../../ui/notice.js';
import { moveInRadioGroup } from '../../ui/radio-group.js';
import type { ReissueView } from '../../ui/reissue-view.js';
import { reissueForm } from '../../ui/reissue-view.js';
import type { Problem } from '../../ui/summary.js';
import { problemSummary } from '../../ui/summary.js';
import type { CardStrings } from './standing-view.js';

export interface ChangeState extends ReissueView {
  /** Undefined while they are loading. */
  readonly events: readonly QualifyingLifeEvent[] | undefined;
  /** Why the events could not be loaded. */
  readonly eventsError: VitableError | undefined;
  readonly today: CalendarDate;
  readonly problems: readonly Problem[];
  readonly choose: (qleId: string) => void;
  readonly retry: () => void;
}

/** The member's life events, why one can't be used, and the request to reopen the enrollment with one. */
export function changeView(strings: CardStrings, state: ChangeState): TemplateResult {
  const { events, problems } = state;
  const usable = events?.some((event) => mayBeUsed(lifeEventUse(event, state.today))) ?? false;
  return html`<section part="change" class="change stack no-print" aria-labelledby="change-title">
    <div class="stack tight">
      <h4 id="change-title" tabindex="-1">${strings.t('enrollment-card.change.title')}</h4>
      <p class="muted">${strings.t('enrollment-card.change.intro')}</p>
    </div>
    ${problems.length === 0 ? nothing : problemSummary(strings, problems)}
    ${state.eventsError === undefined ? nothing : errorNotice(strings, state.eventsError, state.retry)}
    ${state.eventsError === undefined || events !== undefined ? offered(strings, state) : nothing}
    ${reissueForm(strings, state, usable)}
  </section>`;
}

function offered(strings: CardStrings, state: ChangeState): TemplateResult {
  const { events, today } = state;
  if (events === undefined) {
    return html`<div class="stack tight" aria-busy="true">
      <p class="visually-hidden">${strings.t('enrollment-card.change.loading')}</p>
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }
  if (events.length === 0) return notice('neutral', undefined, strings.t('enrollment-card.change.none'));
  // What can be used comes first; within that, in the API's order.
  const uses = events.map((event) => [event, lifeEventUse(event, today)] as const);
  const [can, cannot] = [uses.filter(([, use]) => mayBeUsed(use)), uses.filter(([, use]) => !mayBeUsed(use))];
  return html`${can.length === 0 ? notice('neutral', undefined, strings.t('enrollment-card.change.none-usable')) : nothing}
    <fieldset class="stack tight" id="events" @keydown=${moveInRadioGroup}>
      <legend>${strings.t('enrollment-card.change.events')}</legend>
      ${[...can, ...cannot].map(([event, use], index) => choice(strings, state, event, use, `event-${index}`))}
    </fieldset>`;
}

function choice(
  strings: CardStrings,
  state: ChangeState,
  event: QualifyingLifeEvent,
  use: LifeEventUse,
  id: string,
) {
  const words = useWords(strings, event, use);
  return html`<label class="choice" part="event" for=${id}>
    <input
      type="radio"
      name="event"
      id=${id}
      .value=${event.id}
      ?disabled=${state.pending || !mayBeUsed(use)}
      @input=${(input: Event) => input.stopPropagation()}
      @change=${() => state.choose(event.id)}
    />
    <span>
      <span class="event-kind">${lifeEventWords(strings, lifeEventKind(event.event_type))}</span>
      <span class="muted small">${figure(strings.date(event.event_date))}</span>
      <span class="small">${words}</span>
    </span>
  </label>`;
}

/** Whether and until when an event can be used. */
function useWords(strings: CardStrings, event: QualifyingLifeEvent, use: LifeEventUse): string {
  const { enrollment_window_start: start, enrollment_window_end: end } = event;
  if (use === 'usable') return strings.t('enrollment-card.change.until', { date: strings.date(end) });
  if (use !== 'not-open-yet') return strings.t(`life-event.use.${use}`, { date: strings.date(end) });
  const words = event.status === 'approved' ? 'life-event.use.not-open-yet' : 'life-event.use.if-approved';
  return strings.t(words, { date: strings.date(start) });
}
