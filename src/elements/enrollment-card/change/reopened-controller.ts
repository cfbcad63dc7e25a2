import type { ReactiveController } from 'lit';
import type { Enrollment } from '../../../api/models.js';
import type { Replaced } from '../../../benefits/coverage/replaced-enrollment.js';
import type { Announcer } from '../../../controllers/announcer.js';
import type { ElementHost } from '../../../controllers/settings.js';
import type { ReopenedEnrollment } from '../../../data/reissue.js';
import type { Session } from '../../../data/session.js';
import { dispatch } from '../../../events/dispatch.js';
import { warnOnce } from '../../../settings/developer-warnings.js';
import type { HandOverDetail } from '../events.js';
import type { CardStrings } from '../words.js';

type ReopenedHost = ElementHost & {
  readonly data: Enrollment | undefined;
  readonly planPicker: string | undefined;
};

interface CardSettings {
  readonly strings: CardStrings;
  readonly session: Session | undefined;
}

/** An enrollment that was reopened on this card. */
interface Reopened {
  readonly id: string;
  /** The enrollment before it was reopened; undefined where the card had not loaded it. */
  readonly before: Enrollment | undefined;
  /** What the plan picker compares with; its `deadline` is the last day to choose. */
  readonly replaced: Replaced;
  /** Whether it was an earlier request, and a change that the person has made since has not been sent. */
  readonly changedSince: boolean;
}

/** A plan picker, as far as the card uses it. */
interface Picker extends HTMLElement {
  enrollmentId: string | null | undefined;
  /** Missing while the element is not defined yet (R16). */
  readonly takeOver?: (enrollmentId: string, replaced: Replaced | undefined, person?: object) => void;
  readonly updateComplete: Promise<boolean>;
}

/**
 * The steps after a life event has reopened the card's enrollment: the announcement, the enrollment before it for
 * comparison, the deadline, and the hand-over to the plan picker that the attribute `plan-picker` names.
 */
export class ReopenedController implements ReactiveController {
  readonly #host: ReopenedHost;
  readonly #settings: CardSettings;
  readonly #announcer: Announcer;
  #reopened: Reopened | undefined;

  constructor(host: ReopenedHost, settings: CardSettings, announcer: Announcer) {
    this.#host = host;
    this.#settings = settings;
    this.#announcer = announcer;
    host.addController(this);
  }

  hostUpdate(): void {
    // "You can now choose a plan" is no longer true once a plan has been chosen.
    if (this.#host.data?.status !== 'pending' && this.#announcer.text === this.#done)
      this.#announcer.text = '';
  }

  /** The reissue that has reopened this enrollment on this card; undefined where there was none. */
  of({ id }: Enrollment): Reopened | undefined {
    return this.#reopened?.id === id ? this.#reopened : undefined;
  }

  /** Keeps the enrollment as it was before, announces that it is open again, and hands it over to the plan picker. */
  begin(
    before: Enrollment | undefined,
    { enrollment, deadline, changedSince = false }: ReopenedEnrollment,
  ): void {
    const replaced = { planId: before?.selected_plan_id, tier: before?.coverage_tier ?? null, deadline };
    this.#reopened = { id: enrollment.id, before, replaced, changedSince };
    this.#announcer.say(this.#done);
    // A picker that shows the same enrollment follows the reissue by itself and keeps its plans. Its event comes first.
    const person = this.#settings.session?.person;
    queueMicrotask(() => this.#handOver(enrollment, person));
  }

  /** Another enrollment or another person is shown. */
  reset(): void {
    this.#reopened = undefined;
  }

  /** Hands an enrollment over to the plan picker, and moves the focus and the page there. */
  choosePlan(enrollment: Enrollment): void {
    const picker = this.#handOver(enrollment);
    // Its next update removes the plans of another enrollment. A focus that is on one of them by then would be lost.
    void picker?.updateComplete.then(() => {
      picker.scrollIntoView({ block: 'start' });
      picker.focus({ preventScroll: true });
    });
  }

  get #done(): string {
    return this.#settings.strings.t('reissue.done');
  }

  /**
   * Looks for the picker in the card's own root first, then in the document.
   *
   * @param person who has reopened the enrollment; a picker of another person does not take it over (S2)
   * @returns the picker; undefined where there is none, or where the host page has cancelled `vitable-hand-over`
   */
  #handOver(enrollment: Enrollment, person?: object): Picker | undefined {
    const { id: enrollmentId } = enrollment;
    const { planPicker } = this.#host;
    if (!planPicker) return undefined;
    const detail: HandOverDetail = { enrollmentId, planPicker };
    if (!dispatch(this.#host, 'vitable-hand-over', detail, true)) return undefined;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const found = root.getElementById(planPicker) ?? document.getElementById(planPicker);
    if (found?.localName !== 'vitable-plan-picker') {
      warnOnce(`plan-picker="${planPicker}" is the id of no <vitable-plan-picker> on the page.`);
      return undefined;
    }
    const picker = found as Picker;
    if (picker.takeOver) picker.takeOver(enrollmentId, this.of(enrollment)?.replaced, person);
    else picker.enrollmentId = enrollmentId;
    return picker;
  }
}
