/** How long a setting or an id may be missing before an element says so, once the page has loaded. Tests shorten it. */
export const grace = { milliseconds: 1500 };

/**
 * Waits a moment before something that is missing counts as missing: frameworks set properties a little after they have
 * inserted an element, and scripts may run after the page has loaded.
 */
export class GracePeriod {
  readonly #onEnd: () => void;
  #stop: (() => void) | undefined;
  #over = false;

  /** @param onEnd called when it has been missing for the whole period */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Whether it has been missing for the whole period. The period begins when it is missing for the first time. */
  isOver(isMissing: boolean): boolean {
    if (!isMissing) this.reset();
    else if (this.#stop === undefined) this.#begin();
    return this.#over;
  }

  /** The next period is a new one. */
  reset(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#over = false;
  }

  #begin(): void {
    const begin = () => {
      const timer = setTimeout(() => {
        this.#over = true;
        this.#onEnd();
      }, grace.milliseconds);
      this.#stop = () => clearTimeout(timer);
    };
    if (document.readyState === 'complete') begin();
    else {
      window.addEventListener('load', begin, { once: true });
      this.#stop = () => window.removeEventListener('load', begin);
    }
  }
}
