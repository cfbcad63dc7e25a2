import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { VitableError } from '../api/errors.js';
import { today } from '../benefits/calendar.js';
import type { CalendarDate } from '../api/models.js';
import { onSettingsChange } from '../host/page.js';
import { reportOnce } from '../host/report.js';
import type { EffectiveSettings } from '../host/resolve.js';
import { resolveSettings } from '../host/resolve.js';
import type { Session } from '../host/session.js';
import { sessionFor } from '../host/session.js';
import type { HostSettings } from '../host/settings.js';
import type { Strings, Words } from '../i18n/strings.js';
import { hasWords, stringsFor } from '../i18n/strings.js';

/** An element as its controllers know it. */
export type ElementHost = ReactiveControllerHost & HTMLElement & HostSettings;

/**
 * What an element goes by at this moment: settings after precedence, the session that follows from them, and the words
 * in their language. Resolved before each update, so that a render never mixes old and new.
 */
export class SettingsController<Key extends string> implements ReactiveController {
  settings: EffectiveSettings;
  /** The words of this element, in its locale. */
  strings: Strings<Key>;
  /** Undefined while a needed setting is missing or wrong; `error` then says which. */
  session: Session | undefined;
  /** A `config` error, once it is certain that no setting will still arrive with the page. */
  error: VitableError | undefined;

  readonly #host: ElementHost;
  readonly #words: Words<Key>;
  #stop: (() => void) | undefined;
  #sessionFrom: EffectiveSettings | undefined;
  #settled = false;
  #stringsFrom: readonly unknown[] = [];

  constructor(host: ElementHost, words: Words<Key>) {
    this.#host = host;
    this.#words = words;
    this.settings = { locale: 'en' };
    this.strings = stringsFor(words, 'en');
    host.addController(this);
  }

  /** Whether a setting that is missing now is missing for good: the page and its scripts have had their say. */
  get settled(): boolean {
    return this.#settled;
  }

  /** The calendar date for the person, by `now` and `timeZone`. */
  get today(): CalendarDate {
    const { now, timeZone } = this.settings;
    const instant = now?.() ?? new Date();
    try {
      return today(instant, timeZone);
    } catch {
      reportOnce(`time-zone "${timeZone}" is no IANA time zone; the viewer's own is used.`);
      return today(instant);
    }
  }

  hostConnected(): void {
    this.#stop ??= onSettingsChange(() => {
      // A language may have come with it.
      this.#stringsFrom = [];
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
    if (!this.#settled) this.#settle();
  }

  hostDisconnected(): void {
    // A move is a disconnect and a connect in one go, and needs no new subscription (R14).
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop?.();
      this.#stop = undefined;
    });
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    this.settings = resolveSettings(this.#host);
    this.#resolveStrings();
    this.#resolveSession();
  }

  #resolveStrings(): void {
    const { locale, messages } = this.settings;
    if (this.#settled && !hasWords(locale, messages)) {
      reportOnce(
        `No words for locale "${locale}"; English is used. Spanish: import 'vitable-elements/locales/es'.`,
      );
    }
    // The same words stay the same object, by which a view knows that nothing has changed.
    if (this.#stringsFrom[0] === locale && this.#stringsFrom[1] === messages) return;
    this.#stringsFrom = [locale, messages];
    this.strings = stringsFor(this.#words, locale, messages);
  }

  #resolveSession(): void {
    const before = this.#sessionFrom;
    const old = this.session;
    this.error = undefined;
    try {
      this.session = sessionFor(this.settings, before && old && { settings: before, session: old });
      this.#sessionFrom = this.settings;
    } catch (error) {
      this.session = undefined;
      if (!(error instanceof VitableError)) throw error;
      // What is missing may still be set by a script that runs after this one; what is wrong will not get better.
      if (this.#settled || error.attribute !== 'token-endpoint') this.error = error;
    }
    if (old !== undefined && old !== this.session && before?.contextKey !== this.settings.contextKey) {
      old.forget();
      // Who stays in that session reads again: it may be the context of another element that has changed.
      old.changed();
    }
  }

  #settle(): void {
    const settle = () =>
      setTimeout(() => {
        this.#settled = true;
        this.#host.requestUpdate();
      });
    if (document.readyState === 'complete') settle();
    else window.addEventListener('load', settle, { once: true });
  }
}
