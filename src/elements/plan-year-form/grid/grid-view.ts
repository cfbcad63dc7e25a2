import type { TemplateResult } from 'lit';
import { html, nothing } from '../../../ui/html.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { GridRow, GridTier, Side } from '../../../benefits/plan-years/contribution-grid.js';
import { SIDES } from '../../../benefits/plan-years/contribution-grid.js';
import { contributionTierWords } from '../../../i18n/plan-year-words.js';
import { icon } from '../../../ui/icon.js';
import { numericText } from '../../../ui/numeric-text.js';
import type { ErrorFinding, FormStrings } from '../words.js';
import { EMPLOYMENTS, cellLabel, employmentLabel, errorWords, rowLabel } from '../words.js';
import type { CellPosition } from './cell-position.js';
import {
  cellId,
  fieldOf,
  lastAmountColumn,
  positionOfFinding,
  rowHeaderId,
  samePosition,
} from './cell-position.js';
import type { GridController } from './grid-controller.js';
import { handleClick, handleFocusIn, handleFocusOut, handleKey, handlePointerDown } from './grid-input.js';

/** The errors by the id of the cell that they are about. */
type CellErrors = ReadonlyMap<string, ErrorFinding>;

/**
 * The table of contributions: a row for each employment, two columns for each coverage tier, with the monthly amounts of
 * employee and employer.
 */
