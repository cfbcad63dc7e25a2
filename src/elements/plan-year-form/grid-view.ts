import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { GridRow, GridTier, Side } from '../../benefits/contribution-grid.js';
import { SIDES } from '../../benefits/contribution-grid.js';
import type { Finding } from '../../benefits/plan-year-check.js';
import { contributionTierWords } from '../../i18n/plan-year-words.js';
import { figure } from '../../ui/amount.js';
import { icon } from '../../ui/icon.js';
import type { GridController } from './grid-controller.js';
import type { Press } from './grid-keys.js';
import { heedCopy, heedKey, heedPaste } from './grid-keys.js';
import type { Place } from './grid-place.js';
import { cellId, fieldOf, headId, lastAmount, placeAt, placeOf, samePlace } from './grid-place.js';
import type { FormStrings } from './words.js';
import { EMPLOYMENTS, findingWords, nameOfCell, nameOfEmployment, nameOfRow } from './words.js';

/** A finding that has its place in the grid, by the cell. */
type Faults = ReadonlyMap<string, Finding>;

/** Employment × tier, two amounts in each: what an employee and the employer pay a month. */
export function gridView(
  strings: FormStrings,
  control: GridController,
  press: Press,
  faults: readonly Finding[],
): TemplateResult {
  const { grid } = control;
  const found = faultsOf(faults);
  const { columns, rows } = grid;
  // Firefox makes a tab stop of all that scrolls; here the cells are, and scroll themselves into sight.
  return html`<div class="table-scroll grid-place" tabindex="-1">
    <table
      role="grid"
      part="grid"
      class="grid"
      aria-labelledby="contributions"
      aria-describedby="grid-keys"
      @keydown=${(event: KeyboardEvent) => heedKey(control, event)}
      @pointerdown=${(event: PointerEvent) => press.down(control, event)}
      @click=${(event: MouseEvent) => press.click(control, event)}
      @focusin=${(event: Event) => settle(control, event)}
      @focusout=${(event: Event) => leaveCell(control, event)}
      @beforepaste=${(event: Event) => event.preventDefault()}
      @paste=${(event: ClipboardEvent) => heedPaste(control, event)}
      @copy=${(event: ClipboardEvent) => heedCopy(control, event)}
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
          (row, index) => rowView(strings, control, found, row, index),
        )}
      </tbody>
    </table>
    <datalist id="employments">
      ${EMPLOYMENTS.map((one) => html`<option value=${nameOfEmployment(strings, one)}></option>`)}
    </datalist>
  </div>`;
}

/** Each column says all of what it is; to the eye a tier stands above both of its amounts. */
const columnHead = (strings: FormStrings, tier: GridTier, side: Side) =>
  html`<th scope="col" class="side ${side}">
    <span class=${side === 'employee' ? 'tier' : 'visually-hidden'}
      >${contributionTierWords(strings, tier)}<span class="visually-hidden">, </span></span
    >
    <span>${strings.t(`plan-year-form.${side}`)}</span>
  </th>`;

function faultsOf(findings: readonly Finding[]): Faults {
  const faults = new Map<string, Finding>();
  for (const one of findings) {
    if (one.level !== 'error') continue;
    if (one.field === 'amount') faults.set(cellId(placeOf(one.at)), one);
    else if (one.field === 'employment') faults.set(cellId({ row: one.row, column: 0 }), one);
  }
  return faults;
}

/** Of a row only what has changed is rendered: a keystroke concerns one of perhaps forty. */
function rowView(
  strings: FormStrings,
  control: GridController,
  faults: Faults,
  row: GridRow,
  index: number,
): unknown {
  const { grid, active, editing } = control;
  const last = lastAmount(grid);
  const places = Array.from({ length: last + 1 }, (_, column): Place => ({ row: index, column }));
  const own = places.map((place) => faults.get(cellId(place))?.code ?? '').join();
  const depends = [
    strings,
    row,
    index,
    last,
    grid.rows.length > 1,
    active.row === index ? active.column : undefined,
    editing?.place.row === index ? editing : undefined,
    own,
  ];
  return guard(depends, () => {
    const cell = (place: Place) => cellView(strings, control, faults.get(cellId(place)), row, place);
    return html`<tr part="row">
      ${places.map(cell)} ${grid.rows.length > 1 ? removeCell(strings, control, index) : nothing}
    </tr>`;
  });
}

