import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { lifeEventKind } from '../../../api/life-event-type.js';
import type { CalendarDate, Enrollment, QualifyingLifeEvent } from '../../../api/models.js';
import type { LifeEventUse } from '../../../benefits/life-events/life-event.js';
import { lifeEventUse, mayBeUsed } from '../../../benefits/life-events/life-event.js';
import { lifeEventWords } from '../../../i18n/life-event-words.js';
import { numericText } from '../../../ui/numeric-text.js';
import { errorNotice, notice } from '../../../ui/notice.js';
import { moveInRadioGroup } from '../../../ui/radio-group.js';
import { reissueForm } from '../../../ui/reissue-form.js';
import { validationSummary } from '../../../ui/validation-summary.js';
import type { ChangeStrings } from './words.js';
import type { ChangeController, ChangeIssue } from './change-controller.js';

/** A life event, and whether it can be used today. */
type OfferedEvent = readonly [event: QualifyingLifeEvent, use: LifeEventUse];

/** Where the person corrects an issue, as a selector in the shadow root. */
const ISSUE_FIELDS: Readonly<Record<ChangeIssue, string>> = {
  event: '#events input:enabled',
  reason: '#reason',
};

/**
 * The form that reopens an enrollment: the member's life events, for each one until when it can be used or why not, and
 * the request.
 *
 * @param focusField focuses the first element that matches a selector
 */
export function changeView(
  strings: ChangeStrings,
  change: ChangeController,
  enrollment: Enrollment,
  today: CalendarDate,
  focusField: (selector: string) => void,
): TemplateResult {
  const { events, error, issues } = change;
  const offered = events?.map((event): OfferedEvent => [event, lifeEventUse(event, today)]);
  return html`<section part="change" class="change stack no-print" aria-labelledby="change-title">
    <div class="stack tight">
      <h4 id="change-title" tabindex="-1">${strings.t('enrollment-card.change.title')}</h4>
      <p class="muted">${strings.t('enrollment-card.change.intro')}</p>
    </div>
    ${
      issues.length === 0
        ? nothing
        : validationSummary(
            strings,
            issues.map((issue) => ({
              message: strings.t(`enrollment-card.change.mistake.${issue}`),
              reach: () => focusField(ISSUE_FIELDS[issue]),
            })),
          )
    }
    ${error === undefined ? nothing : errorNotice(strings, error, () => change.begin())}
    ${error === undefined || offered !== undefined ? eventChoice(strings, change, offered) : nothing}
    ${reissueForm(
      strings,
      change.reissue,
      {
        setReason: (reason) => change.setReason(reason),
        confirm: () => void change.confirm(enrollment),
        cancel: () => change.cancel(),
      },
      offered?.some(isUsable) ?? false,
    )}
  </section>`;
}

const isUsable = ([, use]: OfferedEvent) => mayBeUsed(use);

/** @param offered undefined while the life events are loading */
function eventChoice(
  strings: ChangeStrings,
  change: ChangeController,
  offered: readonly OfferedEvent[] | undefined,
): TemplateResult {
  if (offered === undefined) {
    return html`<div class="stack tight" aria-busy="true">
      <p class="visually-hidden">${strings.t('enrollment-card.change.loading')}</p>
      <div class="bone"></div>
      <div class="bone"></div>
    </div>`;
  }
  if (offered.length === 0) return notice('neutral', undefined, strings.t('enrollment-card.change.none'));
  // The usable ones come first, otherwise the order is the API's.
  const usable = offered.filter(isUsable);
  const sorted = [...usable, ...offered.filter((one) => !isUsable(one))];
  return html`${usable.length === 0 ? notice('neutral', undefined, strings.t('enrollment-card.change.none-usable')) : nothing}
    <fieldset class="stack tight" id="events" @keydown=${moveInRadioGroup}>
      <legend>${strings.t('enrollment-card.change.events')}</legend>
      ${sorted.map((one, index) => eventRadio(strings, change, one, `event-${index}`))}
    </fieldset>`;
}

function eventRadio(strings: ChangeStrings, change: ChangeController, offered: OfferedEvent, id: string) {
  const [event] = offered;
  return html`<label class="choice" part="event" for=${id}>
    <input
      class="rr-block"
      type="radio"
      name="event"
      id=${id}
      .value=${event.id}
      ?disabled=${change.reissue.pending || !isUsable(offered)}
      @input=${(input: Event) => input.stopPropagation()}
      @change=${() => change.choose(event.id)}
    />
    <span>
      <span class="event-kind">${lifeEventWords(strings, lifeEventKind(event.event_type))}</span>
      <span class="muted small">${numericText(strings.date(event.event_date))}</span>
      <span class="small">${availabilityWords(strings, offered)}</span>
    </span>
  </label>`;
}

/** Until when the event can be used, or why it can't be used today. */
function availabilityWords(strings: ChangeStrings, [event, use]: OfferedEvent): string {
  const { enrollment_window_start: start, enrollment_window_end: end } = event;
  if (use === 'usable') return strings.t('enrollment-card.change.until', { date: strings.date(end) });
  if (use !== 'not-open-yet') return strings.t(`life-event.use.${use}`, { date: strings.date(end) });
  const words = event.status === 'approved' ? 'life-event.use.not-open-yet' : 'life-event.use.if-approved';
  return strings.t(words, { date: strings.date(start) });
}