export function gridView(
  strings: FormStrings,
  control: GridController,
  errors: readonly ErrorFinding[],
): TemplateResult {
  const { columns, rows } = control.grid;
  const byCell = errorsByCell(errors);
  // Firefox would make a tab stop of this box because it scrolls. The cells are tab stops and scroll into view.
  return html`<div class="table-scroll grid-place" tabindex="-1">
    <table
      role="grid"
      part="grid"
      class="grid"
      aria-labelledby="contributions"
      aria-describedby="grid-keys"
      @keydown=${(event: KeyboardEvent) => handleKey(control, event)}
      @pointerdown=${(event: PointerEvent) => handlePointerDown(control, event)}
      @click=${(event: MouseEvent) => handleClick(control, event)}
      @focusin=${(event: Event) => handleFocusIn(control, event)}
      @focusout=${(event: Event) => handleFocusOut(control, event)}
    >
      <thead>
        <tr>
          <th scope="col" class="name">${strings.t('plan-year.employment')}</th>
          ${columns.map((tier) => SIDES.map((side) => columnHead(strings, tier, side)))}
          ${
            rows.length > 1
              ? html`<th scope="col" class="remove">
                  <span class="visually-hidden">${strings.t('plan-year-form.row.actions')}</span>
                </th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ key }) => key,
          (row, index) => rowView(strings, control, byCell, row, index),
        )}
      </tbody>
    </table>
    <datalist id="employments">
      ${EMPLOYMENTS.map((one) => html`<option value=${employmentLabel(strings, one)}></option>`)}
    </datalist>
  </div>`;
}

/** Each header names tier and side for screen readers. On the screen the tier stands once, above both of its columns. */
const columnHead = (strings: FormStrings, tier: GridTier, side: Side) =>
  html`<th scope="col" class="side ${side}">
    <span class=${side === 'employee' ? 'tier' : 'visually-hidden'}
      >${contributionTierWords(strings, tier)}<span class="visually-hidden">, </span></span
    >
    <span>${strings.t(`plan-year-form.${side}`)}</span>
  </th>`;

function errorsByCell(errors: readonly ErrorFinding[]): CellErrors {
  const byCell = new Map<string, ErrorFinding>();
  for (const one of errors) {
    const position = one.field === 'contribution_classes' ? undefined : positionOfFinding(one);
    if (position !== undefined) byCell.set(cellId(position), one);
  }
  return byCell;
}

/** Renders a row only if something in it has changed: there may be forty rows, and a keystroke changes one of them. */
function rowView(
  strings: FormStrings,
  control: GridController,
  errors: CellErrors,
  row: GridRow,
  index: number,
): unknown {
  const { grid, active, editing } = control;
  const last = lastAmountColumn(grid);
  const positions = [...Array<undefined>(last + 1)].map((_, column): CellPosition => ({
    row: index,
    column,
  }));
  const codes = positions.map((position) => errors.get(cellId(position))?.code ?? '').join();
  const dependencies = [
    strings,
    row,
    index,
    last,
    grid.rows.length > 1,
    active.row === index ? active.column : undefined,
    editing?.position.row === index ? editing : undefined,
    codes,
  ];
  return guard(dependencies, () => {
    const cell = (position: CellPosition) =>
      cellView(strings, control, errors.get(cellId(position)), row, position);
    return html`<tr part="row">
      ${positions.map(cell)} ${grid.rows.length > 1 ? removeCell(strings, control, index) : nothing}
    </tr>`;
  });
}

function cellView(
  strings: FormStrings,
  control: GridController,
  error: ErrorFinding | undefined,
  row: GridRow,
  position: CellPosition,
): TemplateResult {
  const { grid, active, editing } = control;
  const id = cellId(position);
  const isEdited = samePosition(editing?.position, position);
  const field = fieldOf(grid, position);
  const message =
    error === undefined
      ? nothing
      : html`<span id="fault-${id}" class="cell-fault fault">${errorWords(strings, error)}</span>`;
  const input = isEdited && inputView(strings, control, position, error !== undefined);
  const tabIndex = !isEdited && samePosition(active, position) ? 0 : -1;
  if (field === undefined) {
    const { employment } = row;
    return html`<th
      scope="row"
      id=${rowHeaderId(position.row)}
      part="cell employment"
      class="name ${isEdited ? 'edited' : ''} ${error === undefined ? '' : 'wrong'}"
    >
      ${
        input ||
        html`<button
          type="button"
          id=${id}
          class="name-button"
          tabindex=${tabIndex}
          aria-describedby=${error === undefined ? nothing : `fault-${id}`}
        >
          ${
            employment
              ? employmentLabel(strings, employment)
              : html`<span class="visually-hidden">${rowLabel(strings, grid, position.row)}</span>
                  <span class="muted placeholder" aria-hidden="true"
                    >${strings.t('plan-year-form.row.unnamed')}</span
                  >`
          }
        </button>`
      }${message}
    </th>`;
  }
  return html`<td
    id=${id}
    part="cell amount"
    class="${field.side} ${isEdited ? 'edited' : ''} ${error === undefined ? '' : 'wrong'}"
    tabindex=${tabIndex}
    aria-invalid=${error !== undefined || nothing}
  >
    ${input || numericText(row.cells[field.column]?.[field.side].text ?? '')}${message}
  </td>`;
}

/** The field in the cell that is edited; the grid has no other. */
function inputView(
  strings: FormStrings,
  control: GridController,
  position: CellPosition,
  isWrong: boolean,
): TemplateResult {
  const { grid } = control;
  const field = fieldOf(grid, position);
  const isName = field === undefined;
  const label = isName ? strings.t('plan-year-form.row.name') : cellLabel(strings, grid, field);
  return html`<input
    class="rr-block"
    id="edit"
    part="field"
    type="text"
    autocomplete="off"
    spellcheck="false"
    enterkeyhint="next"
    inputmode=${isName ? 'text' : 'decimal'}
    list=${isName ? 'employments' : nothing}
    aria-label=${label}
    aria-invalid=${isWrong || nothing}
    aria-describedby=${isWrong ? `fault-${cellId(position)}` : nothing}
    .value=${live(control.editing?.text ?? '')}
    @focus=${(event: Event) => {
      if (!control.editing?.hasTyped) (event.target as HTMLInputElement).select();
    }}
    @input=${(event: Event) => {
      event.stopPropagation();
      control.type((event.target as HTMLInputElement).value);
    }}
  />`;
}

function removeCell(strings: FormStrings, control: GridController, index: number): TemplateResult {
  const { grid, active } = control;
  const position = { row: index, column: lastAmountColumn(grid) + 1 };
  const label = strings.t('plan-year-form.row.remove', { employment: rowLabel(strings, grid, index) });
  return html`<td class="remove">
    <button
      type="button"
      id=${cellId(position)}
      part="button remove"
      class="button quiet icon-button"
      tabindex=${samePosition(active, position) ? 0 : -1}
      aria-label=${label}
      title=${label}
      @click=${() => control.removeRow(index)}
    >
      ${icon('declined')}
    </button>
  </td>`;
}
