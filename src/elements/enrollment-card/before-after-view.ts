import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Enrollment } from '../../api/models.js';
import { decisionOf } from '../../benefits/enrollment-standing.js';
import { tierWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import type { CardStrings } from './standing-view.js';

/** One thing that a life event may have changed, in words; undefined where the API does not provide it. */
type Fact = readonly [name: string, of: (enrollment: Enrollment) => string | undefined];

/**
 * What was on record before a life event reopened the enrollment, beside what is on record now. Each fact's name stands
 * above its two values, so that long ones have room on a phone.
 */
export function beforeAfter(strings: CardStrings, before: Enrollment, after: Enrollment): TemplateResult {
  const rows = factsOf(strings).filter(([, of]) => of(before) !== undefined || of(after) !== undefined);
  const cell = (enrollment: Enrollment, words: string | undefined) =>
    enrollment.status === 'pending'
      ? html`<td class="muted">${strings.t('enrollment-card.compare.open')}</td>`
      : html`<td class=${words === undefined ? 'muted' : ''}>
          ${figure(words ?? strings.t('not-provided'))}
        </td>`;
  const difference = differenceWords(strings, before, after);
  return html`<section class="stack tight">
    <table part="comparison">
      <caption>
        ${strings.t('enrollment-card.compare')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${strings.t('enrollment-card.compare.before')}</th>
          <th scope="col">${strings.t('enrollment-card.compare.after')}</th>
        </tr>
      </thead>
      ${rows.map(
        ([name, of]) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="2">${name}</th>
            </tr>
            <tr>
              ${cell(before, of(before))}${cell(after, of(after))}
            </tr>
          </tbody>`,
      )}
    </table>
    ${difference === undefined ? nothing : html`<p class="small">${figure(difference)}</p>`}
  </section>`;
}

function factsOf(strings: CardStrings): readonly Fact[] {
  const money = (cents: number | null) =>
    cents === null ? undefined : strings.t('cost.per-month', { amount: strings.money(cents) });
  return [
    [
      strings.t('enrollment-card.plan'),
      (enrollment) =>
        isDeclined(enrollment)
          ? strings.t('enrollment-card.standing.waived')
          : (enrollment.selected_plan_name ?? undefined),
    ],
    [
      strings.t('enrollment-card.tier'),
      ({ coverage_tier: tier }) => (tier === null ? undefined : tierWords(strings, tier)),
    ],
    [strings.t('cost.you-pay'), ({ employee_contribution_cents: cents }) => money(cents)],
    [strings.t('cost.employer-pays'), ({ employer_contribution_cents: cents }) => money(cents)],
    [
      strings.t('enrollment-card.dependents'),
      ({ enrolled_dependents: people }) =>
        people === null || people.length === 0
          ? undefined
          : people.map((person) => `${person.first_name} ${person.last_name}`).join(', '),
    ],
    [
      strings.t('enrollment-card.starts'),
      ({ coverage_start_date: start }) => (start === null ? undefined : strings.date(start)),
    ],
  ];
}

const isDeclined = (enrollment: Enrollment) =>
  enrollment.status === 'waived' || decisionOf(enrollment) === 'waived';

/** How much more or less the person pays than before; undefined where one of the amounts is not known. */
function differenceWords(strings: CardStrings, before: Enrollment, after: Enrollment): string | undefined {
  const was = before.employee_contribution_cents;
  const is = after.employee_contribution_cents;
  if (was === null || is === null || after.status === 'pending') return undefined;
  const way = is > was ? 'more' : is < was ? 'less' : 'same';
  return strings.t(`enrollment-card.compare.${way}`, { amount: strings.money(Math.abs(is - was)) });
}
