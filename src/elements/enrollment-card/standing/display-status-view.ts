import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { CalendarDate, Enrollment } from '../../../api/models.js';
import { daysBetween } from '../../../benefits/dates/calendar-date.js';
import type { DisplayStatus } from '../../../benefits/coverage/display-status.js';
import { displayStatusOf } from '../../../benefits/coverage/display-status.js';
import type { PayPeriods } from '../../../benefits/money/periods.js';
import { isEstimate, perPaycheck } from '../../../benefits/money/periods.js';
import { relationshipWords, tierWords } from '../../../i18n/words.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { Tone } from '../../../ui/badge.js';
import { badge } from '../../../ui/badge.js';
import { descriptionList } from '../../../ui/description-list.js';
import type { IconName } from '../../../ui/icon.js';
import type { CardStrings } from '../words.js';
import { benefitWords } from './benefit-words.js';

const BADGES: Readonly<Record<DisplayStatus, readonly [Tone, IconName]>> = {
  choose: ['warning', 'alert'],
  upcoming: ['success', 'calendar'],
  active: ['success', 'check'],
  ending: ['warning', 'clock'],
  ended: ['neutral', 'closed'],
  waived: ['neutral', 'declined'],
  'no-answer': ['neutral', 'closed'],
  inactive: ['neutral', 'closed'],
  unknown: ['neutral', 'info'],
};

export interface DisplayStatusState {
  readonly enrollment: Enrollment;
  /** The last day to choose; undefined where it is not known. */
  readonly deadline: CalendarDate | undefined;
  readonly today: CalendarDate;
  readonly payPeriods: PayPeriods | undefined;
}

/**
 * The display status as a badge, as a sentence and with its deadline, and without a choice what follows from that; then
 * the record and the dependents.
 */
export function displayStatusView(strings: CardStrings, state: DisplayStatusState): TemplateResult {
  const { enrollment, deadline, today } = state;
  const displayStatus = displayStatusOf(enrollment, today);
  const [tone, symbol] = BADGES[displayStatus];
  return html`<div class="stack tight">
      <p>${badge(tone, symbol, strings.t(`enrollment-card.standing.${displayStatus}`))}</p>
      <h3 part="headline" id="headline" tabindex="-1">
        ${headline(strings, enrollment, displayStatus, today, deadline)}
      </h3>
      ${
        deadline === undefined
          ? nothing
          : html`<p class="muted">
              ${strings.t('enrollment-card.deadline', {
                left: sentenceCase(strings, daysBetween(today, deadline)),
              })}
            </p>`
      }
    </div>
    ${
      displayStatus === 'waived' || displayStatus === 'no-answer'
        ? html`<p part="next-chance">
            ${strings.t(`enrollment-card.next.${displayStatus}`)} ${strings.t('enrollment-card.next')}
          </p>`
        : nothing
    }
    ${record(strings, state, displayStatus)} ${dependents(strings, enrollment)}`;
}

/**
 * The last day to choose; undefined where no choice is awaited, or that day is past.
 *
 * @param end the last day of the life event's window that has reopened the enrollment, or of the plan year's open enrollment
 */
export function deadlineOf(
  { status }: Enrollment,
  end: CalendarDate | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  return status === 'pending' && end !== undefined && end >= today ? end : undefined;
}

function sentenceCase(strings: CardStrings, days: number): string {
  const words = strings.relativeDays(days);
  return words.charAt(0).toLocaleUpperCase(strings.locale) + words.slice(1);
}

