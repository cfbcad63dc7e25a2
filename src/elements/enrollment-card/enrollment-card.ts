import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LitElement, html, nothing } from 'lit';
import { decodeEnrollment } from '../../api/decode.js';
import type { VitableError } from '../../api/errors.js';
import type { Enrollment, PlanYear } from '../../api/models.js';
import { standingOf } from '../../benefits/enrollment-standing.js';
import { Announcer } from '../../controllers/announcer.js';
import { FocusController } from '../../controllers/focus.js';
import { readEnrollment, readPlanYear } from '../../controllers/reads.js';
import type { ResourceStatus } from '../../controllers/resource.js';
import { ResourceController } from '../../controllers/resource.js';
import { SettingsController } from '../../controllers/settings.js';
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
import { ReissueController } from './reissue-controller.js';
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
        this.#reissue.close();
        this.#reopened = undefined;
      },
    },
  );

  readonly #reissue = new ReissueController(this, this.#settings, this.#focus, {
    enrollment: () => this.data,
    memberId: () => this.memberId,
    qleId: () => this.qleId,
    refresh: () => this.refresh(),
    follow: (enrollment) => this.#follow(enrollment),
  });

  /** The enrollment that a life event has reopened here. */
  #reopened: string | undefined;

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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('memberId')) this.#reissue.close();
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
      ${this.#reissue.open ? this.#renderChange() : this.#renderOffer(enrollment)}
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
        @click=${() => this.#reissue.begin()}
      >
        ${strings.t('enrollment-card.change')}
      </button>
    </div>`;
  }

  #renderChange(): TemplateResult {
    const { strings, today } = this.#settings;
    const reissue = this.#reissue;
    return changeView(strings, {
      events: reissue.events,
      eventsError: reissue.eventsError,
      today,
      pending: reissue.pending,
      problem: reissue.mistake
        ? {
            message: strings.t('enrollment-card.change.choose-event'),
            reach: () => this.shadowRoot?.querySelector<HTMLElement>('#events input:enabled')?.focus(),
          }
        : undefined,
      failure: reissue.failure,
      choose: (id) => {
        this.qleId = id;
        reissue.goOn();
      },
      retry: () => reissue.begin(),
      confirm: () => void reissue.confirm(),
      cancel: () => reissue.cancel(),
    });
  }

  /** The reopened enrollment may have another id; the card goes with it. */
  #follow(enrollment: Enrollment): void {
    this.#reopened = enrollment.id;
    this.#resource.follow(enrollment.id, { enrollment });
    this.enrollmentId = enrollment.id;
    this.#announcer.say(this.#settings.strings.t('enrollment-card.change.done'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitable-enrollment-card': VitableEnrollmentCard;
  }
}
