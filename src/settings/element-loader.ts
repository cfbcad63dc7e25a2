import type { LazyModule } from '../dom/lazy-module.js';
import { define } from './define-element.js';
import { warnOnce } from './developer-warnings.js';
import { PROVIDER_NAME } from './effective-settings.js';
import { settingsBeforeUpgrade } from './unupgraded-element.js';

/** The classes of elements by tag name, and the words of languages by their code (`es`); each is a file of its own. */
export interface LazyParts {
  readonly elements: Readonly<Record<string, LazyModule<CustomElementConstructor>>>;
  readonly languages: Readonly<Record<string, LazyModule>>;
}

/** How often the code of an element on the page is tried once more, and the first pause, in milliseconds; each is longer. */
const RETRIES = 5;
const FIRST_PAUSE = 1000;

/**
 * Fetches the code of elements, and the words of the languages that they are shown in, and defines the elements. An element
 * is defined when its words are here too, so that it never shows English first. Provider and element are defined together,
 * because an element takes its settings from the provider.
 */
export class ElementLoader {
  readonly #parts: LazyParts;
  readonly #onDefined: (name: string) => void;
  /** The names that are being loaded because an element on the page needs them. */
  readonly #needed = new Set<string>();

  constructor(parts: LazyParts, onDefined: (name: string) => void) {
    this.#parts = parts;
    this.#onDefined = onDefined;
  }

  /** The tag names. */
  get names(): readonly string[] {
    return Object.keys(this.#parts.elements);
  }

  /**
   * Defines an element unless its name is taken, also by another copy of this library (R20).
   *
   * @throws VitableError `network` if a file can't be fetched; the next call tries again
   */
  async load(name: string): Promise<void> {
    // A classic file may have defined it meanwhile.
    if (customElements.get(name)) return this.#onDefined(name);
    const classes = [PROVIDER_NAME, name].map(async (one) =>
      customElements.get(one) ? undefined : this.#parts.elements[one]?.load(),
    );
    // Waits until every request has ended before it rejects: a call made after that would otherwise share a request of this
    // attempt that is still under way, and reject with it.
    await Promise.allSettled([...classes, this.loadLanguages(name)]);
    const [provider, element] = await Promise.all(classes);
    // Further elements may have come meanwhile, or another language.
    await this.loadLanguages(name);
    if (provider) define(PROVIDER_NAME, provider);
    // The provider alone has been asked for.
    if (element && element !== provider) define(name, element);
    this.#onDefined(name);
  }

  /**
   * Loads the code of an element on the page. If it can't be fetched, it is tried again for a while, and after that whenever
   * the browser is online again.
   */
  async need(name: string): Promise<void> {
    if (this.#needed.has(name)) return;
    this.#needed.add(name);
    for (let tries = 0; document.querySelector(name); tries += 1) {
      try {
        await this.load(name);
        break;
      } catch {
        warnOnce(`The code of <${name}> could not be fetched. It is tried again.`);
        if (tries === RETRIES) {
          window.addEventListener('online', () => void this.need(name), { once: true });
          break;
        }
        await pause(FIRST_PAUSE * 2 ** tries);
      }
    }
    this.#needed.delete(name);
  }

  /**
   * Loads the languages of the elements of a name, or of all. Where none is on the page, the language of the page counts.
   * Never rejects: an element whose words can't be fetched is shown in English.
   */
  async loadLanguages(name: string = this.names.join()): Promise<void> {
    const found = [...document.querySelectorAll<HTMLElement>(name)];
    const elements = found.length > 0 ? found : [document.documentElement];
    await Promise.all(elements.map((element) => this.loadLanguageOf(element)));
  }

  /** Loads the language of an element. Resolves to whether its words are here. */
  loadLanguageOf(element: HTMLElement): Promise<boolean> {
    return this.loadLanguage(settingsBeforeUpgrade(element).locale);
  }

  /** Loads the words of a locale. Resolves to whether there are some, and they are here. */
  async loadLanguage(locale: string): Promise<boolean> {
    const { languages } = this.#parts;
    const language = locale.toLowerCase().replace(/[-_].*/, '');
    const words = Object.hasOwn(languages, language) ? languages[language] : undefined;
    if (!words) return false;
    return words.load().then(
      () => true,
      () => false,
    );
  }
}

/** Waits for some milliseconds, or until the browser is online again. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
  });
