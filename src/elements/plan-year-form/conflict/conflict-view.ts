import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { live } from 'lit/directives/live.js';
import type { Comparison, Conflict } from '../../../benefits/plan-years/concurrent-changes.js';
import { placeOf } from '../../../benefits/plan-years/concurrent-changes.js';
import type { Difference } from '../../../benefits/plan-years/plan-year-changes.js';
import { dateWords } from '../../../i18n/words.js';
import { notice } from '../../../ui/notice.js';
import { numericText } from '../../../ui/numeric-text.js';
import { moveInRadioGroup } from '../../../ui/radio-group.js';
import { amountsWords, subjectWords } from '../difference-words.js';
import { differencesTable, versionCell, versionTable } from '../differences-table.js';
import type { FormStrings } from '../words.js';

/** What a person can do in the comparison. */
export interface ConflictActions {
  /** Chooses between the two values of a conflict. @param accepts whether the other person's value is chosen */
  accept(place: string, accepts: boolean): void;
  /** Goes on with the changes of both. */
  merge(): void;
  /** Goes back to the form. */
  edit(): void;
  /** Discards the draft for what the other person has saved. */
  useLatest(): void;
  /** Whether the person waits for the code of the review, which follows. */
  readonly isReviewAwaited: boolean;
}

/**
 * The comparison with what someone else has saved meanwhile. Where both have changed the same, the person chooses a
 * value; the other changes of both are listed and stay.
 *
 * @param accepted the conflicts in which the other person's value is chosen, by `placeOf`
 * @param reviewState what becomes of that code
 */
export function conflictView(
  strings: FormStrings,
  { theirs, mine, conflicts }: Comparison,
  accepted: ReadonlySet<string>,
  actions: ConflictActions,
  reviewState: unknown,
): TemplateResult {
  const disputed = new Set(conflicts.map(placeOf));
  const undisputed = (differences: readonly Difference[]) =>
    differences.filter((one) => !disputed.has(placeOf(one)));
  return html`<section part="form compare-step" class="panel form" aria-labelledby="compare-title">
    <h3 id="compare-title" part="headline" tabindex="-1">${strings.t('plan-year-form.compare.title')}</h3>
    ${notice('warning', strings.t('plan-year-form.updated'), strings.t('plan-year-form.updated.body'))}
    ${conflicts.length === 0 ? nothing : conflictsTable(strings, conflicts, accepted, actions)}
    ${undisputedChanges(strings, undisputed(theirs), 'theirs-only')}
    ${undisputedChanges(strings, undisputed(mine), 'mine-only')}
    <div class="row">
      <button
        type="button"
        id="merge"
        part="button merge"
        class="button primary"
        aria-busy=${actions.isReviewAwaited || nothing}
        @click=${() => actions.merge()}
      >
        ${strings.t('plan-year-form.merge')}
      </button>
      <button type="button" part="button back" class="button" @click=${() => actions.edit()}>
        ${strings.t('plan-year-form.back')}
      </button>
      <button type="button" part="button use-theirs" class="button quiet" @click=${() => actions.useLatest()}>
        ${strings.t('plan-year-form.use-theirs')}
      </button>
    </div>
    ${reviewState}
  </section>`;
}

/** The changes that only one of the two has made. */
function undisputedChanges(
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

/** The conflicts, each with a choice between the two values. */
function conflictsTable(
  strings: FormStrings,
  conflicts: readonly Conflict[],
  accepted: ReadonlySet<string>,
  actions: ConflictActions,
): TemplateResult {
  const heads = HEADS.map((head) => strings.t(`plan-year-form.${head}`));
  const [was, theirs, mine] = heads;
  const choice = (conflict: Conflict, index: number, side: 'theirs' | 'mine', head: unknown) => {
    const id = `${side}-${index}`;
    return versionCell(
      head,
      html`<label class="version">
        <input
          class="rr-block"
          type="radio"
          id=${id}
          name="disputed-${index}"
          aria-labelledby="disputed-${index} ${id}-head ${id}-value"
          .checked=${live(accepted.has(placeOf(conflict)) === (side === 'theirs'))}
          @keydown=${moveInRadioGroup}
          @change=${() => actions.accept(placeOf(conflict), side === 'theirs')}
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
    // A pair of employment and tier may occur more than once: then all of its amounts are the value.
    return amounts.length === 0
      ? numericText(amountsWords(strings, null))
      : amounts.map(
          (one) => html`<span class="version-line">${numericText(amountsWords(strings, one))}</span>`,
        );
  }
  if (conflict.field !== 'status') return numericText(dateWords(strings, conflict[version]));
  const status = conflict[version];
  return strings.t(`plan-year.status.${typeof status === 'string' ? status : 'unknown'}`);
}
