import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { VitableError } from '../api/errors.js';
import { today } from '../benefits/dates/calendar-date.js';
import type { CalendarDate } from '../api/models.js';
import { onSettingsChange } from '../settings/page-settings.js';
import { warnAboutLocale, warnOnce } from '../settings/developer-warnings.js';
import type { EffectiveSettings } from '../settings/effective-settings.js';
import { resolveSettings } from '../settings/effective-settings.js';
import type { Session } from '../data/session.js';
import { sessionFor } from '../settings/sessions.js';
import type { HostSettings } from '../settings/settings.js';
import type { Strings, Words } from '../i18n/strings.js';
import { hasWords, stringsFor } from '../i18n/strings.js';
import { DisconnectController } from './disconnect.js';

/** What controllers need of their element. */
export type ElementHost = ReactiveControllerHost & HTMLElement & HostSettings;

/**
 * The settings of an element after precedence, the session that they lead to, and the words in their language. They are
 * resolved before each update, so that a render never mixes old and new ones.
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
    new DisconnectController(host, () => {
      this.#stop?.();
      this.#stop = undefined;
    });
    host.addController(this);
  }

  /** Whether a setting that is missing now will stay missing: the page has loaded, and its scripts have run. */
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
      warnOnce(`time-zone "${timeZone}" is no IANA time zone; the viewer's own is used.`);
      return today(instant);
    }
  }

  hostConnected(): void {
    this.#stop ??= onSettingsChange(() => {
      // An import may have added a language.
      this.#stringsFrom = [];
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
    if (!this.#settled) this.#settle();
  }

  hostUpdate(): void {
    this.resolve();
  }

  /** Resolves the settings as they are now, ahead of the next update. */
  resolve(): void {
    if (!this.#host.isConnected) return;
    this.settings = resolveSettings(this.#host);
    this.#resolveStrings();
    this.#resolveSession();
  }

  #resolveStrings(): void {
    const { locale, messages } = this.settings;
    if (this.#settled && !hasWords(locale, messages)) warnAboutLocale(locale);
    // The same words stay the same object, so that views can compare them by identity.
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
      // A missing setting may still be set by a later script. A wrong setting stays wrong.
      if (this.#settled || error.attribute !== 'token-endpoint') this.error = error;
    }
    if (old !== undefined && old !== this.session && before?.contextKey !== this.settings.contextKey) {
      old.forget();
      // Other elements may still use the old session: they read again.
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
