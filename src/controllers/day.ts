import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CalendarDate } from '../api/models.js';
import { untilNextDay } from '../benefits/dates/calendar-date.js';
import { onPresenceChange } from '../dom/page-presence.js';
import type { EffectiveSettings } from '../settings/effective-settings.js';
import { DisconnectController } from './disconnect.js';

/** Where the controller gets the day, the clock and the time zone. */
interface DaySource {
  readonly settings: EffectiveSettings;
  readonly today: CalendarDate;
}

/**
 * Renders an element again when another day begins, and when a person looks again at a page on which a day has begun
 * meanwhile: timers stop while a device sleeps (R23).
 */
export class DayController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settings: DaySource;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The day that is shown, and the clock and time zone that it comes from. */
  #shown: readonly unknown[] = [];

  /** @param settings created earlier, so that an update resolves them first */
  constructor(host: ReactiveControllerHost & HTMLElement, settings: DaySource) {
    this.#host = host;
    this.#settings = settings;
    new DisconnectController(host, () => {
      this.#stop?.();
      this.#stop = undefined;
      clearTimeout(this.#timer);
      this.#shown = [];
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop ??= onPresenceChange(() => this.#check());
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { settings, today } = this.#settings;
    const shown = [today, settings.now, settings.timeZone];
    if (shown.every((one, index) => one === this.#shown[index])) return;
    this.#shown = shown;
    this.#setTimer();
  }

  #check(): void {
    if (this.#settings.today !== this.#shown[0]) this.#host.requestUpdate();
  }

  #setTimer(): void {
    const { now, timeZone } = this.#settings.settings;
    const instant = now?.() ?? new Date();
    let wait: number;
    try {
      wait = untilNextDay(instant, timeZone);
    } catch {
      // No IANA time zone: the viewer's own is used.
      wait = untilNextDay(instant);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#check();
      // The clock may have been set back, or `now` may stand still.
      this.#setTimer();
    }, wait);
  }
}