function headline(
  strings: CardStrings,
  { coverage_start_date: start, coverage_end_date: end, terminated_at: terminated }: Enrollment,
  displayStatus: DisplayStatus,
  today: CalendarDate,
  deadline: CalendarDate | undefined,
): string {
  switch (displayStatus) {
    case 'choose':
      return deadline === undefined
        ? strings.t('enrollment-card.headline.choose')
        : strings.t('enrollment-card.headline.choose-by', { date: strings.date(deadline) });
    case 'upcoming':
      return strings.t('enrollment-card.headline.upcoming', { date: strings.date(start ?? today) });
    case 'active':
      // "Covered" needs a first day on record, and is no longer certain after a termination.
      return strings.t(
        start === null || terminated !== null
          ? 'enrollment-card.headline.enrolled'
          : 'enrollment-card.headline.active',
      );
    case 'ending':
      return strings.t('enrollment-card.headline.ending', {
        left: strings.relativeDays(daysBetween(today, end ?? today)),
        date: strings.date(end ?? today),
      });
    case 'ended':
      return end === null || end >= today
        ? strings.t('enrollment-card.headline.ended-undated')
        : strings.t('enrollment-card.headline.ended', { date: strings.date(end) });
    default:
      return strings.t(`enrollment-card.headline.${displayStatus}`);
  }
}

/**
 * The record as names and values. A field that the API does not provide is left out. For an enrolled person plan,
 * tier and cost are shown as "Not provided" instead, so that a gap in the data does not look like a gap in the coverage.
 */
function record(
  strings: CardStrings,
  { enrollment, payPeriods }: DisplayStatusState,
  displayStatus: DisplayStatus,
) {
  const isCovered = displayStatus === 'upcoming' || displayStatus === 'active' || displayStatus === 'ending';
  const rows: (readonly [string, unknown])[] = [];
  const row = (name: string, value: unknown) => {
    if (value !== null) rows.push([name, value]);
    else if (isCovered) rows.push([name, html`<span class="muted">${strings.t('not-provided')}</span>`]);
  };
  const dateRow = (name: string, date: CalendarDate | null) => {
    if (date !== null) rows.push([name, numericText(strings.date(date))]);
  };
  const money = (cents: number | null) =>
    cents === null
      ? null
      : html`${numericText(strings.t('cost.per-month', { amount: strings.money(cents) }))}
        ${payPeriods === undefined ? nothing : html`<div class="muted small">${paycheck(strings, cents, payPeriods)}</div>`}`;

  const { benefit } = enrollment;
  // Only one of the API's wire variants has a benefit. Without one there is no gap to point out.
  if (benefit !== null) row(strings.t('enrollment-card.benefit'), benefitWords(strings, benefit));
  row(strings.t('enrollment-card.plan'), enrollment.selected_plan_name);
  row(
    strings.t('enrollment-card.tier'),
    enrollment.coverage_tier === null ? null : tierWords(strings, enrollment.coverage_tier),
  );
  dateRow(strings.t('enrollment-card.starts'), enrollment.coverage_start_date);
  dateRow(strings.t('enrollment-card.ends'), enrollment.coverage_end_date);
  row(strings.t('cost.you-pay'), money(enrollment.employee_contribution_cents));
  row(strings.t('cost.employer-pays'), money(enrollment.employer_contribution_cents));
  return rows.length === 0 ? nothing : descriptionList(rows);
}

/**
 * A monthly amount in cents as an amount per paycheck. It is marked as an estimate where payroll decides how cents are
 * rounded: not with twelve paychecks a year, which are the months, and not for $0.
 */
function paycheck(strings: CardStrings, cents: number, payPeriods: PayPeriods) {
  const key = cents !== 0 && isEstimate(payPeriods) ? 'cost.per-paycheck' : 'cost.per-paycheck-exact';
  return numericText(strings.t(key, { amount: strings.money(perPaycheck(cents, payPeriods)) }));
}

function dependents(strings: CardStrings, { enrolled_dependents: people }: Enrollment) {
  if (people === null || people.length === 0) return nothing;
  return html`<div part="dependents" class="stack tight">
    <h4>${strings.t('enrollment-card.dependents')}</h4>
    <ul class="people">
      ${people.map(
        (person) =>
          html`<li>
            ${`${person.first_name} ${person.last_name}`}
            <span class="muted">· ${relationshipWords(strings, person.relationship)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}
