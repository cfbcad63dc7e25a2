import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RereadPolicy } from '../../../src/data/reread-policy.js';

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
  function focusAfter(policy: RereadPolicy, seconds: number): boolean {
    vi.advanceTimersByTime(seconds * 1000);
    const isDue = policy.onPresenceEvent('focus', TODAY, failed) === 'retry';
    if (isDue) {
      policy.begin();
      policy.end(TODAY, true);
    }
    return isDue;
  }

  it('but not with each click beside a frame: the focus alone waits twice as long each time, a minute at most', () => {
    const policy = new RereadPolicy();
    policy.end(TODAY, true);
    const tries = Array.from({ length: 600 }, () => focusAfter(policy, 1)).filter(Boolean).length;
    // 1, 2, 4, 8, 16, 32 and then 60 seconds apart.
    expect(tries).toBeGreaterThan(6);
    expect(tries).toBeLessThan(20);
  });

  it('at once when the page is shown again, or the browser is online, also after many tries', () => {
    const policy = new RereadPolicy();
    policy.end(TODAY, true);
    for (let second = 0; second < 300; second += 1) focusAfter(policy, 1);
    vi.advanceTimersByTime(1000);
    expect(policy.onPresenceEvent('visibilitychange', TODAY, failed)).toBe('retry');
    expect(policy.onPresenceEvent('online', TODAY, failed)).toBe('retry');
  });

  it('begins with short pauses again after a success', () => {
    const policy = new RereadPolicy();
    policy.end(TODAY, true);
    for (let second = 0; second < 300; second += 1) focusAfter(policy, 1);
    policy.end(TODAY, false);
    policy.end(TODAY, true);
    vi.advanceTimersByTime(61_000);
    expect(focusAfter(policy, 1)).toBe(true);
    expect(focusAfter(policy, 2)).toBe(true);
  });
});
