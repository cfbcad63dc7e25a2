import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { VitableError } from '../../api/errors.js';
import { lifeEventKind } from '../../api/life-event-type.js';
import type { CalendarDate, QualifyingLifeEvent } from '../../api/models.js';
import type { LifeEventUse } from '../../benefits/life-event.js';
import { lifeEventUse, mayBeUsed } from '../../benefits/life-event.js';
import type { EnrollmentCardKey } from '../../i18n/en/enrollment-card.js';
import { lifeEventWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { errorNotice, notice } from '../../ui/notice.js';
import { moveInRadioGroup } from '../../ui/radio-group.js';
import type { Problem } from '../../ui/summary.js';
import { problemSummary } from '../../ui/summary.js';
import type { CardStrings } from './standing-view.js';

export interface ChangeState {
  /** Undefined while they are loading. */
  readonly events: readonly QualifyingLifeEvent[] | undefined;
  /** Why the events could not be loaded. */
  readonly eventsError: VitableError | undefined;
  readonly today: CalendarDate;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  /** Why the reissue failed. */
  readonly failure: VitableError | undefined;
  readonly choose: (qleId: string) => void;
  readonly retry: () => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

/** The member's life events, why one can't be used, and the request to reopen the enrollment with one. */
export function changeView(strings: CardStrings, state: ChangeState): TemplateResult {
  const { events, pending } = state;
  const usable = events?.some((event) => mayBeUsed(lifeEventUse(event, state.today))) ?? false;
  return html`<section part="change" class="change stack" aria-labelledby="change-title">
    <div class="stack tight">
      <h4 id="change-title" tabindex="-1">${strings.t('enrollment-card.change.title')}</h4>
      <p class="muted">${strings.t('enrollment-card.change.intro')}</p>
    </div>
    ${state.problem === undefined ? nothing : problemSummary(strings, [state.problem])}
    ${state.eventsError === undefined ? offered(strings, state) : errorNotice(strings, state.eventsError, state.retry)}
    ${state.failure === undefined ? nothing : failureNotice(strings, state.failure)}
    ${usable ? html`<p class="muted small">${strings.t('enrollment-card.change.effect')}</p>` : nothing}
    <div class="row">
      ${
        usable
          ? html`<button
              type="button"
              part="button confirm"
              class="button primary"
              aria-disabled=${pending}
              @click=${state.confirm}
            >
              ${strings.t(pending ? 'enrollment-card.change.submitting' : 'enrollment-card.change.confirm')}
            </button>`
          : nothing
      }
      <button
        type="button"
        part="button cancel"
        class="button"
        aria-disabled=${pending}
        @click=${state.cancel}
      >
        ${strings.t('action.cancel')}
      </button>
    </div>
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
  return strings.t(`life-event.use.${use}`, { date: strings.date(use === 'not-open-yet' ? start : end) });
}

/** Refusals that have words of their own, by the API's code. */
const REASONS = {
  qle_denied: 'enrollment-card.change.failed.qle_denied',
  qle_not_approved: 'enrollment-card.change.failed.qle_not_approved',
  qle_window_closed: 'enrollment-card.change.failed.qle_window_closed',
  qle_window_not_open: 'enrollment-card.change.failed.qle_window_not_open',
  enrollment_pending: 'enrollment-card.change.failed.enrollment_pending',
} as const satisfies Readonly<Record<string, EnrollmentCardKey>>;

function failureNotice(strings: CardStrings, error: VitableError): TemplateResult {
  const known = error.reason !== undefined && Object.hasOwn(REASONS, error.reason);
  const words = known
    ? strings.t(REASONS[error.reason as keyof typeof REASONS])
    : error.mayHaveArrived
      ? strings.t('enrollment-card.change.failed.unsure')
      : `${strings.t(`error.${error.code}.title`)}. ${strings.t(`error.${error.code}.body`)}`;
  return html`<div id="failure" tabindex="-1">
    ${notice('danger', strings.t('enrollment-card.change.failed'), words)}
  </div>`;
}
