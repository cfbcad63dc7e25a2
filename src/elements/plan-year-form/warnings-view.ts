import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Finding } from '../../benefits/plan-year-check.js';
import { notice } from '../../ui/notice.js';
import { placeOf } from './grid-place.js';
import type { FormState } from './state.js';
import type { FormStrings } from './words.js';
import { findingSentence } from './words.js';

/** To the field, or the cell of the grid, that a finding is about. */
export function reachFinding({ grid, reach }: Pick<FormState, 'grid' | 'reach'>, finding: Finding): void {
  if (finding.field === 'amount') grid.goTo(placeOf(finding.at));
  else if (finding.field === 'employment') grid.goTo({ row: finding.row, column: 0 });
  else if (finding.field === 'contribution_classes') grid.goTo({ row: 0, column: 0 });
  else reach(finding.field);
}

/** What is unusual and does not block, with the way to each place. */
export function warnings(
  strings: FormStrings,
  state: Pick<FormState, 'draft' | 'grid' | 'reach'>,
  reach: (finding: Finding) => void = (finding) => reachFinding(state, finding),
): TemplateResult | typeof nothing {
  const { draft } = state;
  const found = draft.findings.filter(({ level }) => level === 'warning');
  if (found.length === 0) return nothing;
  return html`<div part="warnings">
    ${notice(
      'warning',
      strings.t('plan-year-form.warnings'),
      strings.t('plan-year-form.warnings.hint'),
      html`<ul>
        ${found.map(
          (one) =>
            html`<li>
              <button type="button" class="link" @click=${() => reach(one)}>
                ${findingSentence(strings, draft.draft.grid, one)}
              </button>
            </li>`,
        )}
      </ul>`,
    )}
  </div>`;
}