function cellView(
  strings: FormStrings,
  control: GridController,
  fault: Finding | undefined,
  row: GridRow,
  place: Place,
): TemplateResult {
  const { grid, active, editing } = control;
  const id = cellId(place);
  const isEdited = samePlace(editing?.place, place);
  const field = fieldOf(grid, place);
  const says =
    fault === undefined
      ? nothing
      : html`<span id="fault-${id}" class="cell-fault fault">${findingWords(strings, fault)}</span>`;
  const input = isEdited && inputView(strings, control, place, fault !== undefined);
  const stop = !isEdited && samePlace(active, place) ? 0 : -1;
  if (field === undefined) {
    const { employment } = row;
    return html`<th
      scope="row"
      id=${headId(place.row)}
      part="cell employment"
      class="name ${isEdited ? 'edited' : ''} ${fault === undefined ? '' : 'wrong'}"
    >
      ${
        input ||
        html`<button
          type="button"
          id=${id}
          class="name-button"
          tabindex=${stop}
          aria-describedby=${fault === undefined ? nothing : `fault-${id}`}
        >
          ${
            employment
              ? nameOfEmployment(strings, employment)
              : html`<span class="visually-hidden">${nameOfRow(strings, grid, place.row)}</span>
                  <span class="muted placeholder" aria-hidden="true"
                    >${strings.t('plan-year-form.row.unnamed')}</span
                  >`
          }
        </button>`
      }${says}
    </th>`;
  }
  return html`<td
    id=${id}
    part="cell amount"
    class="${field.side} ${isEdited ? 'edited' : ''} ${fault === undefined ? '' : 'wrong'}"
    tabindex=${stop}
    aria-invalid=${fault !== undefined || nothing}
  >
    ${input || figure(row.cells[field.column]?.[field.side].text ?? '')}${says}
  </td>`;
}

/** The one field of the grid, in the cell that is edited. */
function inputView(
  strings: FormStrings,
  control: GridController,
  place: Place,
  wrong: boolean,
): TemplateResult {
  const { grid } = control;
  const field = fieldOf(grid, place);
  const isName = field === undefined;
  const label = isName ? strings.t('plan-year-form.row.name') : nameOfCell(strings, grid, field);
  return html`<input
    id="edit"
    part="field"
    type="text"
    autocomplete="off"
    spellcheck="false"
    enterkeyhint="next"
    inputmode=${isName ? 'text' : 'decimal'}
    list=${isName ? 'employments' : nothing}
    aria-label=${label}
    aria-invalid=${wrong || nothing}
    aria-describedby=${wrong ? `fault-${cellId(place)}` : nothing}
    .value=${live(control.editing?.text ?? '')}
    @focus=${(event: Event) => {
      if (!control.editing?.typed) (event.target as HTMLInputElement).select();
    }}
    @input=${(event: Event) => {
      event.stopPropagation();
      control.type((event.target as HTMLInputElement).value);
    }}
  />`;
}

function removeCell(strings: FormStrings, control: GridController, index: number): TemplateResult {
  const { grid, active } = control;
  const place = { row: index, column: lastAmount(grid) + 1 };
  const label = strings.t('plan-year-form.row.remove', { employment: nameOfRow(strings, grid, index) });
  return html`<td class="remove">
    <button
      type="button"
      id=${cellId(place)}
      part="button remove"
      class="button quiet icon-button"
      tabindex=${samePlace(active, place) ? 0 : -1}
      aria-label=${label}
      title=${label}
      @click=${() => control.removeRow(index)}
    >
      ${icon('declined')}
    </button>
  </td>`;
}

function settle(control: GridController, event: Event): void {
  const place = placeAt(event);
  if (place === undefined) return;
  // `focus()` is content with a cell that is half behind the names.
  (event.target as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (!samePlace(place, control.active)) control.settle(place);
}

/** Whoever goes elsewhere has entered what they typed. Another window is no elsewhere: they may be back with a copy. */
function leaveCell(control: GridController, event: Event): void {
  const place = placeAt(event);
  if (place === undefined || !(event.target instanceof HTMLInputElement) || !document.hasFocus()) return;
  if (samePlace(control.editing?.place, place)) control.commit();
}
