import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { COVERAGE_TIERS } from '../../api/models.js';
import { columnOf } from '../../benefits/contribution-grid.js';
import type { Finding } from '../../benefits/plan-year-check.js';
import type { DateField } from '../../benefits/plan-year-draft.js';
import { DATE_FIELDS } from '../../benefits/plan-year-draft.js';
import { contributionTierWords, periodWords } from '../../i18n/plan-year-words.js';
import { figure } from '../../ui/amount.js';
import { notice } from '../../ui/notice.js';
import { planYearBadge } from '../../ui/plan-year-badge.js';
import { problemSummary } from '../../ui/summary.js';
import { fieldOf, lastAmount } from './grid-place.js';
import { gridView } from './grid-view.js';
import { fact } from './fact.js';
import type { SaveController } from './save-controller.js';
import type { FormState } from './state.js';
import { reachFinding, warnings } from './warnings-view.js';
import type { FormStrings } from './words.js';
import { findingSentence, findingWords } from './words.js';

/** Dates and contributions of a plan year, to be entered. */
export function formView(strings: FormStrings, state: FormState): TemplateResult {
  const { draft, save } = state;
  const errors = save.tried ? draft.findings.filter(({ level }) => level === 'error') : [];
  const { base } = draft;
  const submit = (event: Event) => {
    event.preventDefault();
    state.grid.commit();
    save.review();
  };
  return html`<form part="form" class="panel form" aria-labelledby="form-title" novalidate @submit=${submit}>
    <div class="stack tight">
      ${base === undefined ? nothing : html`<p>${planYearBadge(strings, base)}</p>`}
      <h3 id="form-title" part="headline" tabindex="-1">
        ${strings.t(base === undefined ? 'plan-year-form.new' : 'plan-year-form.edit')}
      </h3>
      ${state.until === undefined ? nothing : html`<p class="muted">${figure(state.until)}</p>`}
    </div>
    ${
      state.copied === undefined
        ? nothing
        : notice(
            'info',
            undefined,
            figure(
              strings.t('plan-year-form.copied', {
                period: periodWords(strings, state.copied.coverage_start, state.copied.coverage_end),
              }),
            ),
          )
    }
    ${
      errors.length === 0
        ? nothing
        : problemSummary(
            strings,
            errors.map((one) => ({
              message: findingSentence(strings, draft.draft.grid, one),
              reach: () => reachFinding(state, one),
            })),
          )
    }
    ${draft.theirs === undefined ? nothing : theirsNotice(strings, save)}
    ${
      save.unchanged && draft.changedFields.length === 0
        ? html`<div id="unchanged" tabindex="-1">
            ${notice('neutral', undefined, strings.t('plan-year-form.unchanged'))}
          </div>`
        : nothing
    }
    ${
      base === undefined
        ? nothing
        : fact(strings.t('plan-year.coverage'), periodWords(strings, base.coverage_start, base.coverage_end))
    }
    <div part="dates" class="dates">
      ${DATE_FIELDS.map((name) =>
        base !== undefined && name.startsWith('coverage') ? nothing : dateField(strings, state, errors, name),
      )}
    </div>
    ${contributions(strings, state, errors)} ${save.tried ? warnings(strings, state) : nothing}
    <div class="row">
      <button type="submit" id="review" part="button review" class="button primary">
        ${strings.t('plan-year-form.review')}
      </button>
      ${
        draft.unsaved
          ? html`<button
              type="button"
              id="discard"
              part="button discard"
              class="button"
              @click=${state.discard}
            >
              ${strings.t('plan-year-form.discard')}
            </button>`
          : nothing
      }
    </div>
  </form>`;
}

function theirsNotice(strings: FormStrings, save: SaveController): TemplateResult {
  return notice(
    'warning',
    strings.t('plan-year-form.updated'),
    strings.t('plan-year-form.updated.body'),
    html`<div>
      <button type="button" part="button compare" class="button" @click=${() => save.compare()}>
        ${strings.t('plan-year-form.compare')}
      </button>
    </div>`,
  );
}

