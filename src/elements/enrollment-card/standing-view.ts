import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { CalendarDate, Enrollment } from '../../api/models.js';
import { daysBetween } from '../../benefits/calendar.js';
import type { Standing } from '../../benefits/enrollment-standing.js';
import { standingOf } from '../../benefits/enrollment-standing.js';
import type { PayPeriods } from '../../benefits/periods.js';
import { isEstimate, perPaycheck } from '../../benefits/periods.js';
import type { CommonKey } from '../../i18n/en/common.js';
import type { EnrollmentCardKey } from '../../i18n/en/enrollment-card.js';
import type { LifeEventKey } from '../../i18n/en/life-events.js';
import type { ReissueKey } from '../../i18n/en/reissue.js';
import type { Strings } from '../../i18n/strings.js';
import { relationshipWords, tierWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import type { Tone } from '../../ui/badge.js';
import { badge } from '../../ui/badge.js';
import { facts } from '../../ui/facts.js';
import type { IconName } from '../../ui/icon.js';

export type CardStrings = Strings<CommonKey | EnrollmentCardKey | LifeEventKey | ReissueKey>;

const looks: Readonly<Record<Standing, readonly [Tone, IconName]>> = {
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

export interface StandingState {
  readonly enrollment: Enrollment;
  /** The last day to choose; undefined where it is not known. */
  readonly deadline: CalendarDate | undefined;
  readonly today: CalendarDate;
  readonly payPeriods: PayPeriods | undefined;
}

/** Where the person stands, in words derived from status and dates, and what is on record. */
export function standingView(strings: CardStrings, state: StandingState): TemplateResult {
  const { enrollment, deadline, today } = state;
  const standing = standingOf(enrollment, today);
  const [tone, symbol] = looks[standing];
  return html`<div class="stack tight">
      <p>${badge(tone, symbol, strings.t(`enrollment-card.standing.${standing}`))}</p>
      <h3 part="headline" id="headline" tabindex="-1">
        ${headline(strings, enrollment, standing, today, deadline)}
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
    ${record(strings, state, standing)} ${dependents(strings, enrollment)}`;
}

/**
 * The last day to choose, while a choice is awaited and that day is not past: the end of the plan year's open enrollment,
 * or of the life event's window that has reopened the enrollment here.
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
  standing: Standing,
  today: CalendarDate,
  deadline: CalendarDate | undefined,
): string {
  switch (standing) {
    case 'choose':
      return deadline === undefined
        ? strings.t('enrollment-card.headline.choose')
        : strings.t('enrollment-card.headline.choose-by', { date: strings.date(deadline) });
    case 'upcoming':
      return strings.t('enrollment-card.headline.upcoming', { date: strings.date(start ?? today) });
    case 'active':
      // Without a first day on record nobody can say that coverage has begun, nor after a termination that it goes on.
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
      return strings.t(`enrollment-card.headline.${standing}`);
  }
}

/**
 * What is on record. A missing field is left out, except what an enrolled person expects to find: plan, tier and cost
 * then read "Not provided", so that a gap in the data is not taken for a gap in the coverage.
 */
function record(strings: CardStrings, { enrollment, payPeriods }: StandingState, standing: Standing) {
  const covered = standing === 'upcoming' || standing === 'active' || standing === 'ending';
  const rows: (readonly [string, unknown])[] = [];
  const row = (name: string, value: unknown) => {
    if (value !== null) rows.push([name, value]);
    else if (covered) rows.push([name, html`<span class="muted">${strings.t('not-provided')}</span>`]);
  };
  const dateRow = (name: string, date: CalendarDate | null) => {
    if (date !== null) rows.push([name, figure(strings.date(date))]);
  };
  const money = (cents: number | null) =>
    cents === null
      ? null
      : html`${figure(strings.t('cost.per-month', { amount: strings.money(cents) }))}
        ${payPeriods === undefined ? nothing : html`<div class="muted small">${paycheck(strings, cents, payPeriods)}</div>`}`;

  row(strings.t('enrollment-card.plan'), enrollment.selected_plan_name);
  row(
    strings.t('enrollment-card.tier'),
    enrollment.coverage_tier === null ? null : tierWords(strings, enrollment.coverage_tier),
  );
  dateRow(strings.t('enrollment-card.starts'), enrollment.coverage_start_date);
  dateRow(strings.t('enrollment-card.ends'), enrollment.coverage_end_date);
  row(strings.t('cost.you-pay'), money(enrollment.employee_contribution_cents));
  row(strings.t('cost.employer-pays'), money(enrollment.employer_contribution_cents));
  return rows.length === 0 ? nothing : facts(rows);
}

/** Twelve paychecks are the months, and nothing is nothing; else payroll decides how odd cents fall. */
function paycheck(strings: CardStrings, cents: number, payPeriods: PayPeriods) {
  const amount = strings.money(perPaycheck(cents, payPeriods));
  return figure(
    strings.t(cents !== 0 && isEstimate(payPeriods) ? 'cost.per-paycheck' : 'cost.per-paycheck-exact', {
      amount,
    }),
  );
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
