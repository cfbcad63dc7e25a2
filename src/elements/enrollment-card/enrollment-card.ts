import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';
import { decodeEnrollment } from '../../api/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { Enrollment, PlanYear, QualifyingLifeEvent } from '../../api/models.js';
import { standingOf } from '../../benefits/enrollment-standing.js';
import { withoutNames } from '../../benefits/without-names.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { readAllLifeEvents, readEnrollment, readPlanYear } from '../../controllers/reads.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController, asVitableError } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
import { SubmissionController } from '../../controllers/submission.js';
import { tell } from '../../controllers/tell.js';
import type { Session } from '../../host/session.js';
import type { HostSettings } from '../../host/settings.js';
import { settingProperties } from '../../host/settings.js';
import { common } from '../../i18n/en/common.js';
import { enrollmentCard } from '../../i18n/en/enrollment-card.js';
import { lifeEvents } from '../../i18n/en/life-events.js';
import { base } from '../../theme/base.js';
import { controls } from '../../theme/controls.js';
import { tokens } from '../../theme/tokens.js';
import { checkRadios } from '../../ui/radio-group.js';
import { notice } from '../../ui/notice.js';
import { frame } from '../../ui/frame.js';
import { skeleton } from '../../ui/skeleton.js';
import { uiStyles } from '../../ui/styles.js';
import { changeView } from './change-view.js';
import type { ReissueCompletedDetail, ReissueSubmitDetail } from './events.js';
import { findReissued, reissue } from './reissue.js';
import { standingView } from './standing-view.js';
import { styles } from './styles.js';

const catalogue = { ...common, ...lifeEvents, ...enrollmentCard };

/** What the card shows: the enrollment, and the plan year for the deadline of a choice. */
interface CardData {
  readonly enrollment: Enrollment;
  readonly planYear?: PlanYear | undefined;
}

/** The deadline moves what is below it, so a choice that is awaited is shown with it or, if it can't be read, without. */
async function loadCard(session: Session, id: string, signal: AbortSignal): Promise<CardData> {
  const enrollment = await readEnrollment(session, id, signal);
  const { plan_year_id: planYearId, status } = enrollment;
  if (planYearId === null || status !== 'pending') return { enrollment };
  const planYear = await readPlanYear(session, planYearId, signal).catch(() => undefined);
  return { enrollment, planYear };
}

// The settings' properties are made by Lit from `settingProperties`; the interface tells the types so.
export interface VitableEnrollmentCard extends HostSettings {}

/**
 * Where a person's enrollment stands: status in words, plan, dates, costs, dependents; and, with `member-id`, the way to
 * reopen it after a life event.
 *
 * @slot header - Above everything.
 * @slot footer - Below everything.
 * @slot loading - Instead of the skeleton.
 * @slot error - Instead of the words for what went wrong, while there is no enrollment to show.
 *
 * @csspart base - The whole of it.
 * @csspart card - The box with the enrollment.
 * @csspart badge - The status.
 * @csspart headline - The status as a sentence.
 * @csspart facts - The list of names and values.
 * @csspart dependents - Who else is covered.
 * @csspart change - The form to reopen the enrollment.
 * @csspart event - A life event in it.
 * @csspart button - Every button; also `change-coverage`, `confirm`, `cancel` and `retry`.
 * @csspart notice - A box that says something; also `summary`.
 * @csspart skeleton - The shapes while loading.
 *
 * @cssstate idle - Nothing to load is known yet.
 * @cssstate loading - Loading, the first time or again.
 * @cssstate ready - The enrollment is shown.
 * @cssstate error - Loading failed.
 *
 * @event {CustomEvent<undefined>} vitable-ready - The enrollment is shown for the first time.
 * @event {CustomEvent<{error: VitableError}>} vitable-error - Loading or reopening failed.
 * @event {CustomEvent<ReissueSubmitDetail>} vitable-reissue-submit - The request is about to be sent; cancelable.
 * @event {CustomEvent<ReissueCompletedDetail>} vitable-reissue-completed - The enrollment is open again.
 */
