/** A value whose last change can be undone. */
export interface Undoable<Value> {
  readonly value: Value;
  /** The value before the last change; undefined if nothing was changed yet. */
  readonly before: Value | undefined;
  /** The kind of the last change, see {@link changeTo}. */
  readonly kind: string;
}

/** A value that was not changed yet. */
export const undoable = <Value>(value: Value): Undoable<Value> => ({ value, before: undefined, kind: '' });

/**
 * Changes the value. The same object again is not a change.
 *
 * @param kind consecutive changes of the same kind are undone together, such as the keystrokes in one field; without a kind
 *   each change is undone by itself
 */
export function changeTo<Value>(state: Undoable<Value>, value: Value, kind = ''): Undoable<Value> {
  if (value === state.value) return state;
  return { value, before: kind && kind === state.kind ? state.before : state.value, kind };
}

/** Applies a function to the value and to the value before it, for example to change their notation. */
export const mapUndoable = <Value>(
  state: Undoable<Value>,
  map: (value: Value) => Value,
): Undoable<Value> => ({
  ...state,
  value: map(state.value),
  before: state.before === undefined ? undefined : map(state.before),
});

/** Undoes the last change. A second call restores it. */
export function undo<Value>(state: Undoable<Value>): Undoable<Value> {
  return state.before === undefined ? state : { value: state.before, before: state.value, kind: '' };
}
