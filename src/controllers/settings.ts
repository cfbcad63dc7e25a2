import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { VitableError } from '../api/errors.js';
import { today } from '../benefits/dates/calendar-date.js';
import type { CalendarDate } from '../api/models.js';
import { onSettingsChange } from '../settings/page-settings.js';
import { warn, warnAboutLocale } from '../settings/developer-warnings.js';
import type { EffectiveSettings } from '../settings/effective-settings.js';
import { resolveSettings } from '../settings/effective-settings.js';
import type { Session } from '../data/session.js';
import { sessionFor } from '../settings/sessions.js';
import type { HostSettings } from '../settings/settings.js';
import type { Strings, Words } from '../i18n/strings.js';
import { addedWords, hasWords, stringsFor } from '../i18n/strings.js';
import { DayController } from './day.js';
import { DisconnectController } from './disconnect.js';
import { errorWords } from '../settings/error-words.js';
import { GracePeriod } from '../dom/grace-period.js';

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
  /** A `config` error; for a missing setting, once it has been missing for a moment. */
  error: VitableError | undefined;

  readonly #host: ElementHost;
  /** The words in English. Further ones arrive with code that is loaded later. */
  readonly #words: Words<Key>;
  #stop: (() => void) | undefined;
  #sessionFrom: EffectiveSettings | undefined;
  readonly #endpointGrace: GracePeriod;
  readonly #wordsGrace: GracePeriod;
  #stringsFrom: readonly unknown[] = [];

  constructor(host: ElementHost, words: Words<Key>) {
    this.#host = host;
    this.#words = { ...words };
    this.settings = { locale: 'en' };
    this.strings = stringsFor(this.#words, 'en');
    this.#endpointGrace = new GracePeriod(() => host.requestUpdate());
    this.#wordsGrace = new GracePeriod(() => host.requestUpdate());
    new DisconnectController(host, () => {
      this.#stop?.();
      this.#stop = undefined;
      this.#endpointGrace.reset();
      this.#wordsGrace.reset();
    });
    host.addController(this);
    new DayController(host, this);
  }

  /** The calendar date for the person, by `now` and `timeZone`. */
  get today(): CalendarDate {
    const { now, timeZone } = this.settings;
    const instant = now?.() ?? new Date();
    try {
      return today(instant, timeZone);
    } catch {
      warn('timeZone', timeZone);
      return today(instant);
    }
  }

  /** Adds the English words of code that was loaded later. `strings` stays the same object, and finds them from now on. */
  addWords(words: Words): void {
    Object.assign(this.#words, words);
  }

  /**
   * Runs a function that says words about an error: at once if they are here, otherwise when they have been loaded, or could
   * not be.
   */
  withErrorWords(say: () => void): void {
    if (errorWords.module) say();
    else void errorWords.load().then(say, say);
  }

  /**
   * The English words about an error. If they are not here, the element is rendered again when they have been loaded. Until
   * then, and if they can't be loaded (offline), general words stand in their place.
   */
  readonly #errorWords = (key: string): string | undefined => {
    const words: Words | undefined = errorWords.module?.words;
    if (words || !key.startsWith('error.')) return words?.[key];
    // A module without words is one whose exports a script of the page has spoilt: loading it again would never end.
    if (!errorWords.module)
      errorWords.load().then(
        () => this.#host.requestUpdate(),
        () => {},
      );
    return this.strings.t((key.endsWith('.title') ? 'lazy.failed.title' : 'lazy.failed.body') as Key);
  };

  hostConnected(): void {
    this.#stop ??= onSettingsChange(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
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
    if (this.#wordsGrace.isOver(!hasWords(locale, messages))) warnAboutLocale(locale);
    // The same words stay the same object, so that views can compare them by identity.
    const from = [locale, messages, addedWords(locale)];
    if (from.every((one, index) => one === this.#stringsFrom[index])) return;
    this.#stringsFrom = from;
    this.strings = stringsFor(this.#words, locale, messages, this.#errorWords);
  }

  #resolveSession(): void {
    const before = this.#sessionFrom;
    const old = this.session;
    let error: VitableError | undefined;
    try {
      this.session = sessionFor(this.settings, before && old && { settings: before, session: old });
      this.#sessionFrom = this.settings;
    } catch (reason) {
      this.session = undefined;
      if (!(reason instanceof VitableError)) throw reason;
      error = reason;
    }
    // A missing setting may still be set. A wrong setting stays wrong.
    const isMissing = error?.attribute === 'token-endpoint';
    const isOver = this.#endpointGrace.isOver(isMissing);
    this.error = isMissing && !isOver ? undefined : error;
    if (old !== undefined && old !== this.session && before?.contextKey !== this.settings.contextKey) {
      old.forget();
      // Other elements may still use the old session: they read again.
      old.changed();
    }
  }
}
