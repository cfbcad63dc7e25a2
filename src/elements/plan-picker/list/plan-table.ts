import type { TemplateResult } from 'lit';
import { html, noChange, nothing } from '../../../ui/html.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PlanOption } from '../../../api/models.js';
import type { RenderedRange } from '../../../controllers/incremental-list.js';
import type { CompareSelection } from '../compare/compare-selection.js';
import type { PlanRenderContext } from '../render-context.js';
import type { TableStrings } from '../table/words.js';
import type { PlanControls } from './plan-card.js';
import { compareBox, planRadio } from './plan-card.js';
import type { PlanFact } from './plan-facts.js';
import { planFacts } from './plan-facts.js';
import { tableCells } from './table-cells.js';

export interface PlanTable {
  readonly plans: readonly PlanOption[];
  readonly caption: string;
  readonly onlyDifferences: boolean;
  /** Cents of care in a year that the ranges are marked with. */
  readonly care: number;
  readonly controlsOf: (plan: PlanOption) => PlanControls;
  /**
   * Many plans are rows, one below the other, and this says which of the rows to render with this update. Without it few
   * plans are columns, side by side. Either way the table grows in the direction in which the page scrolls.
   *
   * @param parts what every row is rendered from
   */
  readonly rowRange?: (parts: readonly unknown[]) => RenderedRange<PlanOption>;
}

/** Plans in a table. Each plan's radio is in the header of its row or column. */
export function planTable(context: PlanRenderContext, table: PlanTable): TemplateResult {
  const { plans, caption, care, onlyDifferences, controlsOf, rowRange } = table;
  const strings: TableStrings = context.strings;
  const facts = planFacts(context, plans, care).filter(
    ({ of }) => !onlyDifferences || new Set(plans.map(of)).size > 1,
  );

  const cell = ({ of, text }: PlanFact, plan: PlanOption) =>
    html`<td class=${text ? 'words' : ''} translate=${text ? nothing : 'no'} .textContent=${of(plan)}></td>`;

  const columns = () =>
    html`<thead>
        <tr>
          <td></td>
          ${plans.map((plan) => html`<th scope="col">${planRadio(context, plan, controlsOf(plan))}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${facts.map(
          (fact) =>
            html`<tr>
              <th scope="row">${fact.name}</th>
              ${plans.map((plan) => cell(fact, plan))}
            </tr>`,
        )}
      </tbody>`;

  const row = (plan: PlanOption, controls: PlanControls) =>
    html`<tr part="plan ${controls.chosen ? 'plan-chosen' : ''}" class=${controls.chosen ? 'chosen' : ''}>
      <th scope="row">${planRadio(context, plan, controls)}</th>
      ${tableCells(facts, plan)}${
        controls.compared === undefined
          ? nothing
          : html`<td class="no-print">${compareBox(context, plan, controls)}</td>`
      }
    </tr>`;

  const rows = (range: NonNullable<typeof rowRange>) => {
    const comparable = plans[0] && controlsOf(plans[0]).compared !== undefined;
    const names = facts.map(({ name }) => name).join();
    const { items, due, order } = range([context, names, care]);
    return html`<thead>
        <tr>
          <th scope="col">${strings.t('plan-picker.table.plan')}</th>
          ${facts.map(({ name, text }) => html`<th scope="col" class=${text ? 'words' : ''}>${name}</th>`)}
          ${comparable ? html`<th scope="col" class="no-print">${strings.t('plan-picker.compare')}</th>` : nothing}
        </tr>
      </thead>
      ${keyed(
        order,
        html`<tbody>
          ${repeat(
            items,
            ({ id }) => id,
            (plan, index) => {
              if (index >= due) return noChange;
              const controls = controlsOf(plan);
              return guard([context, controls, names, care], () => row(plan, controls));
            },
          )}
        </tbody>`,
      )}`;
  };

  return html`${facts.length === 0 ? html`<p class="muted">${strings.t('plan-picker.compare.same')}</p>` : nothing}
    <div
      class="table-scroll plan-table ${rowRange ? 'rows' : 'columns'}"
      role="group"
      tabindex="0"
      aria-labelledby="table-caption"
    >
      <table part="plan-table">
        <caption id="table-caption">
          ${caption}
        </caption>
        ${rowRange ? rows(rowRange) : columns()}
      </table>
    </div>`;
}

/** The box that leaves out the facts that are the same for all plans of a table. */
export function differencesBox(strings: TableStrings, compare: CompareSelection): TemplateResult {
  return html`<label class="check no-print"
    ><input
      class="rr-block"
      type="checkbox"
      id="differences"
      .checked=${compare.onlyDifferences}
      @change=${({ target }: Event) => compare.showOnlyDifferences((target as HTMLInputElement).checked)}
    />${strings.t('plan-picker.compare.differences')}</label
  >`;
}