export class VitableEnrollmentCard extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...settingProperties,
    enrollmentId: { attribute: 'enrollment-id', reflect: true },
    memberId: { attribute: 'member-id' },
    qleId: { attribute: 'qle-id' },
    data: { attribute: false, noAccessor: true },
  };

  static override readonly styles = [tokens, base, controls, uiStyles, styles];

  /** The enrollment to show (`enrl_…`). `null` says that it is not known yet. Follows a reissue to the new one. */
  declare enrollmentId: string | null | undefined;
  /** The member whose life events may reopen the enrollment (`mbr_…`). */
  declare memberId: string | undefined;
  /** The life event that is chosen to reopen it (`qle_…`). */
  declare qleId: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #settings = new SettingsController(this, catalogue);
  readonly #focus = new FocusController(this);
  readonly #announcer = new Announcer(this);
  readonly #submission = new SubmissionController(this);
  readonly #resource = new ResourceController<CardData>(
    this,
    this.#internals,
    this.#settings,
    this.#announcer,
    {
      attribute: 'enrollment-id',
      identity: () => this.enrollmentId,
      load: loadCard,
      leave: () => {
        this.#close();
        this.#reopened = undefined;
      },
    },
  );

  #changing = false;
  /** The enrollment that a life event has reopened here. */
  #reopened: string | undefined;
  #mistake = false;
  #events: readonly QualifyingLifeEvent[] | undefined;
  #eventsError: VitableError | undefined;
  #eventsFor: AbortController | undefined;

  /** `idle | loading | ready | error`. */
  get status(): ResourceStatus {
    return this.#resource.status;
  }

  /** Why it could not load; undefined while all is well. */
  get error(): VitableError | undefined {
    return this.#resource.error;
  }

  /** The enrollment that is shown. Set it to show a given one without a request: a model, or the API's JSON. */
  get data(): Enrollment | undefined {
    return this.#resource.value?.enrollment;
  }

  set data(given: Enrollment | undefined) {
    this.#resource.give(given === undefined ? undefined : () => ({ enrollment: decodeEnrollment(given) }));
  }

  /** Reads it again, keeping what is shown until it is there. */
  refresh(): Promise<void> {
    return this.#resource.refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#eventsFor?.abort();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('memberId')) this.#close();
  }

  protected override updated(): void {
    checkRadios(this.renderRoot, 'event', this.qleId);
  }

  protected override render(): TemplateResult {
    const { strings } = this.#settings;
    const card = (data: CardData) => this.#renderCard(data);
    return frame(strings, this.#announcer.text, this.#resource, {
      loading: skeleton(strings.t('enrollment-card.loading'), 1, 3),
      empty: card,
      ready: card,
      retry: () => {
        this.#focus.to('base');
        void this.refresh();
      },
    });
  }

  #renderCard({ enrollment, planYear }: CardData): TemplateResult {
    const { strings, settings, today } = this.#settings;
    return html`<article part="card" class="panel card" aria-labelledby="headline">
      ${
        this.#reopened === enrollment.id && enrollment.status === 'pending'
          ? notice('success', undefined, strings.t('enrollment-card.change.done'))
          : nothing
      }
      ${standingView(strings, { enrollment, planYear, today, payPeriods: settings.payPeriods })}
      ${this.#changing ? this.#renderChange() : this.#renderOffer(enrollment)}
    </article>`;
  }

  /** Where the enrollment awaits a choice there is nothing to reopen. */
  #renderOffer(enrollment: Enrollment) {
    const { strings, today, session } = this.#settings;
    const standing = standingOf(enrollment, today);
    if (!this.memberId || session === undefined || standing === 'choose' || standing === 'unknown')
      return nothing;
    return html`<div class="no-print">
      <button
        type="button"
        id="change"
        part="button change-coverage"
        class="button"
        @click=${() => {
          this.#changing = true;
          this.#focus.to('change-title');
          void this.#loadEvents();
        }}
      >
        ${strings.t('enrollment-card.change')}
      </button>
    </div>`;
  }

  #renderChange(): TemplateResult {
    const { strings, today } = this.#settings;
    return changeView(strings, {
      events: this.#events,
      eventsError: this.#eventsError,
      today,
      pending: this.#submission.pending,
      problems: this.#mistake
        ? [
            {
              message: strings.t('enrollment-card.change.choose-event'),
              reach: () => this.shadowRoot?.querySelector<HTMLElement>('#events input:enabled')?.focus(),
            },
          ]
        : [],
      failure: this.#submission.error,
      choose: (id) => {
        this.qleId = id;
        this.#mistake = false;
        this.#submission.clear();
      },
      retry: () => {
        this.#focus.to('change-title');
        void this.#loadEvents();
      },
      confirm: () => void this.#confirm(),
      cancel: () => {
        if (this.#submission.pending) return;
        this.#close();
        this.#focus.to('change');
      },
    });
  }

  #close(): void {
    this.#eventsFor?.abort();
    this.#changing = false;
    this.#mistake = false;
    this.#events = undefined;
    this.#eventsError = undefined;
    this.#submission.clear();
  }

  async #loadEvents(): Promise<void> {
    const { session } = this.#settings;
    const { memberId } = this;
    if (session === undefined || !memberId) return;
    this.#eventsFor?.abort();
    const { signal } = (this.#eventsFor = new AbortController());
    this.#events = undefined;
    this.#eventsError = undefined;
    this.requestUpdate();
    try {
      const events = await readAllLifeEvents(session, memberId, signal);
      if (!signal.aborted) this.#events = events;
    } catch (reason) {
      if (!signal.aborted) this.#eventsError = asVitableError(reason);
    }
    this.requestUpdate();
  }

  async #confirm(): Promise<void> {
    const { session } = this.#settings;
    const enrollment = this.data;
    const event = this.#events?.find(({ id }) => id === this.qleId);
    if (session === undefined || enrollment === undefined || this.#submission.pending) return;
    this.#mistake = event === undefined;
    if (event === undefined) {
      this.#focus.to('summary');
      return;
    }
    const detail: ReissueSubmitDetail = { enrollmentId: enrollment.id, qleId: event.id };
    if (!tell(this, 'vitable-reissue-submit', detail, true)) return;
    const reopened = await this.#submission.run(() => reissue(session, enrollment, event.id));
    if (reopened !== undefined) this.#follow(reopened, enrollment.id);
    else if (this.#submission.error !== undefined)
      await this.#failed(session, this.#submission.error, enrollment);
  }

  /** The reopened enrollment may have another id; the card goes with it. */
  #follow(enrollment: Enrollment, previousEnrollmentId: string): void {
    this.#close();
    this.#reopened = enrollment.id;
    this.#resource.follow(enrollment.id, { enrollment });
    this.enrollmentId = enrollment.id;
    this.#settings.session?.changed();
    this.#announcer.say(this.#settings.strings.t('enrollment-card.change.done'));
    this.#focus.to('headline');
    const detail: ReissueCompletedDetail = { enrollment: withoutNames(enrollment), previousEnrollmentId };
    tell(this, 'vitable-reissue-completed', detail);
  }

  /** What is true now is read before the person is asked to decide again (trap 14). */
  async #failed(session: Session, error: VitableError, enrollment: Enrollment): Promise<void> {
    if (error.mayHaveArrived || error.code === 'conflict') {
      // A conflict too: a browser repeats a POST by itself when a kept connection breaks, and the second is refused
      // because the first was carried out.
      const arrived = await findReissued(session, enrollment).catch(() => undefined);
      if (arrived !== undefined) {
        this.#follow(arrived, enrollment.id);
        return;
      }
      session.changed();
      await this.refresh();
    }
    tell(this, 'vitable-error', { error });
    this.#focus.to('failure');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-enrollment-card': VitableEnrollmentCard;
  }
}
