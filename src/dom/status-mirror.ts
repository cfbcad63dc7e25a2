import type { ReactiveControllerHost } from 'lit';
import type { Internals } from './internals.js';

/** Milliseconds after the page has loaded, in which a framework compares the page with what its server has rendered. */
const HYDRATION = 500;

/** How many changes of the attributes in one task of the browser are undone. Those of the element itself count as well. */
const RESTORED_PER_TASK = 10;

/**
 * Mirrors the status of an element to `:state(…)`, `data-status` and `aria-busy`.
 *
 * The attributes come a moment after the page has loaded if the element was in it before: a framework that takes over a
 * page from its server (hydration) reports attributes that it does not know. Attributes that somebody removes come back:
 * libraries that morph a page into another one remove what the server's page does not have. They come back a few
 * times per task: with a page whose own observer removes them again at once, the exchange would otherwise never end.
 */
export class StatusMirror {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #internals: Internals;
  readonly #observer = new MutationObserver(() => this.#restore());
  #status: string | undefined;
  #writes = false;
  /** How many changes of the attributes the observer has seen in this task. */
  #restored = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, internals: Internals) {
    this.#host = host;
    this.#internals = internals;
    const begin = () => {
      this.#writes = true;
      this.#observer.observe(host, { attributeFilter: ['data-status', 'aria-busy'] });
      this.#write();
    };
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', () => setTimeout(begin, HYDRATION), { once: true });
  }

  show(status: string): void {
    const { states } = this.#internals;
    this.#status = status;
    states?.clear();
    states?.add(status);
    this.#write();
  }

  #restore(): void {
    if ((this.#restored += 1) > RESTORED_PER_TASK) return;
    this.#write();
    setTimeout(() => (this.#restored = 0));
  }

  #write(): void {
    const status = this.#status;
    if (!this.#writes || status === undefined) return;
    const host = this.#host;
    if (host.getAttribute('data-status') !== status) host.setAttribute('data-status', status);
    const busy = status === 'loading' ? 'true' : null;
    if (host.ariaBusy !== busy) host.ariaBusy = busy;
  }
}
