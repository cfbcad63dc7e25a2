import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Difference } from '../../benefits/plan-year-changes.js';
import type { Conflict } from '../../benefits/plan-year-conflict.js';
import { compare, placeOf } from '../../benefits/plan-year-conflict.js';
import { dateWords } from '../../i18n/words.js';
import { figure } from '../../ui/amount.js';
import { notice } from '../../ui/notice.js';
import { moveInRadioGroup } from '../../ui/radio-group.js';
import type { FormState } from './state.js';
import { differencesTable, versionCell, versionTable } from './version-table.js';
import type { FormStrings } from './words.js';
import { amountsWords, subjectWords } from './words.js';

/** What someone else has saved beside what is entered here: neither is lost, and what both changed is chosen. */
export function compareView(strings: FormStrings, state: FormState): TemplateResult | typeof nothing {
  const { draft, save } = state;
  if (draft.base === undefined || draft.theirs === undefined) return nothing;
  const { theirs, mine, conflicts } = compare(draft.base, draft.theirs, draft.draft);
  const disputed = new Set(conflicts.map(placeOf));
  const others = (differences: readonly Difference[]) =>
    differences.filter((one) => !disputed.has(placeOf(one)));
  return html`<section part="form compare-step" class="panel form" aria-labelledby="compare-title">
    <h3 id="compare-title" part="headline" tabindex="-1">${strings.t('plan-year-form.compare.title')}</h3>
    ${notice('warning', strings.t('plan-year-form.updated'), strings.t('plan-year-form.updated.body'))}
    ${conflicts.length === 0 ? nothing : disputedTable(strings, state, conflicts)}
    ${only(strings, others(theirs), 'theirs-only')} ${only(strings, others(mine), 'mine-only')}
    <div class="row">
      <button type="button" part="button merge" class="button primary" @click=${() => save.merge()}>
        ${strings.t('plan-year-form.merge')}
      </button>
      <button type="button" part="button back" class="button" @click=${() => save.edit()}>
        ${strings.t('plan-year-form.back')}
      </button>
      <button type="button" part="button use-theirs" class="button quiet" @click=${() => save.useTheirs()}>
        ${strings.t('plan-year-form.use-theirs')}
      </button>
    </div>
  </section>`;
}

function only(
  strings: FormStrings,
  differences: readonly Difference[],
  which: 'theirs-only' | 'mine-only',
): TemplateResult | typeof nothing {
  if (differences.length === 0) return nothing;
  return html`<section part=${which} class="stack tight">
    <h4 id=${which}>${strings.t(`plan-year-form.${which}`)}</h4>
    ${differencesTable(strings, differences, which, [
      'plan-year-form.as-it-was',
      which === 'theirs-only' ? 'plan-year-form.theirs' : 'plan-year-form.mine',
    ])}
  </section>`;
}

function disputedTable(
  strings: FormStrings,
  { save }: FormState,
  conflicts: readonly Conflict[],
): TemplateResult {
  const heads = HEADS.map((head) => strings.t(`plan-year-form.${head}`));
  const [was, theirs, mine] = heads;
  const choice = (conflict: Conflict, index: number, side: 'theirs' | 'mine', head: unknown) => {
    const id = `${side}-${index}`;
    return versionCell(
      head,
      html`<label class="version">
        <input
          type="radio"
          id=${id}
          name="disputed-${index}"
          aria-labelledby="disputed-${index} ${id}-head ${id}-value"
          .checked=${live(save.taken.has(placeOf(conflict)) === (side === 'theirs'))}
          @keydown=${moveInRadioGroup}
          @change=${() => save.take(placeOf(conflict), side === 'theirs')}
        />
        <span id="${id}-head" hidden>${head}</span>
        <span id="${id}-value">${versionWords(strings, conflict, side)}</span>
      </label>`,
    );
  };
  return html`<section part="disputed" class="stack tight">
    <h4 id="disputed">${strings.t('plan-year-form.disputed')}</h4>
    <p class="muted small">${strings.t('plan-year-form.disputed.hint')}</p>
    ${versionTable(
      'disputed',
      [strings.t('plan-year-form.change'), ...heads],
      conflicts.map(
        (conflict, index) =>
          html`<tr role="row" part="conflict">
            <th scope="row" role="rowheader" id="disputed-${index}">${subjectWords(strings, conflict)}</th>
            ${versionCell(was, versionWords(strings, conflict, 'base'), 'muted')}
            ${choice(conflict, index, 'theirs', theirs)} ${choice(conflict, index, 'mine', mine)}
          </tr>`,
      ),
    )}
  </section>`;
}

const HEADS = ['as-it-was', 'theirs', 'mine'] as const;

function versionWords(
  strings: FormStrings,
  conflict: Conflict,
  version: 'base' | 'theirs' | 'mine',
): unknown {
  if (conflict.field === 'contribution_classes') {
    const amounts = conflict[version];
    // A pair may occur more than once: then all of its amounts are its version.
    return amounts.length === 0
      ? figure(amountsWords(strings, null))
      : amounts.map((one) => html`<span class="version-line">${figure(amountsWords(strings, one))}</span>`);
  }
  if (conflict.field !== 'status') return figure(dateWords(strings, conflict[version]));
  const status = conflict[version];
  return strings.t(`plan-year.status.${typeof status === 'string' ? status : 'unknown'}`);
}
