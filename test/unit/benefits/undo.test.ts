import { describe, expect, it } from 'vitest';
import { changeTo, mapUndoable, undo, undoable } from '../../../src/benefits/undo.js';

describe('undo', () => {
  it('brings back what was there before the last change, and once more what came after it', () => {
    const changed = changeTo(changeTo(undoable('a'), 'b'), 'c');
    const undone = undo(changed);
    expect(undone.value).toBe('b');
    expect(undo(undone).value).toBe('c');
  });

  it('has nothing to bring back before the first change, nor where a change changed nothing', () => {
    const fresh = undoable('a');
    expect(fresh.before).toBeUndefined();
    expect(undo(fresh)).toBe(fresh);
    expect(changeTo(fresh, 'a')).toBe(fresh);
  });

  it('takes the keystrokes in one field back together, and no more than these', () => {
    const typed = ['1', '12', '123'].reduce((state, text) => changeTo(state, text, 'field 1'), undoable('0'));
    expect(undo(typed).value).toBe('0');
    expect(undo(changeTo(typed, '9', 'field 2')).value).toBe('123');
    // Pasting twice is two changes.
    expect(undo(changeTo(changeTo(undoable('a'), 'b'), 'c')).value).toBe('b');
  });

  it('goes on in another notation, where the keystrokes of a field still go back together', () => {
    const inDollars = (cents: string) => `$${cents}`;
    const typed = changeTo(undoable('0'), '1', 'field 1');
    const mapped = changeTo(mapUndoable(typed, inDollars), '$12', 'field 1');
    expect([mapped.value, undo(mapped).value]).toEqual(['$12', '$0']);
    const fresh = mapUndoable(undoable('0'), inDollars);
    expect([fresh.value, fresh.before]).toEqual(['$0', undefined]);
  });

  it('typing on after an undo is a change of its own', () => {
    const undone = undo(changeTo(undoable('0'), '1', 'field 1'));
    expect(undo(changeTo(undone, '7', 'field 1')).value).toBe('0');
  });
});
