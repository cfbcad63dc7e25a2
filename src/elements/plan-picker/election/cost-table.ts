import type { TemplateResult } from 'lit';
import { html } from '../../../ui/html.js';
import type { PlanCost } from '../../../api/models.js';
import type { PayPeriods } from '../../../benefits/money/periods.js';
import { costPer } from '../../../benefits/money/periods.js';
import { numericText } from '../../../ui/numeric-text.js';
import { unitOf } from '../plan-words.js';
import type { ElectionStrings } from './words.js';

/**
 * The person's, the employer's and the whole cost per month, paycheck and year. A narrow table has one amount a line,
 * since amounts side by side would be cut off there.
 */
export function costTable(
  strings: ElectionStrings,
  cost: PlanCost,
  payPeriods: PayPeriods | undefined,
  narrow: boolean,
): TemplateResult {
  const periods = ['month', ...(payPeriods === undefined ? [] : (['paycheck'] as const)), 'year'] as const;
  const heading = (period: (typeof periods)[number]) =>
    strings.t(`plan-picker.review.cost.${unitOf(period, payPeriods)}`);
  const rows = [
    [strings.t('cost.you-pay'), 'yours'],
    [strings.t('cost.employer-pays'), 'employers'],
    [strings.t('cost.total'), 'total'],
  ] as const;
  const amount = (period: (typeof periods)[number], payer: (typeof rows)[number][1]) =>
    html`<td>${numericText(strings.money(costPer(cost, period, payPeriods)[payer]))}</td>`;
  const caption = html`<caption>
    ${strings.t('plan-picker.review.cost.caption')}
  </caption>`;
  if (narrow) {
    return html`<table part="cost-table" class="tall">
      ${caption}
      ${rows.map(
        ([name, payer]) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="2">${name}</th>
            </tr>
            ${periods.map(
              (period) =>
                html`<tr>
                  <th scope="row">${heading(period)}</th>
                  ${amount(period, payer)}
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>`;
  }
  return html`<table part="cost-table">
    ${caption}
    <thead>
      <tr>
        <th scope="col">${strings.t('plan-picker.review.cost.who')}</th>
        ${periods.map((period) => html`<th scope="col">${heading(period)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, payer]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${periods.map((period) => amount(period, payer))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
