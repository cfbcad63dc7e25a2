import { describe, expect, it } from 'vitest';
import { changeTo, mapUndoable, undo, undoable } from '../../../src/benefits/plan-years/undo.js';

describe('undo', () => {
  it('restores the value before the last change, and a second undo restores the last change', () => {
    const changed = changeTo(changeTo(undoable('a'), 'b'), 'c');
    const undone = undo(changed);
    expect(undone.value).toBe('b');
    expect(undo(undone).value).toBe('c');
  });

  it('restores nothing before the first change, nor after a change without effect', () => {
    const fresh = undoable('a');
    expect(fresh.before).toBeUndefined();
    expect(undo(fresh)).toBe(fresh);
    expect(changeTo(fresh, 'a')).toBe(fresh);
  });

  it('restores the value before all keystrokes in one field, and no more than that', () => {
    const typed = ['1', '12', '123'].reduce((state, text) => changeTo(state, text, 'field 1'), undoable('0'));
    expect(undo(typed).value).toBe('0');
    expect(undo(changeTo(typed, '9', 'field 2')).value).toBe('123');
    // Pasting twice makes two changes.
    expect(undo(changeTo(changeTo(undoable('a'), 'b'), 'c')).value).toBe('b');
  });

  it('works in another notation, where the keystrokes of a field are still undone together', () => {
    const inDollars = (cents: string) => `$${cents}`;
    const typed = changeTo(undoable('0'), '1', 'field 1');
    const mapped = changeTo(mapUndoable(typed, inDollars), '$12', 'field 1');
    expect([mapped.value, undo(mapped).value]).toEqual(['$12', '$0']);
    const fresh = mapUndoable(undoable('0'), inDollars);
    expect([fresh.value, fresh.before]).toEqual(['$0', undefined]);
  });

  it('makes typing after an undo a change of its own', () => {
    const undone = undo(changeTo(undoable('0'), '1', 'field 1'));
    expect(undo(changeTo(undone, '7', 'field 1')).value).toBe('0');
  });
});
