import { describe, expect, it } from 'vitest';
import { byUrgency } from '../../../src/benefits/life-events/life-event-order.js';
import { lifeEvent, TODAY } from '../../support/fixtures/models.js';

const event = (id: string, start: string, end: string, status = 'approved') =>
  lifeEvent({ id, enrollment_window_start: start, enrollment_window_end: end, status });

const ids = (...events: Parameters<typeof byUrgency>[0]) => byUrgency(events, TODAY).map(({ id }) => id);

const ending = event('ending', '2026-11-01', '2026-11-21');
const open = event('open', '2026-11-01', '2026-12-30');
const soon = event('soon', '2026-11-25', '2027-03-01');
const later = event('later', '2026-12-10', '2026-12-20');
const closed = event('closed', '2026-01-01', '2026-01-31');
const denied = event('denied', '2026-11-01', '2026-11-21', 'denied');

/** Yields every order of a list. */
function* orders<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries())
    for (const rest of orders([...items.slice(0, index), ...items.slice(index + 1)])) yield [item, ...rest];
}

describe('life events by urgency', () => {
  it('have the same order whatever order they came in, as far as one is more urgent than another', () => {
    for (const given of orders([ending, open, soon, later, closed]))
      expect(ids(...given)).toEqual(['ending', 'open', 'soon', 'later', 'closed']);
  });

  it('keep their order where none is urgent: closed and denied ones', () => {
    const old = event('old', '2025-01-01', '2025-01-31');
    for (const given of orders([closed, denied, old]))
      expect(ids(...given)).toEqual(given.map(({ id }) => id));
  });

  it('keep their order where their windows end on the same day', () => {
    const same = event('same', '2026-10-01', '2026-12-30');
    expect(ids(open, same)).toEqual(['open', 'same']);
    expect(ids(same, open)).toEqual(['same', 'open']);
  });

  it.each(['pending', 'escalated'])(
    'count an open window of a %s event as open, since it may be used',
    (status) => {
      expect(ids(open, { ...event('other', '2026-11-01', '2026-11-25', status) })).toEqual(['other', 'open']);
    },
  );

  it('never have a denied event before one that may be used, even later', () => {
    expect(ids(denied, later)).toEqual(['later', 'denied']);
  });

  it('count both ends of a window as part of it', () => {
    const first = event('first', TODAY, '2026-12-31');
    const last = event('last', '2026-10-01', TODAY);
    const over = event('over', '2026-10-01', '2026-11-19');
    expect(ids(over, later, first, last)).toEqual(['last', 'first', 'later', 'over']);
  });

  it('are returned as a new list, and the given one is unchanged', () => {
    const given = Object.freeze([closed, ending]);
    expect(byUrgency(given, TODAY)).toEqual([ending, closed]);
    expect(given).toEqual([closed, ending]);
  });

  it('are an empty list for an empty list', () => {
    expect(ids()).toEqual([]);
  });
});
