import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import type { Enrollment } from '../../../api/models.js';
import { decisionOf } from '../../../benefits/coverage/display-status.js';
import { tierWords } from '../../../i18n/words.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { ChangeStrings } from './words.js';

/** One row of the comparison. Its text is undefined where the API does not provide the value. */
type ComparedFact = readonly [name: string, textOf: (enrollment: Enrollment) => string | undefined];

/**
 * A table that compares the enrollment before a life event reopened it with the enrollment now. The name of a row is
 * above its two values, not beside them, so that long values have room on a phone.
 */
export function beforeAfterView(
  strings: ChangeStrings,
  before: Enrollment,
  after: Enrollment,
): TemplateResult {
  const known = [before, after].filter((one) => !isDeclined(one));
  const rows = comparedFacts(strings).filter(
    // The plan's row says that coverage was declined, also where nothing else is known.
    ([, textOf], index) =>
      (index === 0 && known.length < 2) || known.some((one) => textOf(one) !== undefined),
  );
  const cell = (enrollment: Enrollment, text: string | undefined) => {
    const none =
      enrollment.status === 'pending'
        ? strings.t('enrollment-card.compare.open')
        : isDeclined(enrollment)
          ? strings.t('enrollment-card.standing.waived')
          : undefined;
    return none !== undefined
      ? html`<td class="muted">${none}</td>`
      : html`<td class=${text === undefined ? 'muted' : ''}>
          ${numericText(text ?? strings.t('not-provided'))}
        </td>`;
  };
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
        ([name, textOf]) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="2">${name}</th>
            </tr>
            <tr>
              ${cell(before, textOf(before))}${cell(after, textOf(after))}
            </tr>
          </tbody>`,
      )}
    </table>
    ${difference === undefined ? nothing : html`<p class="small">${numericText(difference)}</p>`}
  </section>`;
}

function comparedFacts(strings: ChangeStrings): readonly ComparedFact[] {
  const money = (cents: number | null) =>
    cents === null ? undefined : strings.t('cost.per-month', { amount: strings.money(cents) });
  return [
    [strings.t('enrollment-card.plan'), ({ selected_plan_name: plan }) => plan ?? undefined],
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

/**
 * How much more or less the person pays a month than before; undefined while one of the amounts is not known, and where coverage
 * was declined, whatever amounts its record keeps.
 */
function differenceWords(strings: ChangeStrings, before: Enrollment, after: Enrollment): string | undefined {
  const old = before.employee_contribution_cents;
  const now = after.employee_contribution_cents;
  if (old === null || now === null || after.status === 'pending') return undefined;
  if (isDeclined(before) || isDeclined(after)) return undefined;
  const direction = now > old ? 'more' : now < old ? 'less' : 'same';
  return strings.t(`enrollment-card.compare.${direction}`, { amount: strings.money(Math.abs(now - old)) });
}
