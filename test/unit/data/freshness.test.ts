import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Freshness } from '../../../src/data/freshness.js';

const TODAY = '2026-11-28';
const failed = { underWay: false, failed: true, retryAfter: undefined };

describe('R13: a failed reading is tried again when the person comes back', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Whether the focus alone, after this many seconds, lets it be tried again; the try fails. */
  function focusAfter(freshness: Freshness, seconds: number): boolean {
    vi.advanceTimersByTime(seconds * 1000);
    const isDue = freshness.onReturn('focus', TODAY, failed) === 'retry';
    if (isDue) {
      freshness.begin();
      freshness.end(TODAY, true);
    }
    return isDue;
  }

  it('but not with each click beside a frame: the focus alone waits twice as long each time, a minute at most', () => {
    const freshness = new Freshness();
    freshness.end(TODAY, true);
    const tries = Array.from({ length: 600 }, () => focusAfter(freshness, 1)).filter(Boolean).length;
    // 1, 2, 4, 8, 16, 32 and then 60 seconds apart.
    expect(tries).toBeGreaterThan(6);
    expect(tries).toBeLessThan(20);
  });

  it('at once when the page is shown again, or the browser is online, also after many tries', () => {
    const freshness = new Freshness();
    freshness.end(TODAY, true);
    for (let second = 0; second < 300; second += 1) focusAfter(freshness, 1);
    vi.advanceTimersByTime(1000);
    expect(freshness.onReturn('visibilitychange', TODAY, failed)).toBe('retry');
    expect(freshness.onReturn('online', TODAY, failed)).toBe('retry');
  });

  it('begins with short pauses again after a success', () => {
    const freshness = new Freshness();
    freshness.end(TODAY, true);
    for (let second = 0; second < 300; second += 1) focusAfter(freshness, 1);
    freshness.end(TODAY, false);
    freshness.end(TODAY, true);
    vi.advanceTimersByTime(61_000);
    expect(focusAfter(freshness, 1)).toBe(true);
    expect(focusAfter(freshness, 2)).toBe(true);
  });
});
