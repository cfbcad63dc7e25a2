/** A value whose last change can be taken back. */
export interface Undoable<Value> {
  readonly value: Value;
  /** What undo brings back; undefined where nothing was changed yet. */
  readonly before: Value | undefined;
  /** The kind of the last change, see {@link changeTo}. */
  readonly kind: string;
}

export const undoable = <Value>(value: Value): Undoable<Value> => ({ value, before: undefined, kind: '' });

/**
 * The value changed. A value that is the same object is no change.
 *
 * @param kind changes of one kind in a row are undone as one: the keystrokes in one field. Without it each counts.
 */
export function changeTo<Value>(state: Undoable<Value>, value: Value, kind = ''): Undoable<Value> {
  if (value === state.value) return state;
  return { value, before: kind && kind === state.kind ? state.before : state.value, kind };
}

/** The same value and the way back in another notation. */
export const mapUndoable = <Value>(
  state: Undoable<Value>,
  map: (value: Value) => Value,
): Undoable<Value> => ({
  ...state,
  value: map(state.value),
  before: state.before === undefined ? undefined : map(state.before),
});

/** The last change taken back; once more brings it again. */
export function undo<Value>(state: Undoable<Value>): Undoable<Value> {
  return state.before === undefined ? state : { value: state.before, before: state.value, kind: '' };
}
