import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds after the page has loaded, in which a framework compares the page with what its server has rendered. */
const HYDRATION = 500;

/**
 * Mirrors the status of an element to `:state(…)`, `data-status` and `aria-busy`.
 *
 * The attributes come a moment after the page has loaded if the element was in it before: a framework that takes over a
 * page from its server (hydration) reports attributes that it does not know. Attributes that somebody removes come back:
 * libraries that morph a page into another one remove what the server's page does not have.
 */
export class StatusMirror implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #internals: ElementInternals;
  readonly #observer = new MutationObserver(() => this.#write());
  readonly #status: () => string;
  #shown: string | undefined;
  #writes = false;

  constructor(host: ReactiveControllerHost & HTMLElement, internals: ElementInternals, status: () => string) {
    this.#host = host;
    this.#internals = internals;
    this.#status = status;
    host.addController(this);
    const begin = () => {
      this.#writes = true;
      this.#observer.observe(host, { attributeFilter: ['data-status', 'aria-busy'] });
      this.#write();
    };
    if (document.readyState === 'complete') begin();
    else window.addEventListener('load', () => setTimeout(begin, HYDRATION), { once: true });
  }

  hostUpdated(): void {
    this.show();
  }

  /** Shows the status at once, ahead of the next render. */
  show(): void {
    const { states } = this.#internals;
    this.#shown = this.#status();
    states.clear();
    states.add(this.#shown);
    this.#write();
  }

  #write(): void {
    const status = this.#shown;
    if (!this.#writes || status === undefined) return;
    const host = this.#host;
    if (host.getAttribute('data-status') !== status) host.setAttribute('data-status', status);
    const busy = status === 'loading' ? 'true' : null;
    if (host.ariaBusy !== busy) host.ariaBusy = busy;
  }
}
