/** Milliseconds after which what is shown may be out of date, so that it is read again when the person comes back. */
const STALE = 5 * 60_000;
/** One return to the page brings several events within this many milliseconds. */
const ONE_RETURN = 1000;
/** The longest pause, in milliseconds, until the focus alone lets a failed reading be tried once more. */
const LONGEST_PAUSE = 60_000;

/** The last reading of a resource, as far as it decides whether another one is due. */
interface LastReading {
  readonly underWay: boolean;
  /** Whether it failed, or lacks a part, for a temporary reason. */
  readonly failed: boolean;
  /** Seconds that the server has asked to wait. */
  readonly retryAfter: number | undefined;
}

/**
 * Decides when a resource is read again without anybody having asked: once when the person comes back to the page or the
 * browser is online again, if the last reading failed (R13), or if what it brought may be out of date (R23).
 */
export class RereadPolicy {
  #endedAt = 0;
  /** The calendar date on which the last reading ended. */
  #day: string | undefined;
  #retriedAt = -ONE_RETURN;
  /** Milliseconds until the next try. It doubles with each: the focus may come with every click beside a frame. */
  #pause = ONE_RETURN;
  /** Whether the browser came online after the reading under way had begun. */
  #wasReconnected = false;

  /** A reading begins. */
  begin(): void {
    this.#wasReconnected = false;
  }

  /**
   * A reading has ended.
   *
   * @param today the calendar date
   * @returns whether to read once more: it failed, and may have been sent before the browser came online
   */
  end(today: string, failed: boolean): boolean {
    this.#endedAt = Date.now();
    this.#day = today;
    if (!failed) this.#pause = ONE_RETURN;
    return failed && this.#wasReconnected;
  }

  /**
   * @param type type of the browser event: `online`, `offline`, `visibilitychange`, `focus` or `pageshow`
   * @param today the calendar date
   * @returns `retry` after a failed reading, `refresh` if something may be out of date
   */
  onPresenceEvent(type: string, today: string, last: LastReading): 'retry' | 'refresh' | undefined {
    const now = Date.now();
    const isReconnected = type === 'online';
    if (last.underWay) {
      this.#wasReconnected ||= isReconnected;
      return undefined;
    }
    if (type === 'offline') return undefined;
    if (!last.failed) return today !== this.#day || now > this.#endedAt + STALE ? 'refresh' : undefined;
    if (now < this.#endedAt + (last.retryAfter ?? 0) * 1000) return undefined;
    const pause = type === 'focus' ? this.#pause : ONE_RETURN;
    if (!isReconnected && now < this.#retriedAt + pause) return undefined;
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    this.#retriedAt = now;
    return 'retry';
  }
}
