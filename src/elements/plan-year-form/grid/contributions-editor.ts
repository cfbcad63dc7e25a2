import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { live } from 'lit/directives/live.js';
import { COVERAGE_TIERS } from '../../../api/models.js';
import { columnOf } from '../../../benefits/plan-years/contribution-grid.js';
import { contributionTierWords } from '../../../i18n/plan-year-words.js';
import type { ErrorFinding, FormStrings } from '../words.js';
import { errorWords } from '../words.js';
import { fieldOf } from './cell-position.js';
import type { GridController } from './grid-controller.js';
import { gridView } from './grid-view.js';

/**
 * The section with the contributions: the choice of tiers, the grid, and the buttons below it.
 *
 * @param lazyState what becomes of a pasted block whose code is not here
 */
export function contributionsEditor(
  strings: FormStrings,
  grid: GridController,
  errors: readonly ErrorFinding[],
  lazyState: unknown,
): TemplateResult {
  const none = errors.find(({ code }) => code === 'no-classes');
  const { active } = grid;
  const canFill = fieldOf(grid.grid, active) !== undefined && active.row < grid.grid.rows.length - 1;
  return html`<section part="contributions" class="stack">
    <div class="stack tight">
      <h4 id="contributions">${strings.t('plan-year.contributions')}</h4>
      <p class="muted small">${strings.t('plan-year-form.contributions.hint')}</p>
      <p id="grid-keys" class="visually-hidden">${strings.t('plan-year-form.keys')}</p>
      ${none === undefined ? nothing : html`<p class="small fault">${errorWords(strings, none)}</p>`}
    </div>
    ${tierChoice(strings, grid)} ${gridView(strings, grid, errors)}
    <div class="row">
      <button type="button" id="add-row" part="button add-row" class="button" @click=${() => grid.addRow()}>
        ${strings.t('plan-year-form.row.add')}
      </button>
      <button
        type="button"
        part="button fill-down"
        class="button quiet"
        ?disabled=${!canFill}
        @click=${() => grid.fill()}
      >
        ${strings.t('plan-year-form.fill')}
      </button>
      <button
        type="button"
        id="undo"
        part="button undo"
        class="button quiet"
        aria-disabled=${!grid.canUndo}
        @click=${() => {
          if (grid.canUndo) grid.undo();
        }}
      >
        ${strings.t('plan-year-form.undo')}
      </button>
    </div>
    ${lazyState}
  </section>`;
}

/** The tiers that have columns. The last one can't be hidden. Tiers that this version does not know have no checkbox. */
function tierChoice(strings: FormStrings, grid: GridController): TemplateResult {
  const { columns } = grid.grid;
  const [unspecified, ...families] = COVERAGE_TIERS;
  return html`<fieldset part="tiers" class="tier-choice">
    <legend>${strings.t('plan-year-form.tiers')}</legend>
    <div class="row">
      ${[...families, unspecified].map((tier) => {
        const isShown = columnOf(grid.grid, tier) >= 0;
        return html`<label class="tier-option">
          <input
            class="rr-block"
            type="checkbox"
            id="show-${tier}"
            .checked=${live(isShown)}
            ?disabled=${isShown && columns.length === 1}
            @change=${(event: Event) => grid.showTier(tier, (event.target as HTMLInputElement).checked)}
          />
          <span>${contributionTierWords(strings, tier)}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}
