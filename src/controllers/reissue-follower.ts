import type { ReactiveController } from 'lit';
import type { ReopenedEnrollment } from '../data/reissue.js';
import type { ReissueCompletedDetail } from '../events/reissue.js';
import { personOf } from '../events/reissue.js';
import type { PersonSettings } from './mutation.js';
import type { ElementHost } from './settings.js';

/**
 * Takes an element over to an enrollment that another element on the page has reopened, and that may carry another id. It
 * listens for `vitable-reissue-completed`, the event that a host page hears too, and may stop. It follows only what its
 * own person has reopened (S2).
 */
export class ReissueFollower implements ReactiveController {
  readonly #element: ElementHost;
  readonly #settings: PersonSettings;
  readonly #enrollmentId: () => string | null | undefined;
  readonly #follow: (reopened: ReopenedEnrollment) => void;
  /** The root that it listens on: after `document.open()` the document has another one, or none (R18). */
  #root: HTMLElement | undefined;

  /** @param enrollmentId the enrollment that the element shows now */
  constructor(
    element: ElementHost,
    settings: PersonSettings,
    enrollmentId: () => string | null | undefined,
    follow: (reopened: ReopenedEnrollment) => void,
  ) {
    this.#element = element;
    this.#settings = settings;
    this.#enrollmentId = enrollmentId;
    this.#follow = follow;
    element.addController(this);
  }

  hostConnected(): void {
    this.#root = this.#element.ownerDocument.documentElement;
    this.#root.addEventListener('vitable-reissue-completed', this.#onCompleted);
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('vitable-reissue-completed', this.#onCompleted);
  }

  readonly #onCompleted = (event: CustomEvent<ReissueCompletedDetail>): void => {
    const { enrollment, previousEnrollmentId, enrollmentWindowEnd: deadline } = event.detail;
    if (event.composedPath()[0] === this.#element || previousEnrollmentId !== this.#enrollmentId()) return;
    this.#settings.resolve();
    const { session } = this.#settings;
    if (session === undefined || personOf(event.detail) !== session.person) return;
    // The event carries no names; the dependents are read next.
    this.#follow({ enrollment: { ...enrollment, enrolled_dependents: null }, deadline });
  };
}
