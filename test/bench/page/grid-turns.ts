/** The interactions in a large grid of contributions, with their names in the report. */
export const GRID_TURNS = {
  move: 'an arrow',
  begin: 'a key that begins to edit',
  keystroke: 'a keystroke in a cell',
  wrongKeystroke: 'a keystroke in a cell, a mistake shown',
  enter: 'Enter: on to the next cell',
  paste: 'paste 40 × 10 cells',
  manyWrongKeystroke: 'a keystroke in a cell, 400 mistakes shown',
} as const;
export type GridTurn = keyof typeof GRID_TURNS;
