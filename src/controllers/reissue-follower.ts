import type { ReactiveController } from 'lit';
import type { CalendarDate, Enrollment } from '../api/models.js';
import type { ReissueCompletedDetail } from './reissue-events.js';
import type { ElementHost } from './settings.js';

/** A reopened enrollment, and by when to choose in it. */
export interface Reissued {
  readonly enrollment: Enrollment;
  /** The last day of the life event's window. */
  readonly deadline: CalendarDate;
}

/**
 * Takes an element over to the enrollment that another element on the page has reopened, which may carry another id: by
 * the event that a host hears too, and may stop.
 */
export class ReissueFollower implements ReactiveController {
  readonly #host: ElementHost;
  readonly #enrollmentId: () => string | null | undefined;
  readonly #follow: (reissued: Reissued) => void;
  /** Where it listens: after `document.open()` the page has another one, or none (R18). */
  #root: HTMLElement | undefined;

  constructor(
    host: ElementHost,
    enrollmentId: () => string | null | undefined,
    follow: (reissued: Reissued) => void,
  ) {
    this.#host = host;
    this.#enrollmentId = enrollmentId;
    this.#follow = follow;
    host.addController(this);
  }

  hostConnected(): void {
    this.#root = document.documentElement;
    this.#root.addEventListener('vitable-reissue-completed', this.#heard);
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('vitable-reissue-completed', this.#heard);
  }

  readonly #heard = (event: CustomEvent<ReissueCompletedDetail>): void => {
    const { enrollment, previousEnrollmentId, enrollmentWindowEnd: deadline } = event.detail;
    if (event.composedPath()[0] === this.#host || previousEnrollmentId !== this.#enrollmentId()) return;
    // Events name nobody; who is covered is read next.
    this.#follow({ enrollment: { ...enrollment, enrolled_dependents: null }, deadline });
  };
}