function dateField(
  strings: FormStrings,
  state: FormState,
  errors: readonly Finding[],
  name: DateField,
): TemplateResult {
  const fault = errors.find((one) => one.field === name);
  const isEnd = name.includes('_end');
  const described = [...(fault ? [`${name}-fault`] : []), ...(isEnd ? [`${name}-hint`] : [])].join(' ');
  return html`<div class="field">
    <label for=${name}>${strings.t(`plan-year-form.field.${name}`)}</label>
    <input
      type="date"
      id=${name}
      part="field"
      aria-required="true"
      aria-invalid=${fault !== undefined || nothing}
      aria-describedby=${described || nothing}
      .value=${live(state.draft.draft[name])}
      @input=${(event: Event) => {
        event.stopPropagation();
        state.draft.enter({ [name]: (event.target as HTMLInputElement).value }, name);
      }}
    />
    ${
      fault === undefined
        ? nothing
        : html`<p id="${name}-fault" class="small fault">${findingWords(strings, fault)}</p>`
    }
    ${
      isEnd
        ? html`<p id="${name}-hint" class="small muted">${strings.t('plan-year-form.last-day')}</p>`
        : nothing
    }
  </div>`;
}

function contributions(strings: FormStrings, state: FormState, errors: readonly Finding[]): TemplateResult {
  const { grid, press, draft } = state;
  const none = errors.find(({ code }) => code === 'no-classes');
  const { active } = grid;
  const canFill = fieldOf(grid.grid, active) !== undefined && active.row < grid.grid.rows.length - 1;
  return html`<section part="contributions" class="stack">
    <div class="stack tight">
      <h4 id="contributions">${strings.t('plan-year.contributions')}</h4>
      <p class="muted small">${strings.t('plan-year-form.contributions.hint')}</p>
      <p id="grid-keys" class="visually-hidden">${strings.t('plan-year-form.keys')}</p>
      ${none === undefined ? nothing : html`<p class="small fault">${findingWords(strings, none)}</p>`}
    </div>
    ${tierChoice(strings, state)} ${gridView(strings, grid, press, errors)}
    <div class="row">
      <button type="button" id="add-row" part="button add-row" class="button" @click=${() => grid.addRow()}>
        ${strings.t('plan-year-form.row.add')}
      </button>
      <button
        type="button"
        part="button fill-down"
        class="button quiet"
        ?disabled=${!canFill || active.column > lastAmount(grid.grid)}
        @click=${() => grid.fill()}
      >
        ${strings.t('plan-year-form.fill')}
      </button>
      <button
        type="button"
        id="undo"
        part="button undo"
        class="button quiet"
        aria-disabled=${!draft.canUndo}
        @click=${() => {
          if (draft.canUndo) grid.undo();
        }}
      >
        ${strings.t('plan-year-form.undo')}
      </button>
    </div>
  </section>`;
}

/** Which tiers have columns. One stays, and those that this version does not know stay as they came. */
function tierChoice(strings: FormStrings, { grid }: FormState): TemplateResult {
  const { columns } = grid.grid;
  const [unspecified, ...families] = COVERAGE_TIERS;
  return html`<fieldset part="tiers" class="tier-choice">
    <legend>${strings.t('plan-year-form.tiers')}</legend>
    <div class="row">
      ${[...families, unspecified].map((tier) => {
        const shown = columnOf(grid.grid, tier) >= 0;
        return html`<label class="tier-option">
          <input
            type="checkbox"
            id="show-${tier}"
            .checked=${live(shown)}
            ?disabled=${shown && columns.length === 1}
            @change=${(event: Event) => grid.showTier(tier, (event.target as HTMLInputElement).checked)}
          />
          <span>${contributionTierWords(strings, tier)}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}
